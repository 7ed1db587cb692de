import type { FoundEmployer } from '../../../../shared/contract/people.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import type { ChosenEmployer } from '../../../ui/chosen-employer.ts';
import { EmployerPicker } from '../../../ui/EmployerPicker.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';

/** 新建单位 and 修改单位. Of a known unit only what was changed is sent; its old name stays as another name. */
export function EmployerDialog({ employer, close }: { employer: FoundEmployer | null; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft({
    name: employer?.name ?? '',
    shortName: employer?.shortName ?? '',
    /** Undefined: as before. */
    parent: undefined as ChosenEmployer | null | undefined,
  });
  const create = useAction('employers.create');
  const edit = useAction('employers.edit');
  const action = employer === null ? create : edit;
  const name = textOrNull(values.name);
  const shortName = textOrNull(values.shortName);

  const submit = async () => {
    setTried(true);
    if (name === null) return;
    const done =
      employer === null
        ? await create.run({ name, shortName, parent: values.parent?.id ?? null })
        : await edit.run({
            id: employer.id,
            ...(name !== employer.name && { name }),
            ...(shortName !== employer.shortName && { shortName }),
            ...(values.parent !== undefined && { parent: values.parent?.id ?? null }),
          });
    if (done === undefined) return;
    saySaved(`已保存：${name}`);
    close();
  };

  return (
    <FormDialog
      title={employer === null ? '新建单位' : '修改单位'}
      {...(employer !== null && { about: '改了全称，原来的留作别名，旧名单仍认得。' })}
      action={withoutRefusalAt<typeof action>(action, 'employers.name-taken', 'employers.circle')}
      word="正在保存"
      save="保存"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <TextField
        label="全称"
        required
        value={values.name}
        onChange={set('name')}
        max={100}
        error={tried && name === null ? '请填写全称' : refusalAt(action.failure, 'employers.name-taken')}
      />
      <TextField label="简称" value={values.shortName} onChange={set('shortName')} max={40} />
      <Field
        label="上级单位"
        error={refusalAt(action.failure, 'employers.circle')}
        {...(employer !== null &&
          values.parent === undefined && {
            hint: `现在：${employer.path === '' ? '没有上级' : employer.path}，不选就不变`,
          })}
      >
        {(field) => (
          <EmployerPicker
            field={field}
            value={values.parent ?? null}
            onChange={set('parent')}
            allowed={(each) => each.id !== employer?.id}
          />
        )}
      </Field>
    </FormDialog>
  );
}
