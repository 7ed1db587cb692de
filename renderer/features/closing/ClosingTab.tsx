// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import './closing.css';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ClosingLine, ClosingList } from '../../../shared/contract/closing-answers.ts';
import { CLOSING_ITEMS } from '../../../shared/domain/closing/codes.ts';
import { useRight } from '../../app/session.tsx';
import { useCall } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { ClassCertificates } from '../certificates/ClassCertificates.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';

/** 结班: what has to be together, what to do about what is missing, closing itself, then the certificates. */
export default function ClosingTab({ classId }: { classId: string }) {
  const asked = useCall('closing.list', { class: classId });
  const mayEdit = useRight('closing.edit');
  const [noting, setNoting] = useState<ClosingLine>();
  const [open, setOpen] = useState<'close' | 'reopen'>();
  if (asked.data === undefined) return <CallState asked={asked} />;
  const list = asked.data;
  const closed = list.class.status === 'finished';
  return (
    <Page
      title="结班"
      about={`${list.line}。`}
      actions={
        mayEdit && (
          <>
            {closed && <Button onClick={() => setOpen('reopen')}>重新开班…</Button>}
            {list.open && (
              <Button type="primary" onClick={() => setOpen('close')}>
                结班…
              </Button>
            )}
          </>
        )
      }
    >
      {asked.failure !== undefined && <Failure failure={asked.failure} again={asked.again} />}
      <Section title="材料清单">
        <CheckTable list={list} note={mayEdit ? setNoting : null} />
      </Section>
      <ClassCertificates classId={classId} className={list.class.name} closed={!list.open && closed} />
      {noting !== undefined && (
        <NoteDialog classId={classId} line={noting} close={() => setNoting(undefined)} />
      )}
      {open === 'close' && <CloseDialog list={list} close={() => setOpen(undefined)} />}
      {open === 'reopen' && <ReopenDialog own={list.class} close={() => setOpen(undefined)} />}
    </Page>
  );
}

const STATES = {
  done: { word: '齐全', tone: 'good' },
  kept: { word: '已登记', tone: 'good' },
  excused: { word: '缺，有原因', tone: 'plain' },
  missing: { word: '缺', tone: 'warning' },
} as const;

function CheckTable({ list, note }: { list: ClosingList; note: ((line: ClosingLine) => void) | null }) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">材料</th>
          <th scope="col">状态</th>
          <th scope="col">说明</th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {list.items.map((line) => (
          <tr key={line.item} data-item={line.item}>
            <th scope="row" className="nowrap">
              {CLOSING_ITEMS[line.item]}
            </th>
            <td className="nowrap">
              <Mark tone={STATES[line.state].tone}>{STATES[line.state].word}</Mark>
            </td>
            <td className="closing-sentence">
              {line.state === 'kept' ? `存放：${line.keptAt ?? ''}` : line.sentence}
              {line.state === 'excused' && <span className="closing-noted">原因：{line.reason}</span>}
            </td>
            <td className="row-actions">
              {line.place !== null && line.state !== 'done' && (
                <Link
                  href={
                    line.place === ''
                      ? `/classes/${list.class.id}`
                      : `/classes/${list.class.id}/${line.place}`
                  }
                >
                  去办
                </Link>
              )}
              {note !== null && line.state !== 'done' && (
                <Button
                  size="small"
                  aria-label={`登记${CLOSING_ITEMS[line.item]}`}
                  onClick={() => note(line)}
                >
                  登记…
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
