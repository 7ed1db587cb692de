import { app, session } from 'electron';
import { mayHavePermission, mayNavigate, mayRequest } from './decisions.ts';

/** Keeps Chromium's own services quiet. Must run before the program is ready. */
export function keepChromiumQuiet(): void {
  // No name is ever looked up: the last wall behind every other guard.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
}

/** Refuses every permission and every request that is not answered inside the program. */
export function guardSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(mayHavePermission()));
  defaultSession.setPermissionCheckHandler(() => mayHavePermission());
  defaultSession.setDevicePermissionHandler(() => mayHavePermission());
  defaultSession.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !mayRequest(details.url) }),
  );
}

/** Keeps every window, also those that are made later, on the program's own pages. */
export function guardWindows(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', stayInside);
    contents.on('will-redirect', stayInside);
    contents.on('will-frame-navigate', stayInside);
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

function stayInside(event: { readonly url: string; preventDefault(): void }): void {
  if (!mayNavigate(event.url)) event.preventDefault();
}
