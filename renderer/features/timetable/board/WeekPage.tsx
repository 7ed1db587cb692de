import { shortDay } from '../../../../shared/domain/day-words.ts';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { SessionCard, WeekBoard } from '../../../../shared/contract/timetable-answers.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { useRight } from '../../../app/session.tsx';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { keysOf } from '../../../ui/keys-of.ts';
import { Empty, Page } from '../../../ui/Page.tsx';
import { Card } from '../cards/Card.tsx';
import { SessionForm } from '../forms/SessionForm.tsx';
import { Cell } from '../grid/Cell.tsx';
import { DayName } from '../grid/DayName.tsx';
import { SessionPanel } from '../grid/SessionPanel.tsx';
import { MovingBar } from '../moving/MovingBar.tsx';
import { cellKey } from '../moving/store.ts';
import { useDrop } from '../moving/use-drop.tsx';
import { useMovingHands } from '../moving/use-moving-hands.ts';
import { useWeek } from './week.ts';
import { WeekPicker } from './WeekPicker.tsx';

const HALVES = keysOf(HALF_DAYS);

/** 全校周课表: every class that runs in the week, its half-days below one another in each day. */
export default function WeekPage() {
  const { from, go } = useWeek();
  const asked = useCall('timetable.week', { from });
  const mayEdit = useRight('timetable.edit');
  const [selected, setSelected] = useState<string | null>(null);
  // A second click lets go of it.
  const select = (id: string) => setSelected((before) => (before === id ? null : id));
  const [editing, setEditing] = useState<SessionCard>();
  const board = asked.data?.from === from ? asked.data : undefined;
  const sessions = useMemo(() => (board?.rows ?? []).flatMap((row) => row.sessions), [board]);
  const byId = useMemo(() => new Map(sessions.map((each) => [each.id, each])), [sessions]);
  const { drop, dialog } = useDrop(sessions);
  const hands = useMovingHands({
    sessionOf: (id) => (mayEdit ? byId.get(id) : undefined),
    days: (board?.days ?? []).map(({ day }) => day),
    layout: 'days-across',
    drop,
    edit: setEditing,
  });
  const chosen = selected === null ? undefined : byId.get(selected);
  return (
    <Page
      title="全校周课表"
      about={
        board === undefined
          ? '所有班次的一周'
          : `${board.rows.length} 个班，${byId.size} 个课次。拖动课次在本班内换半天，双击修改。`
      }
    >
      <WeekPicker from={from} go={go} />
      <MovingBar />
      {board === undefined ? (
        <CallState asked={asked} />
      ) : board.rows.length === 0 ? (
        <Empty>这一周没有班次。</Empty>
      ) : (
        <div className="timetable-scroll" {...hands}>
          <Board board={board} selected={selected} select={select} />
        </div>
      )}
      {chosen !== undefined && (
        <div className="week-chosen">
          <SessionPanel
            key={chosen.id}
            session={chosen}
            others={sessions.filter((each) => each.class.id === chosen.class.id)}
            edit={() => setEditing(chosen)}
            gone={() => setSelected(null)}
          />
        </div>
      )}
      {dialog}
      {editing !== undefined && (
        <SessionForm
          class={editing.class}
          session={editing}
          room={null}
          close={() => setEditing(undefined)}
        />
      )}
    </Page>
  );
}

function Board({
  board,
  selected,
  select,
}: {
  board: WeekBoard;
  selected: string | null;
  select: (id: string) => void;
}) {
  return (
    <table className="week-board">
      <colgroup>
        <col className="week-class" />
        <col className="week-half" />
        <col span={board.days.length} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            班次
          </th>
          {board.days.map((day) => (
            <th key={day.day} scope="col">
              <DayName day={day} />
            </th>
          ))}
        </tr>
      </thead>
      {board.rows.map(({ class: own, sessions }) => {
        const inCell = Map.groupBy(sessions, ({ at }) => (at === null ? '' : cellKey(at.day, at.half)));
        return (
          <tbody key={own.id} data-row={own.id}>
            {HALVES.map((half) => (
              <tr key={half}>
                {half === 'morning' && (
                  <th scope="rowgroup" rowSpan={HALVES.length}>
                    <Link href={`/classes/${own.id}/timetable`}>{own.number ?? own.name}</Link>
                    {own.number !== null && <small>{own.name}</small>}
                  </th>
                )}
                <th scope="row">{HALF_DAYS[half]}</th>
                {board.days.map((day) => (
                  <td key={day.day}>
                    <Cell
                      row={own.id}
                      cell={cellKey(day.day, half)}
                      free={day.free !== null}
                      label={`${own.number ?? own.name} ${shortDay(day.day)}${HALF_DAYS[half]}`}
                    >
                      {(inCell.get(cellKey(day.day, half)) ?? []).map((card) => (
                        <Card
                          key={card.id}
                          card={card}
                          selected={card.id === selected}
                          select={select}
                          brief
                        />
                      ))}
                    </Cell>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
