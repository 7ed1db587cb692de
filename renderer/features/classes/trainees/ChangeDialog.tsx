import { InputNumber } from 'antd';
import type { CallInput } from '../../../../shared/contract/index.ts';
import type { Trainee } from '../../../../shared/contract/classes.ts';
import type { FoundOrganisation } from '../../../../shared/contract/organisations.ts';
import {
  ENROLMENT_ROLES,
  ENROLMENT_STATUSES,
  type EnrolmentRole,
} from '../../../../shared/domain/classes/codes.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { OrganisationPicker } from '../../../ui/OrganisationPicker.tsx';

type Change = CallInput<'classes.edit-enrolments'>;
type Staying = NonNullable<Change['status']>;
const { withdrawn: _, ...STAYING } = ENROLMENT_STATUSES;

/** 分组、职务、状态 of one or several: what is not chosen stays as it is with each of them. */
export function ChangeDialog({
  chosen,
  who,
  done,
  close,
}: {
  chosen: readonly Trainee[];
  who: string;
  done: () => void;
  close: () => void;
}) {
  const [only] = chosen.length === 1 ? chosen : [];
  const { values, dirty, set } = useDraft({
    status: null as Staying | null,
    role: null as EnrolmentRole | null,
    group: null as number | null,
    sentBy: null as FoundOrganisation | null,
    note: only?.note ?? '',
  });
  const edit = useAction('classes.edit-enrolments');
  const submit = async () => {
    const note = textOrNull(values.note);
    const change: Change = {
      enrolments: chosen.map(({ id }) => id),
      ...(values.status !== null && { status: values.status }),
      ...(values.role !== null && { role: values.role }),
      ...(values.group !== null && { group: values.group }),
      ...(values.sentBy !== null && { sentBy: values.sentBy.id }),
      ...(note !== (only?.note ?? null) && { note }),
    };
    if (Object.keys(change).length > 1) {
      const changed = await edit.run(change);
      if (changed === undefined) return;
      saySaved([`已修改：${who}`, ...changed.remarks].join('。'));
      done();
    }
    close();
  };
  return (
    <FormDialog
      title="分组、职务、状态"
      about={`${who}。没有选的项目不变。`}
      action={edit}
      word="正在保存"
      save="保存"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <div className="field-pair">
        <Field label="组别">
          {(field) => (
            <InputNumber
              {...field}
              className="wide"
              min={1}
              max={200}
              precision={0}
              placeholder={only?.group == null ? '不变' : `现为第 ${only.group} 组`}
              value={values.group}
              onChange={set('group')}
            />
          )}
        </Field>
        <ChoiceField
          label="班内职务"
          value={values.role}
          onChange={set('role')}
          choices={ENROLMENT_ROLES}
          emptyTitle="不变"
        />
      </div>
      <ChoiceField
        label="学员状态"
        value={values.status}
        onChange={set('status')}
        choices={STAYING}
        emptyTitle="不变"
      />
      <Field label="选派单位" hint="占哪个单位的名额；空着不变">
        {(field) => (
          <OrganisationPicker
            field={field}
            value={values.sentBy}
            onChange={set('sentBy')}
            allowed={({ closedOn }) => closedOn === null}
          />
        )}
      </Field>
      <TextField label="备注" value={values.note} onChange={set('note')} max={300} />
    </FormDialog>
  );
}
