import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BridgeEvents } from '../../shared/contract/bridge.ts';
import { ask } from '../support/ask.ts';
import { type DeskUnderTest, openDeskWindow } from '../support/desk-window.ts';
import { goTo } from '../support/tour.ts';

const NAME = '中共某市某区委党校';

let desk: DeskUnderTest;

/** Everything of one kind that the page hears while something is done. */
async function heardWhile<Name extends keyof BridgeEvents>(
  event: Name,
  act: () => Promise<unknown>,
): Promise<BridgeEvents[Name][]> {
  const heard = await desk.page.evaluateHandle((name) => {
    const list: unknown[] = [];
    window.desk.on(name, (payload) => list.push(payload));
    return list;
  }, event);
  await act();
  await desk.page.waitForTimeout(300);
  return (await heard.jsonValue()) as BridgeEvents[Name][];
}

beforeAll(async () => {
  desk = await openDeskWindow();
});

afterAll(() => desk.close());

describe('the window', () => {
  test('opens on an empty folder and asks which office this is', async () => {
    await desk.page.getByRole('button', { name: '开始使用' }).waitFor();
    expect(await desk.page.title()).toBe('党校教务');
  });

  test('shows the whole program once an office is founded', async () => {
    await ask(desk.page, 'office.found', { kind: 'school', name: NAME, top: '中共某市某区委员会' });
    await desk.page.reload();
    await desk.page.getByText(NAME).first().waitFor();
    expect((await ask(desk.page, 'session.get', {})).state).toBe('ready');
  });

  test('has styles: the policy lets those of the page through', async () => {
    await goTo(desk.page, '/today');
    const colour = await desk.page
      .locator('.ant-btn-primary')
      .first()
      .evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(colour).not.toBe('rgba(0, 0, 0, 0)');
  });
});

describe('events', () => {
  test.each([
    ['撤销', 'undo'],
    ['恢复', 'redo'],
    ['备份…', 'backup'],
    ['查找与命令…', 'palette'],
  ])('the menu’s %s reaches the screens', async (label, command) => {
    expect(await heardWhile('command', () => desk.chooseFromMenu(label))).toEqual([{ command }]);
    await desk.page.keyboard.press('Escape');
  });

  test('a change is told to every screen', async () => {
    const heard = await heardWhile('changed', () =>
      ask(desk.page, 'office.rename', { name: `${NAME}（更名）` }),
    );
    expect(heard.flatMap((change) => change.tables)).toContain('office');
  });
});

describe('dialogs', () => {
  test('give a token and a name, never the path', async () => {
    const path = join(desk.folder, '扫描 件.pdf');
    await desk.answerDialog(path);
    const { file } = await ask(desk.page, 'window.choose-file', { purpose: 'paper' });
    expect(file?.name).toBe('扫描 件.pdf');
    expect(file?.token).not.toContain('扫描');
  });

  test('that are cancelled give nothing', async () => {
    await desk.answerDialog(null);
    expect(await ask(desk.page, 'window.choose-folder', { purpose: 'backup-folder' })).toEqual({
      file: null,
    });
  });
});

describe('printing', () => {
  test('makes a PDF that the window can look at, and saves it where the dialog said', async () => {
    const { nodes } = await ask(desk.page, 'organisations.children', { parent: null });
    const path = join(desk.folder, '名册.pdf');
    await desk.answerDialog(path);
    const { file } = await ask(desk.page, 'window.choose-place', {
      purpose: 'roster',
      suggestedName: '名册.pdf',
    });
    const root = nodes[0]?.id ?? '';
    const printed = await ask(desk.page, 'documents.organisation-roster', {
      root,
      ...(file ? { to: file.token } : {}),
    });
    expect(printed).toMatchObject({ pages: 1, missingGlyphs: [] });
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');

    const type = await desk.page.evaluate(
      async (address) => (await fetch(address)).headers.get('content-type'),
      printed.address ?? '',
    );
    expect(type).toBe('application/pdf');
  });

  test('refuses to print what is gone', async () => {
    const answer = await desk.page.evaluate(() =>
      window.desk.call('documents.print', { address: 'prepared/nothing.pdf' }),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'documents.gone' } });
  });
});

describe('closing', () => {
  test('takes the closing backup, remembers the window and leaves nothing behind', async () => {
    const { folder } = desk;
    const profilesBefore = await browserProfiles();
    expect(await desk.quit()).toBe(0);
    const files = await readdir(folder, { recursive: true });
    expect(files.some((file) => file.endsWith('.backup'))).toBe(true);
    expect(JSON.parse(await readFile(join(folder, 'window.json'), 'utf8'))).toMatchObject({ width: 1366 });
    expect(await readFile(join(folder, 'logs', 'desk.log'), 'utf8')).not.toContain('中共');
    expect(existsSync(join(folder, 'desk.sqlite-wal'))).toBe(false);
    if (desk.runtime === 'stand-in') expect((await browserProfiles()).length).toBe(profilesBefore.length - 1);
    expect(desk.errors()).toBe('');
  });
});

async function browserProfiles(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith('desk-browser-'));
}
