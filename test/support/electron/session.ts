import type * as Electron from 'electron/main';

type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type DeviceHandler = Parameters<Electron.Session['setDevicePermissionHandler']>[0];
type Details = Electron.OnBeforeRequestListenerDetails;
type BeforeRequest = (details: Details, answer: (response: Electron.CallbackResponse) => void) => void;

let permissionCheck: CheckHandler = null;
let permissionRequest: RequestHandler = null;
let beforeRequest: BeforeRequest | null = null;

const defaultSession = {
  setPermissionRequestHandler(handler: RequestHandler): void {
    permissionRequest = handler;
  },
  setPermissionCheckHandler(handler: CheckHandler): void {
    permissionCheck = handler;
  },
  /** Devices are reached through permissions, too; a Chromium page here is never given any. */
  setDevicePermissionHandler(_handler: DeviceHandler): void {},
  webRequest: {
    onBeforeRequest(listener: BeforeRequest | null): void {
      beforeRequest = listener;
    },
  },
} satisfies Pick<
  Electron.Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
> & { webRequest: { onBeforeRequest(listener: BeforeRequest | null): void } };

export const session = { defaultSession };

/** Whether the program lets this request be made. */
export function mayBeRequested(url: string): Promise<boolean> {
  return new Promise((decide) => {
    if (beforeRequest === null) decide(true);
    else beforeRequest({ url } as Details, ({ cancel }) => decide(cancel !== true));
  });
}

/** Whether the program would give a page this permission, asked or unasked. */
export function mayHave(permission: string, origin: string): boolean {
  const asked = Promise.withResolvers<boolean>();
  let granted = permissionRequest === null;
  permissionRequest?.(
    null as never,
    permission as never,
    (answer) => {
      granted = answer;
      asked.resolve(answer);
    },
    {} as never,
  );
  const checked = permissionCheck?.(null, permission as never, origin, {} as never) ?? true;
  return granted || checked;
}
