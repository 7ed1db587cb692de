import type { Setting } from '../../../../shared/contract/settings.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../ui/day/DayField.tsx';
import { readDay } from '../../../ui/day/entry.ts';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { dayInWords } from '../../../ui/words.ts';
import { readValue, valueInWords } from './value.ts';

export type RuleFormKind = 'change' | 'correct' | 'confirm';

const WORDS = {
  change: {
    title: '从某天起修改',
    about: '原来的规定到前一天为止，以前的学时等仍按原来的算。',
    save: '修改',
    done: '已修改规则',
  },
  correct: {
    title: '更正填错的',
    about: '把数值或依据改对，从这条规定开始的那天起都按更正后的算。',
    save: '更正',
    done: '已更正规则',
  },
  confirm: {
    title: '核对无误',
    about: '数值与本区文件一致。写上依据的文件，“请核对”就会去掉。',
    save: '核对无误',
    done: '已核对规则',
  },
} as const;

/** Changes a rule from a day on, corrects its present value, or confirms it with its source. */
export function RuleForm({
  kind,
  setting,
  close,
}: {
  kind: RuleFormKind;
  setting: Setting;
  close: () => void;
}) {
  const words = WORDS[kind];
  const { current } = setting;
  const { values, dirty, set, tried, setTried } = useDraft({
    value: kind === 'correct' && current !== null ? String(current.value) : '',
    from: '',
    source: kind === 'correct' ? (current?.source ?? '') : '',
  });
  const change = useAction('settings.change');
  const correct = useAction('settings.correct');
  const confirm = useAction('settings.confirm');
  const action = { change, correct, confirm }[kind];
  const read = kind === 'confirm' ? undefined : readValue(setting.key, values.value);
  const from = readDay(values.from);
  const source = textOrNull(values.source);

  const send = async () => {
    if (kind === 'confirm') {
      if (current === null || source === null) return undefined;
      return await confirm.run({ id: current.id, source });
    }
    if (read === undefined || 'fault' in read) return undefined;
    if (kind === 'correct') {
      return current === null ? undefined : await correct.run({ id: current.id, value: read.value, source });
    }
    return from === null
      ? undefined
      : await change.run({ key: setting.key, value: read.value, from, source });
  };
  const submit = async () => {
    setTried(true);
    if ((await send()) === undefined) return;
    saySaved(`${words.done}：${setting.title}`);
    close();
  };

  return (
    <FormDialog
      title={`${setting.title}：${words.title}`}
      about={
        <>
          {current !== null && (
            <>
              现在：{valueInWords(current.value, setting.unit)}（{dayInWords(current.validFrom)}起）
              <br />
            </>
          )}
          {words.about}
        </>
      }
      action={withoutRefusalAt<typeof action>(action, 'settings.bad-value', 'settings.overlap')}
      word="正在保存"
      save={words.save}
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      {read !== undefined && (
        <TextField
          label={`数值（${setting.unit === '分之一' ? '几分之一，填分母' : setting.unit}）`}
          required
          value={values.value}
          onChange={set('value')}
          max={10}
          error={tried && 'fault' in read ? read.fault : refusalAt(action.failure, 'settings.bad-value')}
        />
      )}
      {kind === 'change' && (
        <DayField
          label="从哪天起"
          required
          value={values.from}
          onChange={set('from')}
          error={
            tried && from === null
              ? '请填写日期，如 2027-01-01'
              : refusalAt(action.failure, 'settings.overlap')
          }
        />
      )}
      <TextField
        label="依据"
        required={kind === 'confirm'}
        value={values.source}
        onChange={set('source')}
        max={200}
        placeholder="文件名称或文号，如 湘组发〔2024〕5号"
        error={kind === 'confirm' && tried && source === null ? '请写依据的文件' : undefined}
      />
    </FormDialog>
  );
}
