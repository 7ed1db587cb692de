import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { safeName } from '../../../electron/app/dialogs.ts';
import { openLog } from '../../../electron/app/log.ts';
import { menuTemplate } from '../../../electron/app/menu.ts';
import { countPages } from '../../../electron/app/pdf-pages.ts';
import { dataFolderOf } from '../../../electron/app/place.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

vi.mock('electron', () => ({ app: {}, dialog: {}, Menu: {} }));

describe('the command line', () => {
  test.each([
    [['electron', '.', '--data', '/甲 乙'], '/甲 乙'],
    [['electron', '.', '--data=/甲 乙'], '/甲 乙'],
    [['electron', '.', '--data', '/a', '--data', '/b'], '/b'],
    [['electron', '.', '--data'], null],
    [['electron', '.', '--data', '--other'], null],
    [['electron', '.', '--data='], null],
    [['electron', '.'], null],
  ])('%j names %j', (argv, folder) => {
    expect(dataFolderOf(argv)).toBe(folder);
  });
});

describe('suggested names', () => {
  test.each([
    ['组织名册.pdf', '组织名册.pdf'],
    ['../../etc/passwd', '__.._etc_passwd'],
    ['C:\\x.pdf', 'C__x.pdf'],
    ['名册. ', '名册'],
    ['...', '_'],
  ])('%s becomes %s', (suggested, name) => {
    expect(safeName(suggested)).toBe(name);
  });
});

describe('the log', () => {
  test('holds name, time and outcome of calls in the order they came', async () => {
    const folder = await temporaryFolder();
    const log = openLog(folder);
    log.call({ call: 'organisations.tree', ms: 3.4, outcome: 'ok' });
    log.call({ call: 'organisations.rename', ms: 12, outcome: 'input.invalid' });
    log.note('two\nlines');
    await log.flush();
    const lines = (await readFile(join(folder, 'logs', 'desk.log'), 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => line.replace(/^\S+Z /u, ''))).toEqual([
      'organisations.tree 3ms ok',
      'organisations.rename 12ms input.invalid',
      'two lines',
    ]);
  });

  test('keeps one older file', async () => {
    const folder = await temporaryFolder();
    const log = openLog(folder, 200);
    for (let index = 0; index < 20; index += 1) {
      log.note(`line ${index} ${'x'.repeat(50)}`);
      await log.flush();
    }
    expect((await stat(join(folder, 'logs', 'desk.log'))).size).toBeLessThan(400);
    expect((await stat(join(folder, 'logs', 'desk.log.1'))).size).toBeLessThan(400);
  });

  test('that cannot be written stops nobody', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'logs'), '');
    const log = openLog(folder);
    log.note('x');
    await expect(log.flush()).resolves.toBeUndefined();
  });
});

describe('the menu', () => {
  test('gives commands, and leaves its keys to the screens', () => {
    const given: string[] = [];
    const items = menuTemplate((command) => given.push(command), false).flatMap((menu) =>
      Array.isArray(menu.submenu) ? menu.submenu : [],
    );
    for (const item of items) item.click?.({} as never, undefined, {});
    expect(given).toEqual(['save', 'print', 'backup', 'undo', 'redo', 'palette']);
    expect(items.every((item) => item.accelerator === undefined || item.registerAccelerator === false)).toBe(
      true,
    );
    expect(items.some((item) => item.role === 'toggleDevTools')).toBe(false);
  });
});

describe('pages of a PDF', () => {
  test('are counted outside of streams, without the tree above them', () => {
    const pdf = [
      '%PDF-1.4',
      '1 0 obj <</Type /Pages /Count 2 /Kids [2 0 R 3 0 R]>> endobj',
      '2 0 obj <</Type /Page /Parent 1 0 R>> endobj',
      '4 0 obj <</Length 14>> stream\n/Type /Page xx\nendstream endobj',
      '3 0 obj <</Type/Page>> endobj',
      '%%EOF',
    ].join('\n');
    expect(countPages(new TextEncoder().encode(pdf))).toBe(2);
    expect(countPages(new Uint8Array())).toBe(0);
  });
});
