import { Checkbox } from 'antd';
import type { ClassPage, UnitAnswer } from '../../../../shared/contract/classes.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../ui/day/DayField.tsx';
import { readDay } from '../../../ui/day/entry.ts';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { today } from '../../../ui/words.ts';
import { type Kept, keptText } from '../../../ui/form/kept.ts';
import { KeptField } from '../../../ui/form/KeptField.tsx';

interface Draft {
  readonly answered: boolean;
  readonly on: string;
  readonly contact: string;
  readonly phone: Kept<string>;
  readonly note: string;
}

/** 登记回执 by hand: whether a unit has answered, whom to call there. */
export function AnswerDialog({ own, unit, close }: { own: ClassPage; unit: UnitAnswer; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft<Draft>({
    answered: true,
    on: unit.answeredOn ?? today(),
    contact: unit.contact ?? '',
    phone: unit.contactPhone === null ? { is: 'new', value: '' } : { is: 'kept' },
    note: unit.note ?? '',
  });
  const save = useAction('classes.note-answer');
  const on = readDay(values.on);
  const submit = async () => {
    setTried(true);
    if (values.answered && on === null) return;
    const phone = keptText(values.phone, unit.contactPhone !== null);
    const done = await save.run({
      class: own.id,
      organisation: unit.organisation.id,
      answeredOn: values.answered ? on : null,
      contact: textOrNull(values.contact),
      note: textOrNull(values.note),
      ...(phone !== null && { contactPhone: phone.value }),
    });
    if (done === undefined) return;
    saySaved(`已登记：${unit.organisation.name}`);
    close();
  };
  return (
    <FormDialog
      title="登记回执"
      about={`${unit.organisation.name}，名额 ${unit.places} 人，已报 ${unit.enrolled} 人`}
      action={save}
      word="正在保存"
      save="保存"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <Checkbox checked={values.answered} onChange={(event) => set('answered')(event.target.checked)}>
        已回执
      </Checkbox>
      {values.answered && (
        <DayField
          label="回执日期"
          required
          value={values.on}
          onChange={set('on')}
          error={tried && on === null ? '请填写日期，如 2026-11-23' : undefined}
        />
      )}
      <div className="field-pair">
        <TextField label="联系人" value={values.contact} onChange={set('contact')} max={60} />
        <KeptField
          label="联系电话"
          saved={unit.contactPhone}
          kept={values.phone}
          onChange={set('phone')}
          fresh=""
        >
          {(phone, change) => <TextField label="联系电话" value={phone} onChange={change} max={30} />}
        </KeptField>
      </div>
      <TextField label="备注" value={values.note} onChange={set('note')} max={300} />
    </FormDialog>
  );
}
