import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { FoundEmployer } from '../../../../shared/contract/people.ts';
import { useRight } from '../../../app/session.tsx';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Empty, Page } from '../../../ui/Page.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { useRegisterView } from '../register/view.ts';
import { AliasForm } from './AliasForm.tsx';
import { MoveButtons } from './MoveButtons.tsx';
import { EmployerDialog } from './EmployerDialog.tsx';

const STEP = 100;

type Open =
  | { readonly form: 'edit' | 'alias'; readonly employer: FoundEmployer }
  | { readonly form: 'create' };

/** 工作单位: the places of work in their maintained order, with the names under which lists know them. */
export default function EmployersPage() {
  const [text, setText] = useState('');
  const [offset, setOffset] = useState(0);
  const [open, setOpen] = useState<Open>();
  const mayEdit = useRight('people.edit');
  const wanted = text.trim();
  const asked = useCall('employers.list', { ...(wanted !== '' && { text: wanted }), offset, limit: STEP });
  const close = () => setOpen(undefined);
  const found = asked.data?.found ?? [];
  return (
    <Page
      title="工作单位"
      about={
        <>
          <Link href="/people">人员</Link>　花名册、席卡上写的单位。党组织另见“组织”。
        </>
      }
      actions={
        mayEdit && (
          <Button type="primary" onClick={() => setOpen({ form: 'create' })}>
            新建单位…
          </Button>
        )
      }
    >
      <div className="people-tools">
        <Input.Search
          className="people-search"
          aria-label="查找工作单位"
          placeholder="名称、又名或拼音首字母"
          allowClear
          value={text}
          maxLength={60}
          onChange={(event) => {
            setText(event.target.value);
            setOffset(0);
          }}
        />
      </div>
      {asked.data === undefined ? (
        <CallState asked={asked} />
      ) : asked.data.total === 0 ? (
        <Empty>
          {wanted === ''
            ? '还没有工作单位。导入名单时可以新建，也可以点“新建单位…”。'
            : '没有找到。换一个词试试。'}
        </Empty>
      ) : (
        <>
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">名称</th>
                <th scope="col">简称</th>
                <th scope="col">上级单位</th>
                <th scope="col" className="number">
                  在册人数
                </th>
                {mayEdit && <th scope="col">操作</th>}
              </tr>
            </thead>
            <tbody>
              {found.map((employer) => (
                <EmployerRow
                  key={employer.id}
                  employer={employer}
                  siblings={wanted === '' ? siblingsOf(employer, found) : []}
                  more={offset + found.length < (asked.data?.total ?? 0)}
                  {...(mayEdit && { open: setOpen })}
                />
              ))}
            </tbody>
          </table>
          <Pager total={asked.data.total} offset={offset} step={STEP} unit="个" go={setOffset} />
        </>
      )}
      {open?.form === 'create' && <EmployerDialog employer={null} close={close} />}
      {open?.form === 'edit' && <EmployerDialog employer={open.employer} close={close} />}
      {open?.form === 'alias' && <AliasForm employer={open.employer} close={close} />}
    </Page>
  );
}

/** Those under the same unit, in their order; itself is among them. */
function siblingsOf(employer: FoundEmployer, all: readonly FoundEmployer[]): readonly string[] {
  const parent = employer.above.at(-1)?.id;
  return all.filter(({ above }) => above.at(-1)?.id === parent).map(({ id }) => id);
}

function EmployerRow({
  employer,
  siblings,
  more,
  open,
}: {
  employer: FoundEmployer;
  siblings: readonly string[];
  /** Whether the list goes on beyond what is shown: further siblings may stand there. */
  more: boolean;
  open?: (what: Open) => void;
}) {
  const [, navigate] = useLocation();
  const showPeople = () => {
    useRegisterView.getState().replaceConditions({ employer: employer.id });
    navigate('/people');
  };
  return (
    <tr>
      <th scope="row">
        {employer.name}
        {employer.foundAs !== null && <small className="quiet">（又名：{employer.foundAs}）</small>}
      </th>
      <td>{employer.shortName ?? '—'}</td>
      <td>{employer.path === '' ? '—' : employer.path}</td>
      <td className="number">
        {employer.people === 0 ? (
          0
        ) : (
          <Button
            type="link"
            size="small"
            onClick={showPeople}
            aria-label={`看${employer.name}的 ${employer.people} 人`}
          >
            {employer.people}
          </Button>
        )}
      </td>
      {open !== undefined && (
        <td>
          <Button size="small" type="text" onClick={() => open({ form: 'edit', employer })}>
            修改…
          </Button>
          <Button size="small" type="text" onClick={() => open({ form: 'alias', employer })}>
            别名…
          </Button>
          <MoveButtons employer={employer} siblings={siblings} more={more} />
        </td>
      )}
    </tr>
  );
}
