import { expect, test } from 'vitest';
import {
  hoursRegisterPaper,
  type RegisterPerson,
} from '../../../../shared/domain/documents/hours-register.ts';
import { type Paper, richCell } from '../../../../shared/domain/documents/paper.ts';
import { participationPaper } from '../../../../shared/domain/documents/participation.ts';
import { type ShortfallPerson, shortfallPaper } from '../../../../shared/domain/documents/shortfall.ts';

/** The papers of hours: every person stands in them once, sums are those of the rows, and no reason of an exemption. */

const person = (index: number, rest: Partial<RegisterPerson> = {}): RegisterPerson => ({
  name: `党员${index}`,
  category: '普通党员',
  concentrated: 8,
  collective: index,
  total: 8 + index,
  target: 32,
  missing: Math.max(0, 24 - index),
  exempt: false,
  note: '',
  ...rest,
});

const lacking = (index: number): ShortfallPerson => ({
  name: `党员${index}`,
  branch: '第一支部',
  category: '普通党员',
  total: index,
  target: 32,
  missing: 32 - index,
  forecastMissing: 1.5,
  note: '',
});

/** All rows of all tables, each as its texts. */
const rowsOf = ({ parts }: Paper): string[][] =>
  parts.flatMap((part) =>
    part.is === 'table' ? part.table.groups.flat().map((row) => row.map((cell) => richCell(cell).text)) : [],
  );

const closings = ({ parts }: Paper): string[] =>
  parts.flatMap((part) => (part.is === 'closing' ? part.lines : []));

/** Every row fills the columns of its table, merged cells counted as wide as they are. */
const misfits = ({ parts }: Paper): number =>
  parts.filter(
    (part) =>
      part.is === 'table' &&
      part.table.groups
        .flat()
        .some(
          (row) =>
            row.reduce((sum, cell) => sum + (richCell(cell).columns ?? 1), 0) !== part.table.columns.length,
        ),
  ).length;

const register = (apart: boolean) =>
  hoursRegisterPaper({
    unit: '靖港镇',
    year: 2026,
    running: true,
    branches: [
      {
        name: '第一支部',
        people: [
          ...Array.from({ length: 30 }, (_, index) => person(index)),
          person(40, { exempt: true, missing: 0 }),
          person(41, { note: '缺集中培训1次', missing: 0 }),
        ],
      },
      {
        name: '第二支部',
        people: [person(50, { target: null, missing: 0 }), person(51)],
      },
    ],
    apart,
    day: '2026-11-24',
  });

test.each([false, true])('the register counts what stands in it; branches apart: %s', (apart) => {
  const paper = register(apart);
  expect(misfits(paper)).toBe(0);
  const people = rowsOf(paper).filter((row) => row.length > 1);
  expect(people).toHaveLength(34);
  expect(new Set(people.map((row) => row[1]))).toEqual(
    new Set(
      [...Array.from({ length: 30 }, (_, index) => index), 40, 41, 50, 51].map((index) => `党员${index}`),
    ),
  );
  // 24 to 29 have their 32 hours; 41 has them too, but lacks a training that is asked of him.
  if (!apart)
    expect(closings(paper)[0]).toBe(
      '合计：34 人，其中免学时 1 人；应达标 32 人，已达标 7 人，未达标 25 人，达标率 22%。',
    );
  expect(paper.parts.filter(({ is }) => is === 'new-page')).toHaveLength(apart ? 1 : 0);
});

test.each([false, true])('the list of those who lack hours loses nobody; places apart: %s', (apart) => {
  const paper = shortfallPaper({
    unit: '靖港镇',
    year: 2026,
    places: [
      { name: '芦江社区', people: [lacking(1), lacking(2)] },
      { name: '众兴社区', people: [lacking(3)] },
    ],
    forecast: true,
    filter: '',
    apart,
    day: '2026-11-24',
  });
  expect(misfits(paper)).toBe(0);
  expect(rowsOf(paper).flatMap((row) => (row.length > 1 ? [row[1]] : []))).toEqual([
    '党员1',
    '党员2',
    '党员3',
  ]);
  expect(closings(paper)).toEqual(
    apart ? ['合计：2 人，共缺 61 学时。', '合计：1 人，共缺 29 学时。'] : ['合计：3 人，共缺 90 学时。'],
  );
});

test('nobody on the list is said, not an empty table', () => {
  const paper = shortfallPaper({
    unit: '靖港镇',
    year: 2026,
    places: [],
    forecast: false,
    filter: '',
    apart: true,
    day: '2026-11-24',
  });
  expect(rowsOf(paper)).toEqual([]);
  expect(closings(paper)).toEqual(['没有未达标的人员。']);
});

test('a certificate names five years and every class, an exemption without its reason', () => {
  const paper = participationPaper({
    name: '覃晓明',
    sex: '男',
    birth: '1980年5月',
    joinedOn: '2005年7月',
    branch: '第一支部',
    duty: '',
    category: '普通党员',
    years: [2022, 2023, 2024, 2025, 2026].map((year) => ({
      year,
      concentrated: 10,
      collective: year - 2004,
      total: 10 + year - 2004,
      target: year === 2023 ? null : 32,
      exempt: year === 2022,
      running: year === 2026,
    })),
    classes: [
      {
        name: '冬训班',
        from: '2024-12-30',
        until: '2025-01-02',
        place: '区委党校',
        hours: 16,
        note: '',
      },
    ],
    unit: '区委党校',
    day: '2026-11-24',
  });
  expect(misfits(paper)).toBe(0);
  const rows = rowsOf(paper);
  expect(rows.filter(([first]) => /^\d{4}年$/u.test(first ?? '')).map((row) => row.at(-1))).toEqual([
    '免学时',
    '不作要求',
    '缺 2',
    '缺 1',
    '已达标',
  ]);
  expect(rows.at(-1)).toEqual(['1', '冬训班', '2024年12月30日至2025年1月2日', '16', '区委党校']);
  expect(closings(paper)).toEqual(['本年度学时算至 2026年11月24日。', '以上情况属实，特此证明。']);
});
