import { z } from 'zod';
import { acts } from './call.ts';
import { line } from './fields.ts';

/** What a dialog gave: a token for the file, never its path. */
export interface ChosenFile {
  readonly token: string;
  readonly name: string;
}

const purpose = z.enum([
  'paper',
  'backup',
  'backup-folder',
  'roster',
  'attachment',
  'photo',
  'people-list',
  'faulty-rows',
  'word',
  'workbook',
  'reply-forms',
  'timetable',
]);
const NO_WINDOW = { 'window.none': '命令行没有窗口，文件请直接写路径' };

/** Calls that are answered by the main process: dialogs and the cancelling of a call under way. */
export const windowCalls = {
  'window.choose-file': acts<{ file: ChosenFile | null }>()('window.choose-file', {
    title: '选择文件',
    right: 'none',
    place: 'main',
    withoutOffice: true,
    input: z.strictObject({ purpose }),
    codes: NO_WINDOW,
    examples: [{ title: '选一份批复', input: { purpose: 'paper' } }],
    refusals: [{ code: 'window.none', on: 'no-window', input: { purpose: 'paper' } }],
  }),

  'window.choose-workbooks': acts<{ files: ChosenFile[] }>()('window.choose-workbooks', {
    title: '选择表格',
    right: 'none',
    place: 'main',
    withoutOffice: true,
    /** Several workbooks at once, or with `folder` all that lie in a folder (returned lists). */
    input: z.strictObject({ folder: z.boolean().default(false) }),
    codes: NO_WINDOW,
    examples: [{ title: '几份名单', input: {} }],
    refusals: [{ code: 'window.none', on: 'no-window', input: { folder: true } }],
  }),

  'window.choose-place': acts<{ file: ChosenFile | null }>()('window.choose-place', {
    title: '选择保存位置',
    right: 'none',
    place: 'main',
    withoutOffice: true,
    input: z.strictObject({ purpose, suggestedName: line(100) }),
    codes: NO_WINDOW,
    examples: [{ title: '名册存到哪里', input: { purpose: 'roster', suggestedName: '组织名册.pdf' } }],
    refusals: [
      { code: 'window.none', on: 'no-window', input: { purpose: 'roster', suggestedName: '组织名册.pdf' } },
    ],
  }),

  'window.choose-folder': acts<{ file: ChosenFile | null }>()('window.choose-folder', {
    title: '选择文件夹',
    right: 'none',
    place: 'main',
    withoutOffice: true,
    input: z.strictObject({ purpose }),
    codes: NO_WINDOW,
    examples: [{ title: '备份到哪个文件夹', input: { purpose: 'backup-folder' } }],
    refusals: [{ code: 'window.none', on: 'no-window', input: { purpose: 'backup-folder' } }],
  }),

  'calls.cancel': acts<{ cancelled: boolean }>()('calls.cancel', {
    title: '取消进行中的操作',
    right: 'none',
    place: 'main',
    input: z.strictObject({ call: z.string().regex(/^[\w-]{1,60}$/u) }),
    examples: [{ title: '已经结束的操作', input: { call: 'nothing-under-way' } }],
  }),
};
