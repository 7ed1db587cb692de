import { eventSheetCode, EVENT_SHEET_WORDS } from '../../../shared/domain/documents/event-sheet.ts';
import { sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { writeGrid, type TestCell } from './grid.ts';

const MEMBERS = [
  '吴帅',
  '廖宇涛',
  '何立军',
  '谭𬭎',
  '欧阳㛃',
  '覃小明',
  '胡爱红',
  '傅爱芳',
  '邹俊亮',
  '苏利梅',
  '郑海波',
  '彭智勇',
  '王克余',
  '喻志英',
  '付文波',
];

/** What stands in a column of a sheet that was filled in. */
export interface FilledColumn {
  readonly day: TestCell;
  readonly half: string;
  readonly activity: string;
  readonly title: string;
  readonly minutes: TestCell;
  readonly marks?: Readonly<Record<string, string>>;
}

const COLUMNS: readonly FilledColumn[] = [
  {
    day: '18日',
    half: '上午',
    activity: '主题党日',
    title: '学习全会精神',
    minutes: '2小时',
    marks: { 覃小明: '×', 吴帅: 'x' },
  },
  { day: 19, half: '晚', activity: '支委会', title: '研究发展党员', minutes: 90 },
  { day: '20', half: '下午', activity: '党课', title: '廉政党课', minutes: '25小时' },
  { day: '10月6日', half: '上午', activity: '党员大会', title: '换届选举', minutes: '120' },
];

/** The sheet of 靖港镇芦江社区第一网格支部 for November 2026 as a town gets it back: two good events and two faulty ones. */
export function writeEventSheet(
  path: string,
  columns: readonly FilledColumn[] = COLUMNS,
  {
    branch = sampleOrganisation('靖港镇/芦江社区/第一网格支部'),
    month = '2026-11',
    members = MEMBERS,
    guests = [],
  }: {
    readonly branch?: string | null;
    readonly month?: string;
    readonly members?: readonly string[];
    readonly guests?: readonly string[];
  } = {},
): void {
  const words = EVENT_SHEET_WORDS;
  const named = (name: string): TestCell[] => columns.map(({ marks }) => marks?.[name] ?? '');
  const rows: TestCell[][] = [
    ['活动登记表'],
    ['支部：芦江社区第一网格支部'],
    [branch === null ? '' : eventSheetCode(branch, month)],
    [words.number, words.name, ...columns.map((_, at) => `${words.event}${at + 1}`)],
    [words.day, '', ...columns.map(({ day }) => day)],
    [words.half, '', ...columns.map(({ half }) => half)],
    [words.activity, '', ...columns.map(({ activity }) => activity)],
    [words.title, '', ...columns.map(({ title }) => title)],
    [words.minutes, '', ...columns.map(({ minutes }) => minutes)],
    [words.members],
    ...members.map((name, at): TestCell[] => [String(at + 1), name, ...named(name)]),
    [words.guests],
    ...guests.map((name): TestCell[] => ['', name, ...named(name)]),
  ];
  writeGrid(path, rows, { as: 'xlsx' });
}
