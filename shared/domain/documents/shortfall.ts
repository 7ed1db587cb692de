import { fullDay } from '../day-words.ts';
import { hoursInWords } from '../hours/words.ts';
import { fitColumns, fittingCell, nameWidth } from './fitting.ts';
import { type Paper, type PaperColumn, type PaperRow, type Part, printedWidth } from './paper.ts';

/** The data of 未达标人员名单: who lacks hours of a year, place by place, to be handed down. */
export interface ShortfallList {
  readonly unit: string;
  readonly year: number;
  /** Towns, or villages of one town: each is handed its own part. */
  readonly places: readonly ShortfallPlace[];
  /** The column 预计年底尚缺. */
  readonly forecast: boolean;
  /** What the list was narrowed to, in words; empty: everybody. */
  readonly filter: string;
  /** Every place begins a page of its own. */
  readonly apart: boolean;
  readonly day: string;
}

export interface ShortfallPlace {
  readonly name: string;
  readonly people: readonly ShortfallPerson[];
}

export interface ShortfallPerson {
  readonly name: string;
  readonly branch: string;
  readonly category: string;
  readonly total: number;
  readonly target: number;
  readonly missing: number;
  readonly forecastMissing: number | null;
  /** What else lacks, e.g. 缺集中培训1次. */
  readonly note: string;
}

const SIZE = 10.5;
const PAGE = { preset: 'working', across: false } as const;

/** A working table by place, with an empty column for what is done about it. */
export function shortfallPaper(list: ShortfallList): Paper {
  const title = `${list.unit}${list.year}年度学时未达标人员名单`;
  const columns = columnsFor(list);
  const seal = [`${list.unit}（盖章）`, `制表日期：${fullDay(list.day)}`];
  const people = list.places.flatMap((place) => place.people);
  const opening = (name: string | null, count: number): Part[] => [
    { is: 'title', text: title },
    {
      is: 'ends',
      left: name ?? `算至 ${fullDay(list.day)}`,
      right: `共 ${count} 人${list.filter === '' ? '' : `（${list.filter}）`}；单位：学时`,
    },
  ];
  const table = (places: readonly ShortfallPlace[], headed: boolean): Part => ({
    is: 'table',
    table: {
      columns,
      header: [headerOf(list)],
      groups: places.flatMap((place) => groupsOf(place, list.forecast, columns, headed)),
      rowHeight: 7.8,
      size: SIZE,
    },
  });
  if (people.length === 0) {
    return paper(title, [...opening(null, 0), { is: 'closing', lines: ['没有未达标的人员。'], seal }]);
  }
  if (!list.apart) {
    return paper(title, [
      ...opening(null, people.length),
      table(list.places, list.places.length > 1),
      { is: 'closing', lines: [sumOf(people)], seal },
    ]);
  }
  return paper(
    title,
    list.places
      .filter((place) => place.people.length > 0)
      .flatMap((place, index): Part[] => [
        ...(index > 0 ? [{ is: 'new-page' } as const] : []),
        ...opening(place.name, place.people.length),
        table([place], false),
        { is: 'closing', lines: [sumOf(place.people)], seal },
      ]),
  );
}

const paper = (title: string, parts: readonly Part[]): Paper => ({
  title,
  page: { ...PAGE, foot: null, head: title, mark: null },
  parts,
});

const headerOf = ({ forecast }: ShortfallList): PaperRow => [
  '序号',
  '姓名',
  '所在党支部',
  '学员类别',
  '已修',
  '应修',
  '尚缺',
  ...(forecast ? ['预计尚缺'] : []),
  '备注',
];

function columnsFor({ places, forecast }: ShortfallList): PaperColumn[] {
  const names = places.flatMap(({ people }) => people.map(({ name }) => name));
  const number = { least: 14, align: 'centre', numbers: true } as const;
  return fitColumns(
    [
      { least: 11, align: 'centre', numbers: true },
      { least: nameWidth(names, SIZE, 19), align: 'centre' },
      { least: 36, most: null, align: 'start' },
      { least: 31.5, align: 'centre' },
      number,
      number,
      number,
      ...(forecast ? [{ ...number, least: 17 }] : []),
      { least: 24.5, align: 'start' },
    ],
    printedWidth(PAGE),
  );
}

function groupsOf(
  { name, people }: ShortfallPlace,
  forecast: boolean,
  columns: readonly PaperColumn[],
  headed: boolean,
): PaperRow[][] {
  if (people.length === 0) return [];
  const [, names, branches, categories] = columns;
  const rows = people.map(
    (person, index): PaperRow => [
      String(index + 1),
      fittingCell(person.name, names, SIZE, 1),
      fittingCell(person.branch, branches, SIZE, 2),
      fittingCell(person.category, categories, SIZE, 2),
      hoursInWords(person.total),
      hoursInWords(person.target),
      hoursInWords(person.missing),
      ...(forecast ? [person.forecastMissing === null ? '—' : hoursInWords(person.forecastMissing)] : []),
      fittingCell(person.note, columns.at(-1), SIZE, 2),
    ],
  );
  const [first = [], ...rest] = rows;
  const head: PaperRow = [
    { text: `${name}（${people.length} 人）`, columns: columns.length, align: 'start' },
  ];
  return [headed ? [head, first] : [first], ...rest.map((row) => [row])];
}

function sumOf(people: readonly ShortfallPerson[]): string {
  const missing = people.reduce((sum, person) => sum + person.missing, 0);
  return `合计：${people.length} 人，共缺 ${hoursInWords(missing)} 学时。`;
}
