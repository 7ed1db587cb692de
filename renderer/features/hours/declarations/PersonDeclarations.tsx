// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import '../events/branch-events.css';
import { Button } from 'antd';
import { useState } from 'react';
import type { DeclarationLine } from '../../../../shared/contract/hours-declarations.ts';
import type { Named } from '../../../../shared/contract/named.ts';
import { useRight } from '../../../app/session.tsx';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Section } from '../../../ui/Page.tsx';
import { DeclarationRows } from './DeclarationRows.tsx';
import { DeclareForm } from './DeclareForm.tsx';

/** 学时申报 of one person, on his page. */
export function PersonDeclarations({ person }: { person: Named }) {
  const maySee = useRight('hours.see');
  const mayEdit = useRight('hours.edit');
  const asked = useCall('declarations.of-person', maySee ? { person: person.id } : null);
  const [editing, setEditing] = useState<DeclarationLine | 'new'>();
  if (!maySee) return null;
  const found = asked.data?.found ?? [];
  return (
    <Section
      title="学时申报"
      {...(found.length > 0 && { count: found.length })}
      actions={
        mayEdit && (
          <Button size="small" onClick={() => setEditing('new')}>
            申报学时…
          </Button>
        )
      }
    >
      {asked.data === undefined ? (
        <CallState asked={asked} />
      ) : found.length === 0 ? (
        <p className="quiet">没有申报。外出培训、网络学习等附证明申报，审核后计入学时。</p>
      ) : (
        <DeclarationRows
          found={found}
          ticks={null}
          approve={null}
          giveBack={null}
          edit={mayEdit ? setEditing : null}
        />
      )}
      {editing !== undefined && (
        <DeclareForm
          person={person}
          declaration={editing === 'new' ? null : editing}
          close={() => setEditing(undefined)}
        />
      )}
    </Section>
  );
}
