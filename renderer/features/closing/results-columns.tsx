import type { ResultLine, RevealedResult } from '../../../shared/contract/closing-answers.ts';
import { ENROLMENT_STATUSES } from '../../../shared/domain/classes/codes.ts';
import { GRADES, OUTCOMES } from '../../../shared/domain/closing/codes.ts';
import type { CellEdit, GridColumn } from '../../ui/grid/column.ts';
import { keysOf } from '../../ui/keys-of.ts';

/** Values that were looked at, by enrolment; null: nobody looked. */
export type Shown = ReadonlyMap<string, RevealedResult> | null;

const choicesOf = <Key extends string>(words: Readonly<Record<Key, string>>) =>
  keysOf(words).map((value) => ({ value, label: words[value] }));
const YES_NO = { yes: '是', no: '否' } as const;
const THERE_BUT_MASKED = '＊＊＊';

/** The columns of the results; what needs a look shows only that it is there. */
export function resultColumns(shown: Shown, mayEdit: boolean): GridColumn<ResultLine>[] {
  const edit = (to: CellEdit<ResultLine>): { edit?: CellEdit<ResultLine> } => (mayEdit ? { edit: to } : {});
  const value = (line: ResultLine, key: keyof RevealedResult): string => {
    const kept = shown?.get(line.id)?.[key] ?? null;
    return kept === null ? '' : String(kept);
  };
  /** What is not shown is typed over from nothing. */
  const masked = (line: ResultLine, key: keyof RevealedResult, has: boolean): string =>
    shown === null ? (has ? THERE_BUT_MASKED : '') : value(line, key);
  return [
    { key: 'name', title: '姓名', width: 110, text: ({ person }) => person.name },
    { key: 'unit', title: '单位', width: 170, text: ({ unit }) => unit },
    {
      key: 'attendance',
      title: '出勤',
      width: 74,
      align: 'end',
      text: ({ present, halves }) => (halves === 0 ? '未录' : `${present}/${halves}`),
    },
    {
      key: 'rate',
      title: '出勤率',
      width: 70,
      align: 'end',
      text: ({ rate }) => (rate === null ? '—' : `${rate}%`),
    },
    {
      key: 'away',
      title: '请假/旷课',
      width: 80,
      align: 'end',
      text: ({ leave, absent }) => (leave + absent === 0 ? '—' : `${leave}/${absent}`),
    },
    { key: 'hours', title: '学时', width: 56, align: 'end', text: ({ hours }) => String(hours) },
    {
      key: 'score',
      title: '成绩',
      width: 70,
      align: 'end',
      text: (line) => masked(line, 'score', line.hasScore),
      ...edit({ kind: 'text', start: (line) => value(line, 'score'), max: 6 }),
    },
    {
      key: 'grade',
      title: '等次',
      width: 76,
      text: (line) => {
        const kept = masked(line, 'grade', line.hasGrade);
        return kept in GRADES ? GRADES[kept as keyof typeof GRADES] : kept;
      },
      ...edit({ kind: 'choice', start: (line) => value(line, 'grade'), choices: choicesOf(GRADES) }),
    },
    {
      key: 'excellent',
      title: '优秀学员',
      width: 76,
      text: ({ excellent }) => (excellent ? '是' : ''),
      ...edit({
        kind: 'choice',
        start: ({ excellent }) => (excellent ? 'yes' : 'no'),
        choices: choicesOf(YES_NO),
      }),
    },
    {
      key: 'reason',
      title: '不结业原因',
      width: 120,
      text: (line) => masked(line, 'reason', line.hasReason),
      ...edit({ kind: 'text', start: (line) => value(line, 'reason'), max: 300 }),
    },
    {
      key: 'outcome',
      title: '结论',
      width: 90,
      text: ({ outcome, status }) =>
        status === 'absent' ? ENROLMENT_STATUSES.absent : outcome === null ? '' : OUTCOMES[outcome],
      ...edit({
        kind: 'choice',
        start: ({ outcome, status }) => (status === 'absent' ? null : (outcome ?? '')),
        choices: choicesOf(OUTCOMES),
      }),
    },
    {
      key: 'paper',
      title: '文号',
      width: 120,
      text: ({ paper, outcome }) =>
        paper ?? (outcome === 'not-completed' || outcome === 'dismissed' ? '文号待补' : ''),
      ...edit({ kind: 'text', start: ({ paper }) => paper ?? '', max: 60 }),
    },
    {
      key: 'remark',
      title: '班主任评语',
      width: 160,
      text: (line) => masked(line, 'remark', line.hasRemark),
      ...edit({ kind: 'text', start: (line) => value(line, 'remark'), max: 500 }),
    },
    {
      key: 'limits',
      title: '提示（由人决定）',
      width: 320,
      text: ({ limits }) => limits.map(({ sentence }) => sentence).join('；'),
    },
  ];
}
