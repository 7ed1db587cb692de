/*
 * Makes shared/domain/resources/holidays.json from build/holiday-notices.txt and says where two npm packages disagree.
 *
 *   node build/holiday-data.ts --chinese-days FOLDER --holiday-calendar FOLDER
 *
 * FOLDER: the unpacked packages chinese-days 1.5.7 and holiday-calendar 1.3.3 (both MIT; needed only to compare). The
 * notices decide. Known differences (2026-11-24): chinese-days leaves out 2011-06-05, 2012-06-23 and 2015-09-05, and takes
 * some weekends that a holiday “与周末连休” for holidays and others not; holiday-calendar has no 调休 of the New Year's
 * 2008, 2012 and 2015, nor 2008-05-04, 2009-01-04, 2009-09-27 and 2020-02-02, and takes 2008-06-07, 2008-09-13,
 * 2016-04-02, 2018-06-16 and 2018-09-22 for working days, which no notice orders.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCalendarLines, type CalendarEntry } from '../shared/domain/resources/calendar-lines.ts';
import { daysLater } from '../shared/domain/day.ts';
import { inProject } from './paths.ts';

const YEARS = { first: 2007, last: 2026 };
const OUT = inProject('shared', 'domain', 'resources', 'holidays.json');

const { values } = parseArgs({
  options: { 'chinese-days': { type: 'string' }, 'holiday-calendar': { type: 'string' } },
});
const notices = readFileSync(inProject('build', 'holiday-notices.txt'), 'utf8')
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .join('\n')
  .split(/\n{2,}/u)
  .map((block) => block.trim())
  .filter((block) => block !== '')
  .map(readNotice);
const lines = notices.map(({ title, entries }) => `  ${JSON.stringify({ title, days: stretches(entries) })}`);
writeFileSync(OUT, `[\n${lines.join(',\n')}\n]\n`);
const ordered = new Map(
  notices.flatMap(({ entries }) => entries.map(({ day, kind }) => [day, kind] as const)),
);
say(`${ordered.size} days written`);
if (values['chinese-days'] !== undefined) compare('chinese-days', chineseDays(values['chinese-days']));
if (values['holiday-calendar'] !== undefined)
  compare('holiday-calendar', holidayCalendar(values['holiday-calendar']));

function readNotice(block: string): { title: string; entries: readonly CalendarEntry[] } {
  const [title = '', ...rest] = block.split('\n');
  const year = Number(/\d{4}/u.exec(title)?.[0]);
  const { entries, faults, skipped } = readCalendarLines(rest.join('\n'), year);
  for (const { text, reason } of faults) throw new Error(`${title}: ${text}: ${reason}`);
  for (const { text } of skipped) throw new Error(`${title}: no day in “${text}”`);
  return { title, entries };
}

/** Days one after another with one name and kind, as [kind, name, first, last]. */
function stretches(entries: readonly CalendarEntry[]): string[][] {
  const made: string[][] = [];
  for (const { kind, name, day } of entries.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const last = made.at(-1);
    if (last?.[0] === kind && last[1] === name && daysLater(last[3] ?? '', 1) === day) last[3] = day;
    else made.push([kind, name, day, day]);
  }
  return made;
}

function chineseDays(folder: string): Map<string, string> {
  const days = new Map<string, string>();
  for (let year = YEARS.first; year <= YEARS.last; year += 1) {
    const read = JSON.parse(readFileSync(join(folder, 'dist', 'years', `${year}.json`), 'utf8')) as Record<
      'holidays' | 'workdays',
      Record<string, string>
    >;
    for (const day of Object.keys(read.holidays)) days.set(day, 'holiday');
    for (const day of Object.keys(read.workdays)) days.set(day, 'workday');
  }
  return days;
}

function holidayCalendar(folder: string): Map<string, string> {
  const days = new Map<string, string>();
  for (let year = YEARS.first; year <= YEARS.last; year += 1) {
    const { dates } = JSON.parse(readFileSync(join(folder, 'data', 'CN', `${year}.json`), 'utf8')) as {
      dates: { date: string; type: string }[];
    };
    for (const { date, type } of dates) days.set(date, type === 'transfer_workday' ? 'workday' : 'holiday');
  }
  return days;
}

function compare(name: string, days: ReadonlyMap<string, string>): void {
  const all = [...new Set([...ordered.keys(), ...days.keys()])].sort();
  const different = all.filter((day) => ordered.get(day) !== days.get(day));
  say(`${name}: ${different.length} days different`);
  for (const day of different) say(`  ${day} ${ordered.get(day) ?? '—'} (${name}: ${days.get(day) ?? '—'})`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
