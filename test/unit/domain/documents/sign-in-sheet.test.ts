import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PaperTable, richCell } from '../../../../shared/domain/documents/paper.ts';
import {
  inOrderOfTime,
  newcomers,
  signInPaper,
  type SignedHalf,
  type SignInSheet,
} from '../../../../shared/domain/documents/sign-in-sheet.ts';
import { HALF_DAYS, type HalfDay } from '../../../../shared/domain/timetable/half-days.ts';
import { inventedSheet } from '../../../support/papers.ts';

const halves = fc.uniqueArray(
  fc.record({
    day: fc.integer({ min: 1, max: 30 }).map((date) => `2026-11-${String(date).padStart(2, '0')}`),
    half: fc.constantFrom(...(Object.keys(HALF_DAYS) as HalfDay[])),
  }),
  { minLength: 1, maxLength: 60, selector: ({ day, half }) => `${day}${half}` },
);

const tablesOf = (sheet: SignInSheet): PaperTable[] =>
  signInPaper(sheet).parts.flatMap((part) => (part.is === 'table' ? [part.table] : []));

/** Day and half-day over each column, read from the two lines of the header as a person reads them. */
function readColumns({ header }: PaperTable): string[] {
  const [days = [], words = []] = header;
  const over = days.slice(3).flatMap((cell) => {
    const { text, columns = 1 } = richCell(cell);
    return Array.from({ length: columns }, () => /\d+月\d+日/u.exec(text)?.[0] ?? '');
  });
  return words.map((cell, index) => `${over[index] ?? '?'}${richCell(cell).text}`);
}

const said = ({ day, half }: SignedHalf): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日${HALF_DAYS[half]}`;

describe('columns to sign in', () => {
  test('every half-day has one, in the order of time, however many tables it takes', () => {
    fc.assert(
      fc.property(halves, (given) => {
        const sheet = inventedSheet(3, 1, { halves: inOrderOfTime(given) });
        expect(tablesOf(sheet).flatMap(readColumns)).toEqual(inOrderOfTime(given).map(said));
      }),
      { numRuns: 60 },
    );
  });

  test('are wide enough to sign in', () => {
    for (const days of [1, 2, 3, 5, 9, 20])
      for (const table of tablesOf(inventedSheet(4, days)))
        expect(Math.min(...table.columns.slice(3).map(({ width }) => width))).toBeGreaterThanOrEqual(16.9);
  });

  test('half-days come in the order of time, each once', () => {
    const given: SignedHalf[] = [
      { day: '2026-11-24', half: 'evening' },
      { day: '2026-11-24', half: 'morning' },
      { day: '2026-11-23', half: 'afternoon' },
      { day: '2026-11-24', half: 'morning' },
    ];
    expect(inOrderOfTime(given).map(said)).toEqual(['11月23日下午', '11月24日上午', '11月24日晚上']);
  });
});

test('under the names stand spare rows numbered on, then 应到 and 实到', () => {
  const [table] = tablesOf(inventedSheet(5, 2, { spareRows: 2 }));
  const rows = (table?.groups ?? []).flat().map((row) => row.map((cell) => richCell(cell).text));
  expect(rows.map(([first]) => first)).toEqual(['1', '2', '3', '4', '5', '6', '7', '应到人数', '实到人数']);
  expect(rows.at(-2)?.slice(1)).toEqual(['5', '5', '5', '5']);
});

test('a sheet that is not frozen says so on every page; a frozen one names version and time', () => {
  const draft = signInPaper(inventedSheet(1, 1));
  expect(draft.page.mark).toBe('未定版');
  const frozen = signInPaper(
    inventedSheet(1, 1, { frozen: { version: 2, at: '2026-11-24T01:05:00.000Z', supplement: 1 } }),
  );
  expect(frozen.page.mark).toBe(null);
  expect(frozen.page.foot).toContain('第 2 版');
  expect(frozen.page.foot).toContain('增补页 1');
  expect(frozen.title).toContain('（增补页）');
});

describe('an added page', () => {
  const people = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 30 });
  const signer = (key: number) => ({
    enrolment: `e${key}`,
    person: `p${key}`,
    name: `学员${key}`,
    unit: '',
  });

  test('lists exactly those who are on no sheet yet, numbered on', () => {
    fc.assert(
      fc.property(people, people, people, (first, second, now) => {
        const sheet = { people: first.map((key, index) => ({ ...signer(key), number: index + 1 })) };
        const added = newcomers([sheet], second.map(signer));
        const later = newcomers([sheet, { people: added }], now.map(signer));
        const before = new Set([...first, ...second]);
        expect(later.map(({ name }) => name)).toEqual(
          now.filter((key) => !before.has(key)).map((key) => `学员${key}`),
        );
        const numbers = [...sheet.people, ...added, ...later].map(({ number }) => number);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }),
    );
  });

  test('nobody is new who was taken out and put in again, or whose entry was merged into another', () => {
    const sheet = {
      people: [
        { ...signer(1), number: 1 },
        { ...signer(2), number: 2 },
      ],
    };
    const again = { ...signer(1), enrolment: 'another enrolment' };
    const merged = { ...signer(2), person: 'another entry' };
    expect(newcomers([sheet], [again, merged, signer(3)]).map(({ name }) => name)).toEqual(['学员3']);
  });
});
