import { fullDay } from '../day-words.ts';
import { coverageOf, hoursInWords } from '../hours/words.ts';
import { fitColumns, fittingCell, nameWidth } from './fitting.ts';
import { type Paper, type PaperColumn, type PaperRow, type Part, printedWidth } from './paper.ts';

/** The data of 学时台账: the members of a unit with a year's hours, branch by branch. */
export interface HoursRegister {
  readonly unit: string;
  readonly year: number;
  /** The year is not over: what is reached so far. */
  readonly running: boolean;
  readonly branches: readonly RegisterBranch[];
  /** Every branch begins a page of its own, to be handed down. */
  readonly apart: boolean;
  readonly day: string;
}

export interface RegisterBranch {
  readonly name: string;
  readonly people: readonly RegisterPerson[];
}

export interface RegisterPerson {
  readonly name: string;
  readonly category: string;
  readonly concentrated: number;
  readonly collective: number;
  readonly total: number;
  /** Null: nothing is required. */
  readonly target: number | null;
  readonly missing: number;
  /** Why, is nobody's business here. */
  readonly exempt: boolean;
  /** What else lacks, e.g. 缺集中培训1次. */
  readonly note: string;
}

const SIZE = 10.5;
const PAGE = { preset: 'working', across: false } as const;
const HEADER = ['序号', '姓名', '学员类别', '集中培训', '集体学习', '合计', '应修', '尚缺', '备注'];

/** A working table; the name of a branch stands over its members and never alone at the foot of a page. */
export function hoursRegisterPaper(register: HoursRegister): Paper {
  const { unit, year, branches, apart } = register;
  const title = `${unit}${year}年度学时台账`;
  const columns = columnsFor(branches.flatMap(({ people }) => people.map(({ name }) => name)));
  const seal = [`${unit}（盖章）`, `制表日期：${fullDay(register.day)}`];
  const until = register.running ? `算至 ${fullDay(register.day)}` : `${year} 年全年`;
  const opening = (of: readonly RegisterBranch[]): Part[] => [
    { is: 'title', text: title },
    { is: 'ends', left: until, right: `${of.length} 个支部，${count(of)} 人；单位：学时` },
  ];
  const table = (of: readonly RegisterBranch[]): Part => ({
    is: 'table',
    table: {
      columns,
      header: [HEADER],
      groups: of.flatMap((branch) => groupsOf(branch, columns)),
      rowHeight: 7.4,
      size: SIZE,
    },
  });
  const parts: Part[] = apart
    ? branches.flatMap((branch, index): Part[] => [
        ...(index > 0 ? [{ is: 'new-page' } as const] : []),
        ...opening([branch]),
        table([branch]),
        { is: 'closing', lines: [sumOf([branch])], seal: [] },
      ])
    : [...opening(branches), table(branches), { is: 'closing', lines: [sumOf(branches)], seal }];
  return { title, page: { ...PAGE, foot: null, head: title, mark: null }, parts };
}

function columnsFor(names: readonly string[]): PaperColumn[] {
  const number = { least: 16.5, align: 'centre', numbers: true } as const;
  return fitColumns(
    [
      { least: 11, align: 'centre', numbers: true },
      { least: nameWidth(names, SIZE, 22), align: 'centre' },
      { least: 34, most: null, align: 'centre' },
      { ...number, least: 18 },
      { ...number, least: 18 },
      number,
      number,
      number,
      { least: 23, align: 'centre' },
    ],
    printedWidth(PAGE),
  );
}

function groupsOf({ name, people }: RegisterBranch, columns: readonly PaperColumn[]): PaperRow[][] {
  const needing = people.filter(({ exempt, target }) => !exempt && target !== null);
  const met = needing.filter(reached).length;
  const head: PaperRow = [
    {
      text: `${name}：${people.length} 人，已达标 ${met} 人，未达标 ${needing.length - met} 人`,
      columns: columns.length,
      align: 'start',
    },
  ];
  const [, names, categories] = columns;
  const notes = columns.at(-1);
  const rows = people.map(
    (person, index): PaperRow => [
      String(index + 1),
      fittingCell(person.name, names, SIZE, 1),
      fittingCell(person.category, categories, SIZE, 1),
      hoursInWords(person.concentrated),
      hoursInWords(person.collective),
      hoursInWords(person.total),
      person.target === null ? '—' : hoursInWords(person.target),
      person.exempt || person.target === null ? '—' : hoursInWords(person.missing),
      fittingCell(person.exempt ? '免学时' : person.note, notes, SIZE, 2),
    ],
  );
  const [first = [], ...rest] = rows;
  return [[head, ...(rows.length > 0 ? [first] : [])], ...rest.map((row) => [row])];
}

/** Nothing lacks: neither hours nor a training that is asked for. */
const reached = ({ missing, note }: RegisterPerson): boolean => missing <= 0 && note === '';

const count = (branches: readonly RegisterBranch[]): number =>
  branches.reduce((sum, { people }) => sum + people.length, 0);

function sumOf(branches: readonly RegisterBranch[]): string {
  const people = branches.flatMap((branch) => branch.people);
  const exempt = people.filter((person) => person.exempt).length;
  const needing = people.filter((person) => !person.exempt && person.target !== null);
  const met = needing.filter(reached).length;
  const coverage = coverageOf(met, needing.length);
  return `合计：${people.length} 人，其中免学时 ${exempt} 人；应达标 ${needing.length} 人，已达标 ${met} 人，未达标 ${needing.length - met} 人${coverage === null ? '' : `，达标率 ${coverage}%`}。`;
}
