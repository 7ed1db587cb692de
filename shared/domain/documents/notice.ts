import { daySpan, fullDay } from '../day-words.ts';
import type { ClassHeading } from './class-heading.ts';
import { fitColumns, fittingCell } from './fitting.ts';
import { freeRows, type Paper, type PaperTable, type Part, printedWidth } from './paper.ts';

/** 调训通知: an official paper that calls a class together, with the places of each unit as its attachment. */
export interface Notice {
  readonly heading: ClassHeading;
  /** 发文字号; null: follows later (文号待补). */
  readonly paperNumber: string | null;
  readonly purpose: string | null;
  readonly audience: string | null;
  readonly content: string | null;
  readonly planned: number | null;
  /** Units in their maintained order. */
  readonly quotas: readonly { readonly unit: string; readonly places: number; readonly note: string }[];
  /** Until when names are to be sent in; null: left open on the paper. */
  readonly answerBy: string | null;
  /** Who is to be asked, with a telephone of the office. */
  readonly contact: string | null;
  /** Who signs, and on which day. */
  readonly signer: string;
  readonly day: string;
}

/** Set by GB/T 9704: title, addressees, numbered sections, signature; the attachment begins a new page. */
export function noticePaper(notice: Notice): Paper {
  const { heading, quotas, signer, day, paperNumber } = notice;
  const title = `关于举办${heading.name}的通知`;
  return {
    title,
    page: { preset: 'official', across: false, foot: null, head: null, mark: null },
    parts: [
      ...(paperNumber === null ? [] : [{ is: 'text', text: paperNumber, as: 'number' } as const]),
      { is: 'title', text: title },
      { is: 'text', text: `${addressees(quotas)}：`, as: 'addressee' },
      { is: 'text', text: opening(notice), as: 'body' },
      ...sections(notice).flatMap(([head, text], index): Part[] => [
        { is: 'text', text: `${NUMERALS[index] ?? ''}、${head}`, as: 'level-1' },
        { is: 'text', text, as: 'body' },
      ]),
      {
        is: 'together',
        texts: [
          { text: requirements(notice).at(-1) ?? '', as: 'body' },
          ...(quotas.length > 0 ? [{ text: `\n附件：${ATTACHMENT}`, as: 'body' } as const] : []),
          { text: `\n${signer}\n${fullDay(day)}`, as: 'signature' },
        ],
      },
      ...(quotas.length > 0 ? attachment(heading, quotas) : []),
    ],
  };
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七'];
const ATTACHMENT = '名额分配表';

/** A few units are named; more than a line or two would hold are addressed together. */
function addressees(quotas: Notice['quotas']): string {
  const names = quotas.map(({ unit }) => unit);
  return names.length > 0 && names.length <= 4 ? names.join('，') : '各有关单位党组织';
}

function opening({ heading, purpose }: Notice): string {
  const aim =
    purpose === null
      ? '根据年度教育培训工作安排'
      : `为${purpose.replace(/^为(?:了)?/u, '')}，根据年度教育培训工作安排`;
  const organiser = heading.organiser === null ? '' : `，由${heading.organiser}主办`;
  const undertaker = heading.undertaker === null ? '' : `、${heading.undertaker}承办`;
  return `${aim}，决定举办${heading.name}${organiser}${organiser === '' ? '' : undertaker}。现将有关事项通知如下。`;
}

function sections(notice: Notice): [head: string, text: string][] {
  const { heading, audience, content, planned, quotas } = notice;
  const { startsOn, endsOn, place } = heading;
  const places = quotas.reduce((sum, quota) => sum + quota.places, 0);
  const number = quotas.length > 0 ? places : planned;
  return [
    [
      '培训时间',
      startsOn === null ? '培训时间另行通知。' : `${daySpan(startsOn, endsOn ?? startsOn, '至')}。`,
    ],
    ['培训地点', place === null ? '培训地点另行通知。' : `${place}。`],
    [
      '培训对象和名额',
      `${audience ?? '参训人员由各单位按要求选派'}。${number === null ? '' : `共 ${number} 人${quotas.length > 0 ? '，各单位名额见附件' : ''}。`}`,
    ],
    ...(content === null ? [] : [['培训内容', `${content}。`] as [string, string]]),
    ['有关要求', requirements(notice).slice(0, -1).join('\n')],
  ].map(([head = '', text = '']) => [head, text.replace(/[。；]。$/u, '。')]);
}

/** What is asked of the units, a paragraph each. The last one stands with 附件说明 and signature: no page may hold these alone. */
function requirements({ heading, answerBy, contact }: Notice): string[] {
  const by = answerBy === null ? '　　月　　日' : fullDay(answerBy);
  const to = heading.undertaker ?? heading.organiser ?? '承办单位';
  return [
    `1. 请各单位按名额选派人员，于${by}前将报名回执报送${to}。`,
    '2. 参训人员要按时报到，遵守学习纪律；因故不能参加的，由所在单位书面请假并另派人员。',
    ...(contact === null ? [] : [`3. 联系人：${contact}。`]),
  ];
}

/** 附件 begins on a new page; its title stands in the third line (GB/T 9704). */
function attachment(heading: ClassHeading, quotas: Notice['quotas']): Part[] {
  return [
    { is: 'new-page' },
    { is: 'text', text: '附件', as: 'attachment' },
    { is: 'title', text: `${heading.name}${ATTACHMENT}` },
    { is: 'table', table: quotaTable(quotas) },
  ];
}

const SIZE = 14;

function quotaTable(quotas: Notice['quotas']): PaperTable {
  const columns = fitColumns(
    [
      { least: 16, align: 'centre', numbers: true },
      { least: 70, most: null, align: 'start' },
      { least: 22, align: 'centre', numbers: true },
      { least: 34, align: 'start' },
    ],
    printedWidth({ preset: 'official', across: false }),
  );
  const total = quotas.reduce((sum, { places }) => sum + places, 0);
  return {
    columns,
    header: [['序号', '单位', '名额', '备注']],
    groups: [
      ...freeRows(
        quotas.map(({ unit, places, note }, index) => [
          String(index + 1),
          fittingCell(unit, columns[1], SIZE, 2),
          String(places),
          fittingCell(note, columns[3], SIZE, 2),
        ]),
      ),
      [['', { text: '合计', align: 'centre' }, String(total), '']],
    ],
    rowHeight: 10,
    size: SIZE,
  };
}
