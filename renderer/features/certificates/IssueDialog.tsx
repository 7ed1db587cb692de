import { CERTIFICATE_KINDS, type CertificateKind } from '../../../shared/domain/closing/codes.ts';
import { numberIn, seriesOfPattern } from '../../../shared/domain/closing/pattern.ts';
import { sayDone } from '../../app/notices.ts';
import { saySaved } from '../../app/undo.ts';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../ui/day/DayField.tsx';
import { readDay } from '../../ui/day/entry.ts';
import { ChoiceField } from '../../ui/form/ChoiceField.tsx';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { today } from '../../ui/words.ts';

const USUAL = '望党校结〔{年}〕{序号:4}号';
const LAST_PATTERN = 'certificate-pattern';

/** Issuing: which kind, by which pattern of numbers, on which day. */
export function IssueDialog({
  classId,
  className,
  close,
}: {
  classId: string;
  className: string;
  close: () => void;
}) {
  const { values, dirty, set, tried, setTried } = useDraft<{
    kind: CertificateKind | null;
    pattern: string;
    on: string;
    start: string;
  }>({
    kind: 'completion',
    pattern: localStorage.getItem(LAST_PATTERN) ?? USUAL,
    on: today(),
    start: '',
  });
  const issue = useAction('certificates.issue');
  const on = readDay(values.on);
  const series = seriesOfPattern(values.pattern, on ?? today());
  const start = values.start.trim() === '' ? null : Number(values.start);
  const wrongStart = start !== null && !(Number.isInteger(start) && start > 0);
  const submit = async () => {
    setTried(true);
    if (on === null || series === null || values.kind === null || wrongStart) return;
    const pattern = values.pattern.trim();
    const done = await issue.run({ class: classId, kind: values.kind, pattern, on, start });
    if (done === undefined) return;
    localStorage.setItem(LAST_PATTERN, pattern);
    if (done.refused.length > 0) sayDone(done.line);
    else saySaved(done.line);
    close();
  };
  return (
    <FormDialog
      title="发放证书"
      about={`${className}：结论为结业、还没有这种证书的学员，按名单顺序编号。没有结论和不予结业的不发，会说明原因。`}
      action={issue}
      word="正在发放"
      save="发放"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <ChoiceField
        label="种类"
        required
        value={values.kind}
        onChange={set('kind')}
        choices={CERTIFICATE_KINDS}
      />
      <TextField
        label="编号格式"
        required
        value={values.pattern}
        onChange={set('pattern')}
        max={60}
        error={series === null ? `要有 {序号:4} 的位置，如 ${USUAL}` : undefined}
        hint={
          series === null
            ? undefined
            : `如 ${numberIn(series, wrongStart ? 1 : (start ?? 1))}；接着已发的编号往下编，作废的号不再用`
        }
      />
      <div className="field-pair">
        <DayField
          label="发证日期"
          required
          value={values.on}
          onChange={set('on')}
          error={tried && on === null ? '请填写日期，如 2026-11-27' : undefined}
        />
        <TextField
          label="从几号起"
          value={values.start}
          onChange={set('start')}
          max={7}
          hint="不填即接着编；手写过的年份填下一个号"
          error={wrongStart ? '应为正整数' : undefined}
        />
      </div>
    </FormDialog>
  );
}
