import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { CallError, Envelope } from '../../shared/contract/envelope.ts';
import { type Sender, senderIsOurs } from './decisions.ts';
import type { createRouter } from './router.ts';
import type { DeskWindow } from './window.ts';

const FOREIGN: CallError = {
  code: 'sender.foreign',
  message: '这个请求不是从本程序的窗口发出的，已拒绝。请在程序的窗口里操作。',
};

/** Answers the window's calls. Each one is refused unless it comes from our own page in our own window. */
export function answerCalls(router: ReturnType<typeof createRouter>, window: DeskWindow): void {
  ipcMain.handle('desk:call', async (event, name: unknown, input: unknown, callId: unknown) => {
    if (!senderIsOurs(senderOf(event), window.current()?.webContents.id)) {
      return { ok: false, error: FOREIGN } satisfies Envelope<never>;
    }
    // An unusable name for the call only means that it cannot be cancelled and reports no progress.
    if (typeof callId !== 'string') return router.call(name, input, {});
    return router.call(name, input, {
      callId,
      onProgress: (progress) => window.send('progress', { ...progress, call: callId }),
    });
  });
}

function senderOf(event: IpcMainInvokeEvent): Sender {
  const frame = event.senderFrame;
  return {
    webContentsId: event.sender.id,
    frame:
      frame === null
        ? null
        : {
            origin: frame.origin,
            url: frame.url,
            isTop: frame.parent === null,
          },
  };
}
