// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import './timetable.css';
import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { SessionCard } from '../../../shared/contract/timetable-answers.ts';
import { useRight } from '../../app/session.tsx';
import { useCall } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { Empty } from '../../ui/Page.tsx';
import { CopyFromForm } from './forms/CopyFromForm.tsx';
import { PublishForm } from './forms/PublishForm.tsx';
import { SessionForm } from './forms/SessionForm.tsx';
import { HalfDayGrid } from './grid/HalfDayGrid.tsx';
import { SessionPanel } from './grid/SessionPanel.tsx';
import { Waiting } from './grid/Waiting.tsx';
import { ImportTimetable } from './importing/ImportTimetable.tsx';
import { MovingBar } from './moving/MovingBar.tsx';
import { useDrop } from './moving/use-drop.tsx';
import { useMovingHands } from './moving/use-moving-hands.ts';
import { Standing } from './versions/Standing.tsx';
import { VersionsDialog } from './versions/VersionsDialog.tsx';

type Open =
  | { readonly form: 'session'; readonly session: SessionCard | null }
  | { readonly form: 'publish' | 'versions' | 'import' | 'copy' };

/** The timetable of one class: its half-days, what waits beside them, versions and import. */
export default function ClassTimetable({ classId }: { classId: string }) {
  const asked = useCall('timetable.class', { class: classId });
  const mayEdit = useRight('timetable.edit');
  const [open, setOpen] = useState<Open>();
  const [selected, setSelected] = useState<string | null>(null);
  // A second click lets go of it.
  const select = (id: string) => setSelected((before) => (before === id ? null : id));
  const close = useCallback(() => setOpen(undefined), []);
  const timetable = asked.data;
  const sessions = useMemo(
    () => (timetable === undefined ? [] : [...timetable.placed, ...timetable.waiting]),
    [timetable],
  );
  const byId = useMemo(() => new Map(sessions.map((each) => [each.id, each])), [sessions]);
  const { drop, dialog } = useDrop(sessions);
  const hands = useMovingHands({
    sessionOf: (id) => (mayEdit ? byId.get(id) : undefined),
    days: (timetable?.days ?? []).map(({ day }) => day),
    layout: 'days-down',
    drop,
    edit: (session) => setOpen({ form: 'session', session }),
  });
  if (timetable === undefined) return <CallState asked={asked} />;
  const chosen = selected === null ? undefined : byId.get(selected);
  return (
    <div className="page timetable">
      <header className="timetable-head">
        <Standing timetable={timetable} showVersions={() => setOpen({ form: 'versions' })} />
        {mayEdit && (
          <div className="page-actions">
            <Button onClick={() => setOpen({ form: 'session', session: null })}>新课次…</Button>
            <Button onClick={() => setOpen({ form: 'import' })}>导入课程表…</Button>
            <Button onClick={() => setOpen({ form: 'copy' })}>套用以前的…</Button>
            <Button
              type="primary"
              disabled={timetable.placed.length === 0 || timetable.published?.changes === 0}
              onClick={() => setOpen({ form: 'publish' })}
            >
              发布课表…
            </Button>
          </div>
        )}
      </header>
      <MovingBar />
      <div className="timetable-body" {...hands}>
        <div className="timetable-grid">
          {timetable.days.length === 0 ? (
            <Empty>班次还没有日期。先在概况里定下日期，再来排课；课次可以先建着，放在待排。</Empty>
          ) : (
            <HalfDayGrid
              row={classId}
              days={timetable.days}
              sessions={timetable.placed}
              selected={selected}
              select={select}
            />
          )}
        </div>
        <aside className="timetable-side">
          {chosen !== undefined && (
            <SessionPanel
              key={chosen.id}
              session={chosen}
              others={sessions}
              edit={() => setOpen({ form: 'session', session: chosen })}
              gone={() => setSelected(null)}
            />
          )}
          <Waiting row={classId} sessions={timetable.waiting} selected={selected} select={select} />
          <p className="field-hint">拖动课次，或选中后按空格拿起、方向键移动、回车放下；双击或 F2 修改。</p>
        </aside>
      </div>
      {dialog}
      {open?.form === 'session' && (
        <SessionForm
          class={timetable.class}
          session={open.session}
          room={timetable.class.venue}
          close={close}
        />
      )}
      {open?.form === 'publish' && <PublishForm timetable={timetable} close={close} />}
      {open?.form === 'versions' && <VersionsDialog timetable={timetable} close={close} />}
      {open?.form === 'import' && <ImportTimetable class={timetable.class} close={close} />}
      {open?.form === 'copy' && <CopyFromForm class={timetable.class} close={close} />}
    </div>
  );
}
