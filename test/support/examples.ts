import { readdirSync, rmSync, writeFileSync, mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { closeFolder, databaseFile, foundOffice } from '../../electron/data/folder.ts';
import { copyDatabase } from '../../electron/data/backup-file.ts';
import { rules } from '../../electron/features/index.ts';
import type { Call, Example, Step } from '../../shared/contract/call.ts';
import type { Envelope } from '../../shared/contract/envelope.ts';
import { contract } from '../../shared/contract/index.ts';
import { fileFields, inputSchema } from '../../shared/contract/input-schema.ts';
import type { Viewer } from '../../shared/contract/viewer.ts';
import { openInProcess, type DeskInProcess } from './desk-in-process.ts';
import { emptyFolder, sampleFolder } from './sample/template.ts';
import { SAMPLE_ADMINISTRATOR } from './sample/viewer.ts';
import { writeEventSheet } from './workbooks/event-sheets.ts';
import { writeGrid } from './workbooks/grid.ts';
import { writeTimetable, writeWordTimetable } from './workbooks/timetables.ts';

export const CALLS = Object.values(contract) as unknown as Call[];

/** Another administrator, whose transactions do not enter the first one's list of undos. */
const ANOTHER: Viewer = { ...SAMPLE_ADMINISTRATOR, user: 'another', name: '另一位管理员' };

type Given = Pick<Example<Call['input']>, 'on' | 'before' | 'input'>;

/** An example made ready: its desk is open and its steps are done. */
export interface Staged {
  readonly desk: DeskInProcess;
  readonly input: unknown;
  run(as?: Viewer): Promise<Envelope<unknown>>;
  close(): void;
}

/** Opens a desk for an example of a call, does its steps and works out its input. */
export async function stage(call: Call, example: Given): Promise<Staged> {
  const folder = example.on === 'empty-folder' ? emptyFolder() : await sampleFolder();
  const desk = openInProcess(folder, {
    window: example.on !== 'no-window',
    choose: () => ({ token: 'file-chosen', name: '批复.pdf' }),
  });
  const given: unknown[] = [];
  for (const step of example.before ?? []) given.push(await doStep(desk, step, given));
  const input = made(example.input, given);
  await giveFiles(desk, call, input);
  return {
    desk,
    input,
    run: (as = SAMPLE_ADMINISTRATOR) => desk.call(call.name, input, { as }),
    close: () => {
      desk.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function doStep(desk: DeskInProcess, step: Step, given: readonly unknown[]): Promise<unknown> {
  if (step.call === 'test.lose-attachments') {
    rmSync(join(desk.data().folder, 'attachments'), { recursive: true });
    return null;
  }
  const call = CALLS.find((each) => each.name === step.call);
  if (call === undefined) throw new Error(`an example has a step ${step.call}, which is no call`);
  const input = made(step.input, given);
  await giveFiles(desk, call, input);
  const envelope = await desk.call(step.call, input, {
    as: step.as === 'another' ? ANOTHER : SAMPLE_ADMINISTRATOR,
  });
  if (!envelope.ok) throw new Error(`step ${step.call}: ${envelope.error.code} ${envelope.error.message}`);
  return envelope.value;
}

/** An input as it stands, or made from the answers of the steps before; a copy, since files are put into it. */
function made(input: unknown, given: readonly unknown[]): unknown {
  const make = input as (given: readonly unknown[]) => unknown;
  return structuredClone(typeof input === 'function' ? make(given) : input);
}

/** Puts real files behind the tokens `example:<name>` of an input. */
async function giveFiles(desk: DeskInProcess, call: Call, input: unknown): Promise<void> {
  for (const field of fileFields(inputSchema(call), input)) {
    if (!field.value.startsWith('example:')) continue;
    const path = await exampleFile(join(desk.desk.folder, 'elsewhere'), field.value.slice('example:'.length));
    field.replace(desk.files.issue(path, field.use));
  }
}

async function exampleFile(folder: string, name: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  if (name.startsWith('missing-folder')) return join(folder, 'missing', name);
  if (name === 'folder') {
    mkdirSync(path, { recursive: true });
    return path;
  }
  if (name === 'unreadable.pdf') return join(folder, 'gone.pdf');
  if (name === 'empty.pdf') writeFileSync(path, '');
  if (name === '花名册.xlsx') writeRoster(path);
  if (name === '课程表.xlsx') writeTimetable(path);
  if (name === '课程表.docx') writeWordTimetable(path);
  if (name === '活动登记表.xlsx') writeEventSheet(path);
  if (name === '空表.xlsx') writeGrid(path, [['备注'], ['没有人']], { as: 'xlsx' });
  if (name === 'photo.jpg')
    writeFileSync(path, Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'));
  if (name === 'paper.pdf') writeFileSync(path, '%PDF-1.7\nscan of a paper\n');
  if (name === 'too-large.pdf') {
    writeFileSync(path, 'x');
    truncateSync(path, 60 * 1024 * 1024);
  }
  if (name === 'damaged.backup') writeFileSync(path, 'no database at all');
  if (name === 'other-office.backup' || name === 'newer.backup')
    return otherBackup(folder, name === 'newer.backup');
  return path;
}

/** A roster of four people as a town sends it: one new with a number, one without, one faulty day, one unknown unit. */
function writeRoster(path: string): void {
  writeGrid(
    path,
    [
      ['靖港镇参训人员名单'],
      ['序号', '姓名', '性别', '出生年月', '身份证号', '手机', '工作单位', '职务'],
      ['1', '易小满', '女', '1990.05', '430199199005120023', '10012340001', '', '社工'],
      ['2', '游大海', '男', '1985年3月', '', '100 1234 0002', '', '组长'],
      ['3', '阳光明', '男', '1988.13', '', '', '', ''],
      ['4', '文秀英', '女', '1979-11-02', '', '', '靖港粮站', '会计'],
    ],
    { as: 'xlsx' },
  );
}

async function otherBackup(folder: string, newer: boolean): Promise<string> {
  const other = emptyFolder();
  const options = { folder: other, rules, now: () => new Date() };
  const data = await foundOffice(
    options,
    { kind: 'town', name: '别的镇', top: '别的镇党委' },
    SAMPLE_ADMINISTRATOR,
  );
  copyDatabase(data.reader, other, 'demand', new Date(), folder);
  closeFolder(data);
  const file = readdirSync(folder).find((each) => each.endsWith('.backup'));
  const path = join(folder, file ?? '');
  if (newer) {
    const connection = new Database(path);
    connection.pragma('user_version = 99990');
    connection.close();
    rmSync(`${path}.json`);
  }
  rmSync(databaseFile(other));
  return path;
}
