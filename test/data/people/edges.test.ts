import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallInput } from '../../../shared/contract/index.ts';
import { BLANK } from '../../../shared/contract/people-parts.ts';
import { sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { firstDay, isOddNumber, lastDay, years } from './plain.ts';

/** Conditions at their edges: numbers and days that the sample has none of. */

const TODAY = '2026-11-24';
let desk: DeskInProcess;
beforeAll(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date(`${TODAY}T10:00:00`) });
});
afterAll(() => desk.close());

type Filter = NonNullable<CallInput<'people.list'>['filter']>;
const listed = async (filter: Filter) => {
  const { people: lines, total } = await desk.ask('people.list', { filter, limit: 500 });
  expect(total).toBe(lines.length);
  return lines.map(({ id }) => id).sort();
};

/** One entry for each value of a field; they are taken out again at the end. */
async function withEach(
  key: 'idNumber' | 'birth' | 'joinedOn',
  values: readonly string[],
  look: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  const ids: string[] = [];
  for (const value of values) {
    const holder = sampleOrganisation('靖港镇/芦江社区');
    const one = {
      ...BLANK,
      name: '覃岁岁',
      membership: 'none' as const,
      branch: null,
      holder,
      [key]: value,
    };
    ids.push((await desk.ask('people.create', one)).id);
  }
  await look(ids);
  for (const id of ids) await desk.ask('people.remove', { id });
}

const day = (text: string, number: number) => `43019919${text}${String(number).padStart(3, '0')}`;
const withCheck = (digits: string) => {
  const check = Array.from('0123456789X').find((each) => !isOddNumber(`${digits}${each}`));
  return `${digits}${check ?? '0'}`;
};
/** The check character by Horner, whether or not there is a day in the number. */
const checked = (digits: string) =>
  `${digits}${'10X98765432'[Array.from(digits).reduce((sum, digit) => (sum + Number(digit)) * 2, 0) % 11]}`;
const NUMBERS = [
  withCheck(day('780312', 1)),
  checked(day('780230', 1)),
  checked(day('781312', 2)),
  checked(day('000229', 3)),
  checked('43019920000229004'),
  checked('43019919000229004'),
  checked(day('780300', 5)),
  ...Array.from({ length: 11 }, (_, index) => withCheck(day('800101', 10 + index))),
  '43019978031200X12X',
  '430199780312001',
  '430199781332001',
  '4301991978031200',
  'E12345678',
  'EA1234567',
  'EAB123456',
  'E12345',
  'E12345678901',
  '1E2345678',
  'H1234567 ',
].map((number) => number.trim());

test('numbers: the filter, the figure and the page of the person say the same', async () => {
  await withEach('idNumber', NUMBERS, async (ids) => {
    const odd = new Set(await listed({ ids: [...ids], doubtfulIdNumber: true }));
    const fine = new Set(await listed({ ids: [...ids], doubtfulIdNumber: false }));
    for (const [index, id] of ids.entries()) {
      const number = NUMBERS[index] ?? '';
      const { doubts } = await desk.ask('people.get', { id });
      const said = doubts.some(({ field }) => field === 'idNumber');
      const right = isOddNumber(number);
      expect([number, odd.has(id), fine.has(id), said]).toEqual([number, right, !right, right]);
    }
    const { doubtfulIdNumber } = await desk.ask('people.counts', {});
    expect(doubtfulIdNumber).toBe((await listed({ doubtfulIdNumber: true })).length);
  });
});

test('whole years turn on the birthday; where only the month or the year is known, on its first day', async () => {
  const births = [
    '1986',
    '1986-11',
    '1986-12',
    '1986-11-24',
    '1986-11-25',
    '1985-12-31',
    '1984-02-29',
    TODAY,
  ];
  await withEach('birth', births, async (ids) => {
    const { people: lines } = await desk.ask('people.list', { filter: { ids: [...ids] } });
    for (const { birth, age } of lines) expect([birth, age]).toEqual([birth, years(birth ?? '', TODAY)]);
    for (const age of [0, 39, 40, 41, 42]) {
      const right = ids.filter((_, index) => years(births[index] ?? '', TODAY) === age).toSorted();
      expect(await listed({ ids: [...ids], ageFrom: age, ageTo: age })).toEqual(right);
    }
  });
});

test('who is exempt until a month or a year is so to its end', async () => {
  const days: readonly (readonly [from: string, to: string | null, holds: boolean])[] = [
    ['2026', null, true],
    ['2026-11-24', '2026-11-24', true],
    ['2026-11', '2026-11', true],
    ['2026', '2026', true],
    ['2025', '2027', true],
    ['2025-01-01', '2026-11-23', false],
    ['2025', '2026-10', false],
    ['2024', '2025', false],
    ['2026-11-25', null, false],
    ['2026-12', '2027', false],
  ];
  const births = days.map((_, index) => `19${50 + index}`);
  await withEach('birth', births, async (ids) => {
    for (const [index, [from, to]] of days.entries()) {
      const given = { reason: 'frail' as const, from, to, paper: null, note: null };
      await desk.ask('people.exempt', { person: ids[index] ?? '', ...given });
    }
    const exempt = await listed({ ids: [...ids], exempt: true });
    expect(exempt).toEqual(ids.filter((_, index) => days[index]?.[2]).toSorted());
    for (const [index, id] of ids.entries()) {
      const page = await desk.ask('people.get', { id });
      const [from, to, holds] = days[index] ?? [];
      expect([from, to, page.exempt, page.exemptions[0]?.inForce]).toEqual([from, to, holds, holds]);
      await desk.ask('people.remove-exemption', { exemption: page.exemptions[0]?.id ?? '' });
    }
  });
});

test('who joined in a month or year of which the day is not known counts from its first day', async () => {
  const days = [
    '2003',
    '2003-01',
    '2003-01-01',
    '2003-06',
    '2003-06-01',
    '2003-06-02',
    '2003-11',
    '2003-12-31',
    '2004',
  ];
  await withEach('joinedOn', days, async (ids) => {
    for (const from of [...days, '2003-11-01', '2003-01-02'])
      for (const to of [...days, '2003-06-30']) {
        const right = ids.filter((_, index) => {
          const joinedOn = firstDay(days[index] ?? '');
          return joinedOn >= firstDay(from) && joinedOn <= lastDay(to);
        });
        const found = await listed({ ids: [...ids], joinedFrom: from, joinedTo: to });
        expect([from, to, found]).toEqual([from, to, right.toSorted()]);
      }
  });
});
