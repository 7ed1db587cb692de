import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { OrganisationPage } from '../../../../shared/contract/organisations.ts';
import { ALIAS_KINDS, type AliasKind } from '../../../../shared/domain/organisations/kinds.ts';
import { useRight } from '../../../app/session.tsx';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { Section } from '../../../ui/Page.tsx';
import { keysOf } from '../../../ui/keys-of.ts';

/** Former names and other spellings: by these rosters and searches find the organisation, too. */
export function Aliases({ organisation }: { organisation: OrganisationPage }) {
  const mayEdit = useRight('organisations.edit');
  const remove = useAction('organisations.remove-alias');
  const takeAway = async (alias: string, name: string) => {
    const done = await remove.run({ alias });
    if (done !== undefined) saySaved(`已删除别名“${name}”`);
  };
  return (
    <Section title="曾用名和其他写法">
      {organisation.aliases.length === 0 && (
        <p className="quiet">没有。花名册里若有别的写法，加在这里，导入和查找时就能认出来。</p>
      )}
      <ul className="aliases">
        {organisation.aliases.map((alias) => (
          <li key={alias.id}>
            <span>{alias.name}</span>
            <small>{ALIAS_KINDS[alias.kind]}</small>
            {mayEdit && (
              <Button
                size="small"
                type="text"
                disabled={remove.busy}
                onClick={() => void takeAway(alias.id, alias.name)}
                aria-label={`删除别名 ${alias.name}`}
              >
                删除
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ActionState action={remove} word="正在删除" />
      {mayEdit && <AddAlias organisation={organisation.id} />}
    </Section>
  );
}

function AddAlias({ organisation }: { organisation: string }) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<AliasKind>('other');
  const add = useAction('organisations.add-alias');
  const submit = async () => {
    const wanted = name.trim();
    if (wanted === '') return;
    const done = await add.run({ organisation, name: wanted, kind });
    if (done === undefined) return;
    setName('');
    saySaved(`已添加别名“${wanted}”`);
  };
  return (
    <>
      <form
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Input
          aria-label="新的别名"
          placeholder="另一种写法，如：芦江村"
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.target.value)}
        />
        <Select<AliasKind>
          aria-label="别名的种类"
          className="alias-kind"
          value={kind}
          onChange={setKind}
          options={keysOf(ALIAS_KINDS).map((key) => ({
            value: key,
            label: ALIAS_KINDS[key],
          }))}
        />
        <Button htmlType="submit" loading={add.busy} disabled={name.trim() === ''}>
          添加
        </Button>
      </form>
      <ActionState action={add} word="正在添加" />
    </>
  );
}
