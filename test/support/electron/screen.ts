import type * as Electron from 'electron/main';

type Display = Pick<Electron.Display, 'workArea'>;

/** One display of the size that the district's offices have. */
export const screen = {
  getAllDisplays: (): Display[] => [{ workArea: { x: 0, y: 0, width: 1366, height: 768 } }],
} satisfies { getAllDisplays: () => Display[] } & Partial<Record<keyof Electron.Screen, unknown>>;
