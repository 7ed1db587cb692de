import type * as Electron from 'electron/main';
import { standInMode } from './mode.ts';
import { BrowserWindow } from './browser-window.ts';

const answers: (string | null)[] = [];

/** For tests: the path that the next dialog gives, or null for a cancelled one. */
export function answerNextDialog(path: string | null): void {
  answers.push(path);
}

type Options = Electron.OpenDialogOptions | Electron.SaveDialogOptions;

export const dialog = {
  async showOpenDialog(...args: [Options] | [unknown, Options]): Promise<Electron.OpenDialogReturnValue> {
    const path = await askForPath(args);
    return path === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [path] };
  },
  async showSaveDialog(...args: [Options] | [unknown, Options]): Promise<Electron.SaveDialogReturnValue> {
    const path = await askForPath(args);
    return path === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: path };
  },
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}：${content}\n`);
  },
} satisfies Pick<Electron.Dialog, 'showErrorBox'> & {
  showOpenDialog: unknown;
  showSaveDialog: unknown;
};

/** A test answers from its queue; a person types the path into a prompt on the page. */
async function askForPath(args: [Options] | [unknown, Options]): Promise<string | null> {
  if (standInMode() === 'headless') return answers.shift() ?? null;
  const [window, options] = args.length === 2 ? args : [undefined, args[0]];
  if (!(window instanceof BrowserWindow)) return null;
  return window.webContents.ask(
    `${options.title ?? '选择文件'}（请写出完整路径）`,
    options.defaultPath ?? '',
  );
}
