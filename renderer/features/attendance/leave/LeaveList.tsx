import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { LeaveLine, SheetLine } from '../../../../shared/contract/attendance.ts';
import {
  LEAVE_APPROVERS,
  LEAVE_DECISIONS,
  LEAVE_KINDS,
  LEAVE_STATUSES,
} from '../../../../shared/domain/attendance/codes.ts';
import { halfInWords } from '../../../../shared/domain/attendance/half-line.ts';
import { monthAndDay } from '../../../../shared/domain/day-words.ts';
import { useRight } from '../../../app/session.tsx';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { CallState } from '../../../ui/CallState.tsx';
import { Look } from '../../../ui/Look.tsx';
import { Mark } from '../../../ui/Mark.tsx';
import { Empty } from '../../../ui/Page.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';

const DocumentPreview = lazy(() => import('../../documents/DocumentPreview.tsx'));

type Doing = 'edit' | 'decide' | 'return' | 'withdraw' | 'slip' | 'slip-with-reason';

const TONES = { requested: 'warning', approved: 'good', returned: 'plain', withdrawn: 'plain' } as const;

/** 请假: the leave of a class with what each has come to, and what is to be done with it. */
export function LeaveList({ classId, sheets }: { classId: string; sheets: readonly SheetLine[] }) {
  const asked = useCall('leave.of-class', { class: classId });
  const [open, setOpen] = useState<{ readonly doing: Doing; readonly line: LeaveLine }>();
  const close = () => setOpen(undefined);
  const withdraw = useAction('leave.withdraw');
  if (asked.data === undefined) return <CallState asked={asked} />;
  const { leaves, outOfReach } = asked.data;
  if (leaves.length === 0)
    return <Empty>还没有人请假。收到请假条或电话，点“登记请假…”；批准后自动算入考勤。</Empty>;
  return (
    <>
      <table className="rows leave-list">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">假别</th>
            <th scope="col">时间</th>
            <th scope="col" className="number">
              半天
            </th>
            <th scope="col">事由和去向</th>
            <th scope="col">审批</th>
            <th scope="col">销假</th>
            <th scope="col" aria-label="操作" />
          </tr>
        </thead>
        <tbody>
          {leaves.map((line) => (
            <LeaveRow key={line.id} line={line} act={(doing) => setOpen({ doing, line })} />
          ))}
        </tbody>
      </table>
      {outOfReach > 0 && <p className="quiet">另有 {outOfReach} 次请假的人不在您的管理范围内，没有列出。</p>}
      {open?.doing === 'edit' && (
        <LeaveDialog classId={classId} sheets={sheets} saved={open.line} close={close} />
      )}
      {open?.doing === 'decide' && open.line.next !== null && (
        <DecideDialog line={open.line} approver={open.line.next} close={close} />
      )}
      {open?.doing === 'return' && <ReturnDialog line={open.line} sheets={sheets} close={close} />}
      {open?.doing === 'withdraw' && (
        <ReasonDialog
          title="撤回请假"
          about={`${open.line.name}，${halfInWords(open.line.from)}起。撤回后不再算请假。`}
          save="撤回"
          required={false}
          action={withdraw}
          submit={async (reason) => {
            const given = { leave: open.line.id, ...(reason !== '' && { reason }) };
            if ((await withdraw.run(given)) === undefined) return false;
            saySaved(`已撤回${open.line.name}的请假`);
            return true;
          }}
          close={close}
        />
      )}
      {(open?.doing === 'slip' || open?.doing === 'slip-with-reason') && (
        <Suspense fallback={<p className="waiting">正在打开…</p>}>
          <DocumentPreview
            wanted={{
              call: 'documents.leave-slip',
              input: { leave: open.line.id, clear: open.doing === 'slip-with-reason' },
              title: `${open.line.class.name}请假条`,
              formats: ['pdf', 'docx'],
            }}
            close={close}
          />
        </Suspense>
      )}
    </>
  );
}

function LeaveRow({ line, act }: { line: LeaveLine; act: (doing: Doing) => void }) {
  return (
    <tr data-past={line.status === 'returned' || line.status === 'withdrawn'}>
      <td>
        {line.name}
        <div className="quiet">{line.unit}</div>
      </td>
      <td className="nowrap">{LEAVE_KINDS[line.kind]}</td>
      <td>
        {halfInWords(line.from)}起
        <br />
        {halfInWords(line.to)}返回
        {line.note !== null && <div className="quiet">{line.note}</div>}
      </td>
      <td className="number">{line.halfDays}</td>
      <td>
        {line.hasReason && (
          <div>
            事由{' '}
            <Look
              masked="***"
              of={`${line.name}请假事由`}
              call="leave.reveal"
              input={{ what: 'reason', id: line.id }}
              right="attendance.reveal"
            />
          </div>
        )}
        {line.hasDestination && (
          <div>
            去向{' '}
            <Look
              masked="***"
              of={`${line.name}请假去向`}
              call="leave.reveal"
              input={{ what: 'destination', id: line.id }}
              right="attendance.reveal"
            />
          </div>
        )}
        {!line.hasReason && !line.hasDestination && '—'}
      </td>
      <td>
        <Mark tone={TONES[line.status]}>
          {line.next === null ? LEAVE_STATUSES[line.status] : `待${LEAVE_APPROVERS[line.next]}批`}
        </Mark>
        {line.decisions.map((each) => (
          <div key={each.id} className="quiet">
            {monthAndDay(each.on)} {each.by ?? LEAVE_APPROVERS[each.approver]}
            {LEAVE_DECISIONS[each.decision]}
            {each.hasOpinion && (
              <>
                {' '}
                <Look
                  masked="说明 ***"
                  of={`${line.name}请假的审批说明`}
                  call="leave.reveal"
                  input={{ what: 'opinion', id: each.id }}
                  right="attendance.reveal"
                />
              </>
            )}
          </div>
        ))}
      </td>
      <td>
        {line.back === null ? (
          line.toReturn ? (
            <Mark tone="warning">未销假</Mark>
          ) : (
            '—'
          )
        ) : (
          <>
            {halfInWords(line.back)}
            {line.late > 0 && <Mark tone="warning">晚 {line.late} 个半天</Mark>}
          </>
        )}
      </td>
      <td className="nowrap">
        <LeaveActions line={line} act={act} />
      </td>
    </tr>
  );
}

function LeaveActions({ line, act }: { line: LeaveLine; act: (doing: Doing) => void }) {
  const mayEdit = useRight('attendance.edit');
  const mayReveal = useRight('attendance.reveal');
  const mayPrint = useRight('documents.print');
  const back = useAction('leave.return');
  const takeBack = async () => {
    const done = await back.run({ leave: line.id, at: null });
    if (done !== undefined) saySaved(`已取消${line.name}的销假`);
  };
  const more = [
    ...(mayEdit && line.status === 'requested' && line.decisions.length === 0
      ? [{ key: 'edit', label: '修改…', onClick: () => act('edit') }]
      : []),
    ...(mayEdit && (line.status === 'requested' || line.status === 'approved') && line.back === null
      ? [{ key: 'withdraw', label: '撤回…', onClick: () => act('withdraw') }]
      : []),
    ...(mayEdit && line.back !== null
      ? [
          {
            key: 'take-back',
            label: '取消销假',
            onClick: () => void takeBack(),
          },
        ]
      : []),
    ...(mayPrint ? [{ key: 'slip', label: '打印请假条…', onClick: () => act('slip') }] : []),
    ...(mayPrint && mayReveal && (line.hasReason || line.hasDestination)
      ? [{ key: 'slip-with-reason', label: '打印请假条（带事由）…', onClick: () => act('slip-with-reason') }]
      : []),
  ];
  return (
    <span className="leave-actions">
      {mayEdit && line.next !== null && (
        <Button size="small" type="primary" onClick={() => act('decide')}>
          登记意见…
        </Button>
      )}
      {mayEdit && line.status === 'approved' && (
        <Button size="small" onClick={() => act('return')}>
          {line.back === null ? '销假…' : '改销假…'}
        </Button>
      )}
      {more.length > 0 && (
        <Dropdown trigger={['click']} menu={{ items: more }}>
          <Button size="small" type="text" aria-label={`${line.name}的请假：更多`}>
            更多
          </Button>
        </Dropdown>
      )}
      <ActionState action={back} word="正在保存" />
    </span>
  );
}
