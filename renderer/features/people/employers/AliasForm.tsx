import { Button } from 'antd';
import type { FoundEmployer } from '../../../../shared/contract/people.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';

/** 别名: the other spellings by which lists name the unit; imports know them. One more is added, a wrong one deleted. */
export function AliasForm({ employer, close }: { employer: FoundEmployer; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft({ name: '' });
  const add = useAction('employers.add-alias');
  const name = textOrNull(values.name);
  const submit = async () => {
    setTried(true);
    if (name === null) return;
    if ((await add.run({ employer: employer.id, name })) === undefined) return;
    saySaved(`已添加别名：${name}`);
    close();
  };
  return (
    <FormDialog
      title="别名"
      about={`${employer.name}。名单上的另一种写法，以后导入时认得。`}
      action={withoutRefusalAt(add, 'employers.alias-taken')}
      word="正在保存"
      save="添加"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <TextField
        label="名单上的写法"
        required
        value={values.name}
        onChange={set('name')}
        max={100}
        error={
          tried && name === null ? '请填写名单上的写法' : refusalAt(add.failure, 'employers.alias-taken')
        }
      />
      <KnownAliases employer={employer.id} />
    </FormDialog>
  );
}

function KnownAliases({ employer }: { employer: string }) {
  const aliases = useCall('employers.get', { id: employer }).data?.aliases ?? [];
  const remove = useAction('employers.remove-alias');
  if (aliases.length === 0) return null;
  const takeAway = async (alias: string, name: string) => {
    if ((await remove.run({ alias })) !== undefined) saySaved(`已删除别名“${name}”`);
  };
  return (
    <>
      <ul className="aliases" aria-label="已有的别名">
        {aliases.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            <Button
              size="small"
              type="text"
              disabled={remove.busy}
              onClick={() => void takeAway(id, name)}
              aria-label={`删除别名 ${name}`}
            >
              删除
            </Button>
          </li>
        ))}
      </ul>
      <ActionState action={remove} word="正在删除" />
    </>
  );
}
