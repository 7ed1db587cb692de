import { afterEach, beforeEach, expect, test } from 'vitest';
import { SHIPPED_DAYS } from '../../../shared/domain/resources/shipped.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';

let folder: string;
let desk: DeskInProcess;
beforeEach(async () => {
  folder = await sampleFolder();
  desk = openInProcess(folder);
});
afterEach(() => desk.close());

/** Closes the data folder and opens it again, as the next start of the program does. */
function nextStart(): void {
  desk.close();
  desk = openInProcess(folder);
}

const dayOf = async (day: string) => {
  const { days } = await desk.ask('calendar.year', { year: Number(day.slice(0, 4)) });
  return days.filter((each) => each.day === day && each.class === null);
};

test('holidays and bells ship without a log entry; the chain knows them', async () => {
  const { reader } = desk.data();
  expect(reader.prepare('SELECT count(*) FROM change_entry WHERE tbl IN (27, 28)').pluck().get()).toBe(0);
  expect(reader.prepare('SELECT count(*) FROM calendar_day').pluck().get()).toBe(SHIPPED_DAYS.length);
  expect((await desk.ask('calendar.year', { year: 2026 })).published).toBe(true);
  expect(await desk.ask('calendar.year', { year: 2027 })).toEqual({ year: 2027, published: false, days: [] });
  const { bells } = await desk.ask('bells.list', {});
  expect(bells.map(({ half, startsAt, endsAt, toConfirm }) => [half, startsAt, endsAt, toConfirm])).toEqual([
    ['morning', 510, 690, true],
    ['afternoon', 900, 1050, true],
    ['evening', 1170, 1290, true],
  ]);
  expect(await desk.ask('changes.verify', {})).toMatchObject({ broken: [] });
});

test('an edited day stays edited, a removed one removed, and a bell as it was set', async () => {
  const [made] = await dayOf('2026-10-10');
  const [gone] = await dayOf('2026-10-07');
  await desk.ask('calendar.set-day', {
    day: '2026-10-10',
    kind: 'rest',
    name: '全校休息',
    half: null,
    class: null,
    source: '校务会',
  });
  await desk.ask('calendar.remove-day', { id: gone?.id ?? '' });
  const { bells } = await desk.ask('bells.list', {});
  const afternoon = bells.find(({ half }) => half === 'afternoon');
  await desk.ask('bells.set', {
    id: afternoon?.id,
    half: 'afternoon',
    class: null,
    startsAt: 870,
    endsAt: 1020,
    from: '2007-01-01',
    to: null,
    source: '校办',
  });
  nextStart();
  expect(await dayOf('2026-10-10')).toMatchObject([{ id: made?.id, kind: 'rest', name: '全校休息' }]);
  expect(await dayOf('2026-10-07')).toEqual([]);
  const later = (await desk.ask('bells.list', {})).bells.find(({ id }) => id === afternoon?.id);
  expect(later).toMatchObject({ startsAt: 870, toConfirm: false });
});

test('a shipped day that is missing or out of date is mended, but not where the office has a row of its own', async () => {
  const own = {
    day: '2026-05-01',
    kind: 'holiday',
    name: '劳动节',
    half: null,
    class: null,
    source: null,
  } as const;
  // As an older version left it: one day missing, one under another name, one that the office entered itself.
  const { writer, site } = desk.data();
  writer.prepare('INSERT INTO change_context (tx, site, logged) VALUES (0, ?, 0)').run(site.id);
  writer.prepare(`DELETE FROM calendar_day WHERE day IN ('2026-05-01', '2026-05-02')`).run();
  writer.prepare(`UPDATE calendar_day SET name = '五一' WHERE day = '2026-05-03'`).run();
  writer.prepare('DELETE FROM change_context').run();
  const { id } = await desk.ask('calendar.set-day', own);
  nextStart();
  expect(await dayOf('2026-05-01')).toMatchObject([{ id, name: '劳动节' }]);
  expect(await dayOf('2026-05-02')).toMatchObject([{ name: '劳动节' }]);
  expect(await dayOf('2026-05-03')).toMatchObject([{ name: '劳动节' }]);
});

test('the next start writes nothing', () => {
  const before = desk.data().reader.prepare('SELECT total_changes()').pluck().get();
  nextStart();
  expect(desk.data().writer.prepare('SELECT total_changes()').pluck().get()).toBe(before);
});
