import {
  LEAVE_APPROVERS,
  LEAVE_DECISIONS,
  LEAVE_KINDS,
  type LeaveApprover,
  type LeaveDecision,
  type LeaveKind,
} from '../attendance/codes.ts';
import { halfInWords, type DayHalf } from '../attendance/half-line.ts';
import { fullDay } from '../day-words.ts';
import { type ClassHeading, openingOf } from './class-heading.ts';
import { type Paper, type PaperRow, printedWidth } from './paper.ts';

/** 请假条 (rules-and-forms §3.2): what is known is printed, the rest is filled in by hand. */
export interface LeaveSlip {
  readonly heading: ClassHeading;
  readonly name: string;
  readonly unit: string;
  readonly kind: LeaveKind;
  readonly from: DayHalf;
  /** The half-day on which he is to be back. */
  readonly to: DayHalf;
  readonly halfDays: number;
  readonly requestedOn: string;
  /** Null: left blank, to be written by hand. */
  readonly reason: string | null;
  readonly destination: string | null;
  /** Those who have to agree, in their order, with what they said. */
  readonly approvers: readonly {
    readonly approver: LeaveApprover;
    readonly said: {
      readonly decision: LeaveDecision;
      readonly by: string | null;
      readonly on: string;
    } | null;
  }[];
  readonly back: DayHalf | null;
  readonly backNotedBy: string | null;
}

const SIZE = 12;
const LABEL = 30;
/** Room to write two lines by hand. */
const BLANK = '　\n　\n　\n　';
const SIGNED = '签字：　　　　　　　　　　　年　　月　　日';

/** The slip on paper: one page, with room to sign for each who has to agree. */
export function leaveSlipPaper(slip: LeaveSlip): Paper {
  const page = { preset: 'working', across: false } as const;
  const width = printedWidth(page);
  const title = '请假条';
  const half = width / 2 - LABEL;
  const wide = (label: string, text: string): PaperRow => [
    { text: label, align: 'centre' },
    { text, columns: 3, align: 'start' },
  ];
  const days = slip.halfDays / 2;
  const groups: PaperRow[][] = [
    [['请假人', slip.name, '单位', slip.unit]],
    [['班次', slip.heading.name, '假别', LEAVE_KINDS[slip.kind]]],
    [
      wide(
        '请假时间',
        `从${halfInWords(slip.from)}起，${halfInWords(slip.to)}返回\n共 ${slip.halfDays} 个半天（${days} 天）`,
      ),
    ],
    [wide('事由', slip.reason ?? BLANK)],
    [wide('去向', slip.destination ?? '　')],
    [['联系电话', '', '本人签字', `\n${fullDay(slip.requestedOn)}`]],
    ...slip.approvers.map(({ approver, said }) => [
      wide(
        `${LEAVE_APPROVERS[approver]}意见`,
        said === null
          ? `\n\n${SIGNED}`
          : `${LEAVE_DECISIONS[said.decision]}\n\n签字：${said.by ?? '　　　　　　'}　　${fullDay(said.on)}`,
      ),
    ]),
    [
      [
        '销假时间',
        slip.back === null ? '　　月　　日　　午' : halfInWords(slip.back),
        '销假经办人',
        slip.backNotedBy ?? '',
      ],
    ],
  ];
  return {
    title,
    page: { ...page, foot: null, head: title, mark: null },
    parts: [
      ...openingOf(slip.heading, title),
      {
        is: 'table',
        table: {
          columns: [
            { width: LABEL, align: 'centre' },
            { width: half, align: 'centre' },
            { width: LABEL, align: 'centre' },
            { width: half, align: 'centre' },
          ],
          header: [],
          groups,
          rowHeight: 12,
          size: SIZE,
        },
      },
      {
        is: 'closing',
        lines: ['返回的那个半天不算请假。返回当天找班主任销假；逾期不归、不销假的按旷课处理。'],
        seal: [],
      },
    ],
  };
}
