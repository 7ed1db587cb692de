import type { PersonExemption } from '../../../../shared/contract/people.ts';
import { EXEMPTION_REASONS } from '../../../../shared/domain/people/codes.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { partialDayFault, readPartialDay } from '../../../ui/day/partial-entry.ts';
import { PartialDayField } from '../../../ui/day/PartialDayField.tsx';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import type { NamedPerson } from './sentences.ts';

const DAY_CODES = ['people.wrong-day', 'people.wrong-order'];

/** 登记免学时 and 修改免学时. */
export function ExemptionForm({
  person,
  exemption,
  close,
}: {
  person: NamedPerson;
  /** Null: a new one. */
  exemption: PersonExemption | null;
  close: () => void;
}) {
  const { values, dirty, set, tried, setTried } = useDraft({
    reason: exemption?.reason ?? null,
    from: exemption?.from ?? '',
    to: exemption?.to ?? '',
    paper: exemption?.paper ?? '',
    note: exemption?.note ?? '',
  });
  const add = useAction('people.exempt');
  const edit = useAction('people.edit-exemption');
  const action = exemption === null ? add : edit;
  const fromFault = partialDayFault(values.from, { required: true, future: true });
  const toFault = partialDayFault(values.to, { future: true });

  const submit = async () => {
    setTried(true);
    const from = readPartialDay(values.from);
    if (values.reason === null || from === null || fromFault !== undefined || toFault !== undefined) return;
    const given = {
      reason: values.reason,
      from,
      to: readPartialDay(values.to),
      paper: textOrNull(values.paper),
      note: textOrNull(values.note),
    };
    const done =
      exemption === null
        ? await add.run({ person: person.id, ...given })
        : await edit.run({ exemption: exemption.id, ...given });
    if (done === undefined) return;
    saySaved(`已${exemption === null ? '登记' : '修改'} ${person.name} 的免学时`);
    close();
  };

  return (
    <FormDialog
      title={exemption === null ? '登记免学时' : '修改免学时'}
      about={<>{person.name}。期间不作学时要求，仍可参加培训。原因只有获准的人看得到。</>}
      action={withoutRefusalAt<typeof action>(action, ...DAY_CODES)}
      word="正在保存"
      save={exemption === null ? '登记' : '保存'}
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <ChoiceField
        label="原因"
        required
        value={values.reason}
        onChange={set('reason')}
        choices={EXEMPTION_REASONS}
        error={tried && values.reason === null ? '请选原因' : undefined}
      />
      <div className="field-pair">
        <PartialDayField
          label="开始日期"
          required
          value={values.from}
          onChange={set('from')}
          error={
            (tried || values.from !== '' ? fromFault : undefined) ??
            refusalAt(action.failure, 'people.wrong-day')
          }
        />
        <PartialDayField
          label="截止日期"
          value={values.to}
          onChange={set('to')}
          error={toFault ?? refusalAt(action.failure, 'people.wrong-order')}
          hint="含这一天；长期的空着"
        />
      </div>
      <TextField
        label="文号"
        value={values.paper}
        onChange={set('paper')}
        max={60}
        hint="还没有就空着，记为“文号待补”"
      />
      <TextField label="说明" value={values.note} onChange={set('note')} max={300} />
    </FormDialog>
  );
}
