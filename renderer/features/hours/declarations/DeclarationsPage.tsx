// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import '../events/branch-events.css';
import { Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import type { DeclarationLine } from '../../../../shared/contract/hours-declarations.ts';
import { DECLARATION_STATUSES, type DeclarationStatus } from '../../../../shared/domain/hours/codes.ts';
import { useRight } from '../../../app/session.tsx';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { CallState } from '../../../ui/CallState.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';
import { keysOf } from '../../../ui/keys-of.ts';
import { Empty, Page } from '../../../ui/Page.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { DeclarationRows } from './DeclarationRows.tsx';
import { DeclareForm } from './DeclareForm.tsx';

const STEP = 100;
type Shown = DeclarationStatus | 'all';

/** 学时申报: what waits to be decided, and what was. */
export default function DeclarationsPage() {
  const [shown, setShown] = useState<Shown>('declared');
  const [offset, setOffset] = useState(0);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [editing, setEditing] = useState<DeclarationLine | 'new'>();
  const [returning, setReturning] = useState<readonly string[]>();
  const asked = useCall('declarations.list', {
    status: shown === 'all' ? null : shown,
    offset,
    limit: STEP,
  });
  const decide = useAction('declarations.decide');
  const mayEdit = useRight('hours.edit');
  const mayDecide = useRight('hours.decide');
  const found = asked.data?.found ?? [];
  const open = found.filter(({ status }) => status === 'declared').map(({ id }) => id);
  const chosen = ticked.filter((id) => open.includes(id));
  const approve = async (ids: readonly string[]) => {
    const done = await decide.run({ ids: [...ids], decision: 'approved' });
    if (done === undefined) return;
    setTicked([]);
    saySaved(`已认定 ${done.decided} 条学时申报`);
  };
  return (
    <Page
      title="学时申报"
      about="外出培训、网络学习等，附证明申报，审核后计入学时"
      actions={
        mayEdit && (
          <Button type="primary" onClick={() => setEditing('new')}>
            申报学时…
          </Button>
        )
      }
    >
      <div className="list-tools">
        <Radio.Group
          value={shown}
          optionType="button"
          onChange={(event) => {
            setShown(event.target.value as Shown);
            setOffset(0);
          }}
          options={[
            ...keysOf(DECLARATION_STATUSES).map((key) => ({ value: key, label: DECLARATION_STATUSES[key] })),
            { value: 'all', label: '全部' },
          ]}
        />
        {mayDecide && open.length > 0 && (
          <span>
            <Checkbox
              checked={chosen.length === open.length}
              indeterminate={chosen.length > 0 && chosen.length < open.length}
              onChange={(event) => setTicked(event.target.checked ? open : [])}
            >
              全选
            </Checkbox>
            {chosen.length > 0 && (
              <>
                <Button loading={decide.busy} onClick={() => void approve(chosen)}>
                  认定 {chosen.length} 条
                </Button>{' '}
                <Button onClick={() => setReturning(chosen)}>退回 {chosen.length} 条…</Button>
              </>
            )}
          </span>
        )}
      </div>
      <ActionState action={decide} word="正在保存" />
      {asked.data === undefined ? (
        <CallState asked={asked} />
      ) : found.length === 0 ? (
        <Empty>{shown === 'declared' ? '没有待审核的申报。' : '没有申报。'}</Empty>
      ) : (
        <>
          <DeclarationRows
            found={found}
            ticks={mayDecide ? { ticked: chosen, change: setTicked } : null}
            approve={mayDecide ? (id) => void approve([id]) : null}
            giveBack={mayDecide ? (id) => setReturning([id]) : null}
            edit={mayEdit ? setEditing : null}
          />
          <Pager total={asked.data.total} offset={offset} step={STEP} unit="条" go={setOffset} />
        </>
      )}
      {editing !== undefined && (
        <DeclareForm
          person={editing === 'new' ? null : editing.person}
          declaration={editing === 'new' ? null : editing}
          close={() => setEditing(undefined)}
        />
      )}
      {returning !== undefined && (
        <ReturnForm
          ids={returning}
          close={() => {
            setReturning(undefined);
            setTicked([]);
          }}
        />
      )}
    </Page>
  );
}

/** 退回, with the reason that whoever declared needs. */
function ReturnForm({ ids, close }: { ids: readonly string[]; close: () => void }) {
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const decide = useAction('declarations.decide');
  const submit = async () => {
    setTried(true);
    if (note.trim() === '') return;
    const done = await decide.run({ ids: [...ids], decision: 'returned', note: note.trim() });
    if (done === undefined) return;
    saySaved(`已退回 ${done.decided} 条学时申报`);
    close();
  };
  return (
    <FormDialog
      title={`退回 ${ids.length} 条学时申报`}
      action={decide}
      word="正在保存"
      save="退回"
      dirty={note !== ''}
      submit={() => void submit()}
      close={close}
    >
      <TextField
        label="原因"
        required
        value={note}
        onChange={setNote}
        max={200}
        error={tried && note.trim() === '' ? '请写原因，申报人才知道补什么' : undefined}
      />
    </FormDialog>
  );
}
