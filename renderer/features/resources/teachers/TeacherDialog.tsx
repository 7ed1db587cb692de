import type { FoundPerson } from '../../../../shared/contract/people.ts';
import type { Teacher } from '../../../../shared/contract/resource-answers.ts';
import {
  FEE_CLASSES,
  TEACHER_KINDS,
  type FeeClass,
  type TeacherKind,
} from '../../../../shared/domain/resources/codes.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { changedOnly } from '../../../ui/form/changed-only.ts';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { PersonPicker } from '../../../ui/PersonPicker.tsx';
import { sayEntered } from '../at-once.ts';
import { type Kept, keptText } from '../../../ui/form/kept.ts';
import { KeptField } from '../../../ui/form/KeptField.tsx';

interface Draft {
  readonly name: string;
  readonly kind: TeacherKind | null;
  readonly title: string;
  readonly unit: string;
  readonly topics: string;
  readonly feeClass: FeeClass | null;
  readonly phone: Kept<string>;
  readonly person: Kept<FoundPerson | null>;
  readonly note: string;
}

/** 登记教师 and 修改教师. Of a known teacher only what was changed is sent. */
export function TeacherDialog({ teacher, close }: { teacher: Teacher | null; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft<Draft>({
    name: teacher?.name ?? '',
    kind: teacher?.kind ?? null,
    title: teacher?.title ?? '',
    unit: teacher?.unit ?? '',
    topics: teacher?.topics ?? '',
    feeClass: teacher?.feeClass ?? 'none',
    phone: { is: 'kept' },
    person: { is: 'kept' },
    note: teacher?.note ?? '',
  });
  const create = useAction('teachers.create');
  const edit = useAction('teachers.edit');
  const action = teacher === null ? create : edit;
  const name = textOrNull(values.name);

  const submit = async () => {
    setTried(true);
    if (name === null || values.kind === null || values.feeClass === null) return;
    const typed = {
      name,
      kind: values.kind,
      title: textOrNull(values.title),
      unit: textOrNull(values.unit),
      topics: textOrNull(values.topics),
      feeClass: values.feeClass,
      note: textOrNull(values.note),
    };
    const phone = keptText(values.phone, teacher?.phone != null);
    const person = values.person.is === 'new' ? (values.person.value?.id ?? null) : null;
    if (teacher === null) {
      const made = await create.run({ ...typed, phone: phone?.value ?? null, person });
      if (made === undefined) return;
      sayEntered(`已登记教师：${name}`, made.alike);
    } else {
      const changes = {
        ...changedOnly({ ...teacher }, typed),
        ...(phone !== null && { phone: phone.value }),
        ...(person !== null && { person }),
        ...(values.person.is === 'emptied' && { person: null }),
      };
      if (Object.keys(changes).length > 0) {
        if ((await edit.run({ id: teacher.id, ...changes })) === undefined) return;
        saySaved(`已修改教师：${name}`);
      }
    }
    close();
  };

  return (
    <FormDialog
      title={teacher === null ? '登记教师' : '修改教师'}
      action={withoutRefusalAt<typeof action>(action, 'people.not-found')}
      word="正在保存"
      save="保存"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <div className="field-pair">
        <TextField
          label="姓名"
          required
          value={values.name}
          onChange={set('name')}
          max={60}
          error={tried && name === null ? '请填写姓名' : undefined}
        />
        <ChoiceField
          label="教师类别"
          required
          value={values.kind}
          onChange={set('kind')}
          choices={TEACHER_KINDS}
          error={tried && values.kind === null ? '请选择教师类别' : undefined}
        />
      </div>
      <div className="field-pair">
        <TextField
          label="职称职务"
          value={values.title}
          onChange={set('title')}
          max={60}
          placeholder="如 副教授"
        />
        <ChoiceField
          label="课酬档次"
          required
          value={values.feeClass}
          onChange={set('feeClass')}
          choices={FEE_CLASSES}
        />
      </div>
      <TextField label="单位" value={values.unit} onChange={set('unit')} max={100} />
      <TextField
        label="专题方向"
        value={values.topics}
        onChange={set('topics')}
        max={200}
        placeholder="能讲什么，用顿号隔开"
      />
      <KeptField
        label="联系电话"
        saved={teacher?.phone ?? null}
        kept={values.phone}
        onChange={set('phone')}
        fresh=""
      >
        {(value, change) => (
          <TextField
            label="联系电话"
            value={value}
            onChange={change}
            max={30}
            hint="平时只显示一部分，看全号有记录"
          />
        )}
      </KeptField>
      <KeptField<FoundPerson | null>
        label="人员库里的这个人"
        saved={teacher?.person?.name ?? null}
        kept={values.person}
        onChange={set('person')}
        fresh={null}
      >
        {(value, change) => (
          <Field
            label="人员库里的这个人"
            hint="是本区党员的可以选上，多头排课时好核对"
            error={refusalAt(action.failure, 'people.not-found')}
          >
            {(field) => <PersonPicker field={field} value={value} onChange={change} allowed={() => true} />}
          </Field>
        )}
      </KeptField>
      <TextField
        label="备注"
        value={values.note}
        onChange={set('note')}
        max={500}
        rows={2}
        placeholder="如 周五不便、要接送"
      />
    </FormDialog>
  );
}
