import { app, dialog } from 'electron';
import type { AppLog } from './log.ts';

/** The data thread has died: without it nothing can be read or saved, so the program says so and ends. */
export function sayThreadStopped(error: Error, log: AppLog): void {
  // The message may quote data; its name may not.
  log.note(`data thread stopped: ${error.name}`);
  dialog.showErrorBox('党校教务需要重新打开', '数据部分意外停止。已经保存的内容都在，请重新打开程序继续。');
  app.quit();
}
