import { resolve, sep } from 'node:path';

/**
 * The decisions of the shell, as pure functions: what may be loaded, navigated to and who may call.
 * Addresses are always parsed; a decision by substring is how such guards get talked round.
 */

export const APP_SCHEME = 'app';
export const APP_HOST = 'desk';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** Schemes that are answered inside the program and never reach a network. */
const INSIDE = new Set(['blob:', 'data:', 'devtools:']);

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/** Whether the address is one of the program's own: app://desk/… without port and credentials. */
export function isAppAddress(address: string): boolean {
  const url = parse(address);
  return (
    url !== null &&
    url.protocol === `${APP_SCHEME}:` &&
    url.host === APP_HOST &&
    url.username === '' &&
    url.password === ''
  );
}

/** Whether a frame may go to this address: only to the program's own pages. */
export function mayNavigate(address: string): boolean {
  return isAppAddress(address);
}

/** Whether a request may be made at all. Everything that could leave the machine is refused. */
export function mayRequest(address: string): boolean {
  if (isAppAddress(address)) return true;
  const url = parse(address);
  return url !== null && INSIDE.has(url.protocol);
}

/** Whether a page may have a permission (camera, place, notifications …): none may have any. */
export function mayHavePermission(): boolean {
  return false;
}

/** Where a call came from, as the runtime tells it; `frame` is null when the frame is gone already. */
export interface Sender {
  readonly webContentsId: number;
  readonly frame: {
    readonly origin: string;
    readonly url: string;
    readonly isTop: boolean;
  } | null;
}

/** Whether a call comes from the top frame of our own window, showing our own page. */
export function senderIsOurs(sender: Sender, ownWebContentsId: number | undefined): boolean {
  return (
    sender.frame !== null &&
    sender.frame.isTop &&
    sender.webContentsId === ownWebContentsId &&
    sender.frame.origin === APP_ORIGIN &&
    isAppAddress(sender.frame.url)
  );
}

/**
 * The file below `root` that an app:// address names, or null when it names none: a foreign host, a path
 * that leaves the root by any spelling, a zero byte, an unreadable escape.
 */
export function resolveAppPath(address: string, root: string): string | null {
  if (!isAppAddress(address)) return null;
  const path = decodedPath(new URL(address).pathname);
  // A backslash separates folders on Windows only, a colon names a stream there: neither is ever in our names.
  if (path === null || /[\0\\:]/u.test(path)) return null;
  const base = resolve(root);
  const file = resolve(base, `.${path === '/' || path === '' ? '/index.html' : path}`);
  return file.startsWith(base + sep) ? file : null;
}

function decodedPath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
