import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron';
import type { CallParsed } from '../../shared/contract/index.ts';
import { MOST_FILES } from '../../shared/domain/importing/most-files.ts';
import type { ChosenFile } from '../../shared/contract/window.ts';
import type { FileTokens } from './files.ts';
import type { MainHandlers } from './router.ts';

type Purpose = CallParsed<'window.choose-file'>['purpose'];

const WORKBOOK_ENDINGS: readonly string[] = ['xlsx', 'xls', 'et', 'xlsm', 'csv'];

const EVERY_FILE: FileFilter = { name: '所有文件', extensions: ['*'] };
const PDF: FileFilter = { name: 'PDF 文件', extensions: ['pdf'] };
const BACKUP: FileFilter = { name: '备份文件', extensions: ['backup'] };
const PAPER: FileFilter = {
  name: '文件扫描件',
  extensions: ['pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff', 'doc', 'docx', 'ofd', 'wps'],
};
const PHOTO: FileFilter = { name: '照片', extensions: ['jpg', 'jpeg', 'png'] };
const DOCX: FileFilter = { name: 'Word 文档', extensions: ['docx'] };
const XLSX: FileFilter = { name: 'Excel 工作簿', extensions: ['xlsx'] };
const TIMETABLES: FileFilter = { name: '课程表', extensions: [...WORKBOOK_ENDINGS, 'docx'] };
const WORKBOOKS: FileFilter = { name: '表格', extensions: [...WORKBOOK_ENDINGS] };

const PURPOSES: Readonly<Record<Purpose, { readonly title: string; readonly filters: FileFilter[] }>> = {
  paper: { title: '选择文件', filters: [PAPER, EVERY_FILE] },
  backup: { title: '选择备份文件', filters: [BACKUP] },
  'backup-folder': { title: '选择备份位置', filters: [] },
  roster: { title: '文书存为', filters: [PDF] },
  word: { title: '文书存为 Word', filters: [DOCX] },
  workbook: { title: '文书存为 Excel', filters: [XLSX] },
  attachment: { title: '附件另存为', filters: [EVERY_FILE] },
  photo: { title: '选择照片', filters: [PHOTO] },
  'people-list': { title: '名单存为', filters: [XLSX] },
  'faulty-rows': { title: '有问题的行存为', filters: [XLSX] },
  'reply-forms': { title: '报名回执存到哪个文件夹', filters: [] },
  timetable: { title: '选择课程表', filters: [TIMETABLES, EVERY_FILE] },
};

type DialogHandlers = Pick<
  MainHandlers,
  'window.choose-file' | 'window.choose-workbooks' | 'window.choose-place' | 'window.choose-folder'
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

  async function openWorkbooks(folder: boolean): Promise<readonly string[]> {
    const options: OpenDialogOptions = folder
      ? { title: '选择放表格的文件夹', properties: ['openDirectory'] }
      : { title: '选择表格', filters: [WORKBOOKS, EVERY_FILE], properties: ['openFile', 'multiSelections'] };
    const window = owner();
    const answer = await (window === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options));
    if (answer.canceled) return [];
    return folder ? answer.filePaths.flatMap(workbooksIn) : answer.filePaths;
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
    'window.choose-workbooks': async ({ folder }) => ({
      files: (await openWorkbooks(folder)).map((path) => ({
        token: files.issue(path, 'read'),
        name: basename(path),
      })),
    }),
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

/** The workbooks that lie in a folder, by name; what Excel and WPS leave beside an open file is none. */
export function workbooksIn(folder: string): string[] {
  return (
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^[~.]/u.test(entry.name))
      .map((entry) => entry.name)
      .filter((name) => WORKBOOK_ENDINGS.includes(name.split('.').at(-1)?.toLowerCase() ?? ''))
      .sort((a, b) => a.localeCompare(b, 'zh', { numeric: true }))
      // One more than an import takes, so that the screen can say that some were left out.
      .slice(0, MOST_FILES + 1)
      .map((name) => join(folder, name))
  );
}
