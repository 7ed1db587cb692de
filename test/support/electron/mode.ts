/**
 * How windows come to the screen.
 * headless: driven pages without a screen, for tests. window: a driven Chromium window. serve: any browser, by an address.
 */
export type Mode = 'headless' | 'window' | 'serve';

/** DESK_STANDIN says it, or else whether there is a display. */
export function standInMode(env: NodeJS.ProcessEnv = process.env, platform = process.platform): Mode {
  const wanted = env['DESK_STANDIN'];
  if (wanted === 'headless' || wanted === 'window' || wanted === 'serve') return wanted;
  const hasDisplay = platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
  return hasDisplay ? 'window' : 'serve';
}
