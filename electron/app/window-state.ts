import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window stood. Without a place the system chooses one. */
export interface WindowState {
  readonly place: { readonly x: number; readonly y: number } | null;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

export const SMALLEST = { width: 1024, height: 640 };
const USUAL = { width: 1366, height: 768 };

/** How much of the window (pixels) must lie on a display, so that it can be seen and dragged. */
const VISIBLE = 120;

/**
 * The state to open with: what was remembered, as far as it makes sense on the displays there are now.
 * @param remembered anything read from a file that may be damaged, edited or from another version
 * @param displays work areas of the displays, the main one first
 */
export function sensibleState(remembered: unknown, displays: readonly Rectangle[]): WindowState {
  const state = readState(remembered);
  const width = state?.width ?? USUAL.width;
  const height = state?.height ?? USUAL.height;
  const at = state?.place ?? null;
  const home = at === null ? undefined : displays.find((display) => isReachable({ ...at, width }, display));
  const display = home ?? displays[0];
  return {
    place: home === undefined ? null : at,
    width: Math.max(SMALLEST.width, Math.min(width, display?.width ?? USUAL.width)),
    height: Math.max(SMALLEST.height, Math.min(height, display?.height ?? USUAL.height)),
    maximized: state?.maximized ?? false,
  };
}

/** The title bar is what one drags a window by: enough of it must lie on the display. */
function isReachable(title: { x: number; y: number; width: number }, display: Rectangle): boolean {
  const across = Math.min(title.x + title.width, display.x + display.width) - Math.max(title.x, display.x);
  return across >= VISIBLE && title.y >= display.y && title.y <= display.y + display.height - VISIBLE;
}

function readState(remembered: unknown): WindowState | null {
  if (typeof remembered !== 'object' || remembered === null) return null;
  const { place, width, height, maximized } = remembered as Record<string, unknown>;
  if (!isLength(width) || !isLength(height)) return null;
  return {
    place: readPlace(place),
    width,
    height,
    maximized: maximized === true,
  };
}

function readPlace(place: unknown): WindowState['place'] {
  if (typeof place !== 'object' || place === null) return null;
  const { x, y } = place as Record<string, unknown>;
  return Number.isSafeInteger(x) && Number.isSafeInteger(y) ? { x: x as number, y: y as number } : null;
}

const isLength = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value < 100_000;

/** What the file holds, or null; a missing or damaged file is no reason not to open. */
export function readRemembered(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Remembers the state. Answers whether it could be written: a read-only folder only forgets the window. */
export async function remember(file: string, state: WindowState): Promise<boolean> {
  try {
    await mkdir(dirname(file), { recursive: true });
    // Beside it and then over it: a file half-written by a power cut would lose the state.
    await writeFile(`${file}.new`, JSON.stringify(state), 'utf8');
    await rename(`${file}.new`, file);
    return true;
  } catch {
    return false;
  }
}
