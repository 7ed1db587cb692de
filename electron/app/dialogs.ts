import { basename } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { CallParsed } from '../../shared/contract/index.ts';
import type { ChosenFile } from '../../shared/contract/window.ts';
import type { FileTokens } from './files.ts';
import type { MainHandlers } from './router.ts';

type Purpose = CallParsed<'window.choose-file'>['purpose'];

const EVERY_FILE: FileFilter = { name: '所有文件', extensions: ['*'] };
const PDF: FileFilter = { name: 'PDF 文件', extensions: ['pdf'] };
const BACKUP: FileFilter = { name: '备份文件', extensions: ['backup'] };
const PAPER: FileFilter = {
  name: '文件扫描件',
  extensions: ['pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff', 'doc', 'docx', 'ofd', 'wps'],
};

const PURPOSES: Readonly<Record<Purpose, { readonly title: string; readonly filters: FileFilter[] }>> = {
  paper: { title: '选择文件', filters: [PAPER, EVERY_FILE] },
  backup: { title: '选择备份文件', filters: [BACKUP] },
  'backup-folder': { title: '选择备份位置', filters: [] },
  roster: { title: '名册存为', filters: [PDF] },
  attachment: { title: '附件另存为', filters: [EVERY_FILE] },
};

type DialogHandlers = Pick<
  MainHandlers,
  'window.choose-file' | 'window.choose-place' | 'window.choose-folder'
>;

/** The calls that open a dialog of the system. The window gets a token for what was chosen, never its path. */
export function createDialogs(files: FileTokens, owner: () => BrowserWindow | undefined): DialogHandlers {
  function chosen(path: string | undefined, use: 'read' | 'write' | 'folder'): { file: ChosenFile | null } {
    if (path === undefined || path === '') return { file: null };
    return { file: { token: files.issue(path, use), name: basename(path) } };
  }

  async function open(purpose: Purpose, property: 'openFile' | 'openDirectory'): Promise<string | undefined> {
    const options = { ...PURPOSES[purpose], properties: [property] };
    const window = owner();
    const answer = await (window === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options));
    return answer.canceled ? undefined : answer.filePaths[0];
  }

  async function save(purpose: Purpose, suggestedName: string): Promise<string | undefined> {
    const options = { ...PURPOSES[purpose], defaultPath: suggestedName };
    const window = owner();
    const answer = await (window === undefined
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options));
    return answer.canceled ? undefined : answer.filePath;
  }

  return {
    'window.choose-file': async ({ purpose }) => chosen(await open(purpose, 'openFile'), 'read'),
    'window.choose-place': async ({ purpose, suggestedName }) =>
      chosen(await save(purpose, safeName(suggestedName)), 'write'),
    'window.choose-folder': async ({ purpose }) => chosen(await open(purpose, 'openDirectory'), 'folder'),
  };
}

/** A suggested name as a mere name: no folder in it and nothing that Windows refuses. */
export function safeName(suggested: string): string {
  const name = suggested.replaceAll(/[\\/:*?"<>|]/gu, '_').replace(/^\.+/u, '_');
  return name.replace(/[. ]+$/u, '') || '未命名';
}
