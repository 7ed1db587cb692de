import type { Course } from '../../../../shared/contract/resource-answers.ts';
import { REVIEW_STEPS, type ReviewStep } from '../../../../shared/domain/resources/codes.ts';
import { nextSteps } from '../../../../shared/domain/resources/reviews.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../ui/day/DayField.tsx';
import { readDay } from '../../../ui/day/entry.ts';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { today } from '../../../ui/words.ts';

/** 登记审核: the next step of a course; only those that may follow are offered. */
export function ReviewForm({ course, close }: { course: Course; close: () => void }) {
  const next = nextSteps(course.step);
  const { values, dirty, set, tried, setTried } = useDraft<{
    step: ReviewStep | null;
    on: string;
    reviewer: string;
    opinion: string;
  }>({ step: next[0] ?? null, on: today(), reviewer: course.reviews.at(-1)?.reviewer ?? '', opinion: '' });
  const review = useAction('courses.review');
  const on = readDay(values.on);
  const reviewer = textOrNull(values.reviewer);

  const submit = async () => {
    setTried(true);
    if (values.step === null || on === null || reviewer === null) return;
    const opinion = textOrNull(values.opinion);
    if ((await review.run({ course: course.id, step: values.step, on, reviewer, opinion })) === undefined)
      return;
    saySaved(`${course.name}：${REVIEW_STEPS[values.step]}`);
    close();
  };

  return (
    <FormDialog
      title="登记审核"
      about={
        <>
          {course.name}，{course.step === null ? '还没有审核记录' : `现在是“${REVIEW_STEPS[course.step]}”`}
        </>
      }
      action={withoutRefusalAt(review, 'courses.wrong-day', 'courses.wrong-step')}
      word="正在保存"
      save="登记"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <div className="field-pair">
        <ChoiceField
          label="环节"
          required
          value={values.step}
          onChange={set('step')}
          choices={Object.fromEntries(next.map((step) => [step, REVIEW_STEPS[step]]))}
          error={refusalAt(review.failure, 'courses.wrong-step')}
        />
        <DayField
          label="日期"
          required
          value={values.on}
          onChange={set('on')}
          error={
            tried && on === null
              ? '请填写日期，如 2026-11-23'
              : refusalAt(review.failure, 'courses.wrong-day')
          }
        />
      </div>
      <TextField
        label="审核人"
        required
        value={values.reviewer}
        onChange={set('reviewer')}
        max={60}
        placeholder="如 教务委员会"
        error={tried && reviewer === null ? '请填写审核人' : undefined}
      />
      <TextField label="意见" value={values.opinion} onChange={set('opinion')} max={500} rows={3} />
    </FormDialog>
  );
}
