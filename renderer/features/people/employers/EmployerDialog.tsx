import type { FoundEmployer } from '../../../../shared/contract/people.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import type { ChosenEmployer } from '../../../ui/chosen-employer.ts';
import { changedOnly } from '../../../ui/form/changed-only.ts';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { type EmployerDraft, EmployerFields } from '../forms/EmployerFields.tsx';

/** 新建单位 and 修改单位. Of a known unit only what was changed is sent; its old name stays as another name. */
export function EmployerDialog({ employer, close }: { employer: FoundEmployer | null; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft<EmployerDraft>({
    name: employer?.name ?? '',
    shortName: employer?.shortName ?? '',
    parent: parentOf(employer),
    note: employer?.note ?? '',
  });
  const create = useAction('employers.create');
  const edit = useAction('employers.edit');
  const action = employer === null ? create : edit;
  const name = textOrNull(values.name);

  const submit = async () => {
    setTried(true);
    if (name === null) return;
    const typed = { name, shortName: textOrNull(values.shortName), parent: values.parent?.id ?? null };
    if (employer === null) {
      if ((await create.run(typed)) === undefined) return;
      saySaved(`已新建工作单位：${name}`);
    } else {
      const changes = changedOnly(
        { ...employer, parent: parentOf(employer)?.id ?? null },
        { ...typed, note: textOrNull(values.note) },
      );
      if (Object.keys(changes).length > 0) {
        if ((await edit.run({ id: employer.id, ...changes })) === undefined) return;
        saySaved(`已修改：${name}`);
      }
    }
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
      <EmployerFields
        values={values}
        set={set}
        self={employer}
        errors={{
          name: tried && name === null ? '请填写全称' : refusalAt(action.failure, 'employers.name-taken'),
          parent: refusalAt(action.failure, 'employers.circle'),
        }}
      />
    </FormDialog>
  );
}

/** The unit right above, as the picker holds it. */
function parentOf(employer: FoundEmployer | null): ChosenEmployer | null {
  const above = employer?.above ?? [];
  const parent = above.at(-1);
  if (parent === undefined) return null;
  const path = above.slice(0, -1).map(({ name }) => name);
  return { ...parent, path: path.join(' › ') };
}
