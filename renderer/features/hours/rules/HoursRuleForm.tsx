import { Select } from 'antd';
import { useState } from 'react';
import type { HoursRulesOfActivity, RulePreview } from '../../../../shared/contract/hours-answers.ts';
import { ACTIVITIES, COUNTS_AS, HOURS_UNITS } from '../../../../shared/domain/hours/codes.ts';
import { CATEGORIES } from '../../../../shared/domain/people/codes.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { DayField } from '../../../ui/day/DayField.tsx';
import { readDay } from '../../../ui/day/entry.ts';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { NumberField } from '../../../ui/form/NumberField.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { keysOf } from '../../../ui/keys-of.ts';
import { thisYear } from '../view.ts';
import { draftOf, faultsOf, readRule, type RuleDraft, type RuleFaults, trialOf } from './rule-draft.ts';
import { RuleImpact } from './RuleImpact.tsx';
import { limitsInWords, rateInWords } from './rule-words.ts';

const WORDS = {
  change: {
    title: '从某天起修改',
    about: '原来的规定到前一天为止，以前的学时仍按原来的算。',
    done: '已修改学时规则',
  },
  correct: {
    title: '更正填错的',
    about: '从这条规定开始的那天起，都按更正后的重新算。',
    done: '已更正学时规则',
  },
} as const;

/** Changes a rule of hours from a day on, or puts the present one right: first what it would change, then it is saved. */
export function HoursRuleForm({
  kind,
  own,
  close,
}: {
  kind: 'change' | 'correct';
  own: HoursRulesOfActivity;
  close: () => void;
}) {
  const { activity, current } = own;
  const words = WORDS[kind];
  const { values, dirty, set, tried, setTried } = useDraft(draftOf(current, kind));
  const preview = useAction('hours.preview-rule');
  const change = useAction('hours.change-rule');
  const correct = useAction('hours.correct-rule');
  const action = kind === 'change' ? change : correct;
  /** What was previewed, and from which values: other values have to be looked at again. */
  const [seen, setSeen] = useState<{
    readonly of: RuleDraft;
    readonly impact: RulePreview;
    readonly supposed: boolean;
  }>();
  const faults = faultsOf(values, kind);
  const previewed = seen !== undefined && seen.of === values ? seen : undefined;

  const look = async () => {
    const rule = readRule(values);
    const trial = trialOf(kind, readDay(values.from), current?.validFrom ?? null);
    if (rule === null || trial === null) return;
    const { source: _, ...rest } = rule;
    const impact = await preview.run({ activity, ...rest, from: trial.from, year: thisYear(), most: 8 });
    if (impact !== undefined) setSeen({ of: values, impact, supposed: trial.supposed });
  };
  const save = async () => {
    const rule = readRule(values);
    if (rule === null) return;
    const from = readDay(values.from);
    const done =
      kind === 'correct'
        ? current === null
          ? undefined
          : await correct.run({ id: current.id, ...rule })
        : from === null
          ? undefined
          : await change.run({ activity, ...rule, from });
    if (done === undefined) return;
    saySaved(`${words.done}：${ACTIVITIES[activity]}`);
    close();
  };
  const submit = () => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    void (previewed === undefined ? look() : save());
  };

  return (
    <FormDialog
      title={`${ACTIVITIES[activity]}：${words.title}`}
      about={
        <>
          {current !== null && (
            <>
              现在：{rateInWords(current)}；上限：{limitsInWords(current)}；{COUNTS_AS[current.countsAs]}（
              {current.validFrom} 起）
              <br />
            </>
          )}
          {words.about}
        </>
      }
      action={action}
      word="正在保存"
      save={previewed === undefined ? '看会改变什么' : '保存'}
      dirty={dirty}
      submit={submit}
      close={close}
    >
      <RuleFields values={values} set={set} faults={tried ? faults : {}} kind={kind} />
      <ActionState action={preview} word="正在试算" />
      {previewed !== undefined && <RuleImpact impact={previewed.impact} supposed={previewed.supposed} />}
    </FormDialog>
  );
}

function RuleFields({
  values,
  set,
  faults,
  kind,
}: {
  values: RuleDraft;
  set: ReturnType<typeof useDraft<RuleDraft>>['set'];
  faults: RuleFaults;
  kind: 'change' | 'correct';
}) {
  return (
    <>
      <div className="hours-rule-fields">
        <NumberField
          label="每"
          required
          unit=""
          value={values.per}
          onChange={set('per')}
          error={faults.per}
        />
        <ChoiceField
          label="单位"
          required
          value={values.unit}
          onChange={set('unit')}
          choices={HOURS_UNITS}
          error={faults.unit}
        />
        <NumberField
          label="计"
          required
          unit="学时"
          value={values.hours}
          onChange={set('hours')}
          error={faults.hours}
        />
        <NumberField
          label="每天最多"
          unit="学时"
          value={values.mostADay}
          onChange={set('mostADay')}
          error={faults.mostADay}
          hint="空着：不限"
        />
        <NumberField
          label="每班最多"
          unit="学时"
          value={values.mostAClass}
          onChange={set('mostAClass')}
          error={faults.mostAClass}
          hint="空着：不限"
        />
        <NumberField
          label="全年最多"
          unit="学时"
          value={values.mostAYear}
          onChange={set('mostAYear')}
          error={faults.mostAYear}
          hint="空着：不限"
        />
      </div>
      <div className="field-pair">
        <ChoiceField
          label="计入"
          required
          value={values.countsAs}
          onChange={set('countsAs')}
          choices={COUNTS_AS}
          error={faults.countsAs}
        />
        <Field label="适用">
          {(field) => (
            <Select
              {...field}
              className="wide"
              mode="multiple"
              maxTagCount={1}
              allowClear
              placeholder="全部人员"
              value={values.categories}
              onChange={set('categories')}
              options={keysOf(CATEGORIES).map((value) => ({ value, label: CATEGORIES[value] }))}
            />
          )}
        </Field>
      </div>
      <div className="field-pair">
        {kind === 'change' && (
          <DayField
            label="从哪天起"
            required
            value={values.from}
            onChange={set('from')}
            error={faults.from}
          />
        )}
        <TextField
          label="依据"
          value={values.source}
          onChange={set('source')}
          max={200}
          placeholder="文件名称或文号"
        />
      </div>
    </>
  );
}
