import { Input } from 'antd';
import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import type { SheetTrainee } from '../../../../shared/contract/attendance.ts';
import { ATTENDANCE_STATES } from '../../../../shared/domain/attendance/codes.ts';
import { Mark } from '../../../ui/Mark.tsx';
import { type MarkDraft, readMinutes } from './drafts.ts';

/** The sheet as a list: the line that is chosen takes the keys; minutes and notes stand only at exceptions. */
export function SheetTable({
  list,
  trainees,
  markOf,
  chosen,
  choose,
  onKeyDown,
  change,
  readOnly,
}: {
  list: RefObject<HTMLTableElement | null>;
  trainees: readonly SheetTrainee[];
  markOf: (trainee: SheetTrainee) => MarkDraft;
  chosen: string | null;
  choose: (enrolment: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  change: (trainee: SheetTrainee, mark: MarkDraft) => void;
  readOnly: boolean;
}) {
  useEffect(() => {
    if (chosen !== null) document.getElementById(rowId(chosen))?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <table
      ref={list}
      className="rows sheet-rows"
      role="grid"
      aria-label="考勤表"
      tabIndex={0}
      aria-activedescendant={chosen === null ? undefined : rowId(chosen)}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) onKeyDown(event);
      }}
    >
      <thead>
        <tr>
          <th scope="col" className="number">
            序号
          </th>
          <th scope="col">姓名</th>
          <th scope="col">单位</th>
          <th scope="col">组</th>
          <th scope="col">状态</th>
          <th scope="col">缺课分钟</th>
          <th scope="col">备注</th>
        </tr>
      </thead>
      <tbody>
        {trainees.map((trainee) => (
          <SheetRow
            key={trainee.enrolment}
            trainee={trainee}
            mark={markOf(trainee)}
            chosen={chosen === trainee.enrolment}
            choose={() => {
              choose(trainee.enrolment);
              list.current?.focus();
            }}
            change={(mark) => change(trainee, mark)}
            readOnly={readOnly}
          />
        ))}
      </tbody>
    </table>
  );
}

const rowId = (enrolment: string) => `sheet-row-${enrolment}`;

function SheetRow({
  trainee,
  mark,
  chosen,
  choose,
  change,
  readOnly,
}: {
  trainee: SheetTrainee;
  mark: MarkDraft;
  chosen: boolean;
  choose: () => void;
  change: (mark: MarkDraft) => void;
  readOnly: boolean;
}) {
  const exception = mark.state !== 'present' || trainee.usual !== 'present' || mark.note !== '';
  const wrongMinutes = readMinutes(mark.minutes) === undefined;
  return (
    <tr
      id={rowId(trainee.enrolment)}
      aria-selected={chosen}
      data-state={mark.state}
      onClick={(event) => {
        if (!(event.target instanceof HTMLInputElement)) choose();
      }}
    >
      <td className="number">{trainee.number ?? '—'}</td>
      <td className="nowrap">{trainee.name}</td>
      <td>{trainee.unit === '' ? '—' : trainee.unit}</td>
      <td className="nowrap">{trainee.group === 0 ? '—' : trainee.group}</td>
      <td className="nowrap">
        {mark.state === 'present' ? (
          <span className="quiet">出勤</span>
        ) : (
          <Mark tone={mark.state === 'absent' ? 'warning' : 'plain'}>{ATTENDANCE_STATES[mark.state]}</Mark>
        )}
        {trainee.usual !== 'present' && trainee.usual !== 'absent' && (
          <span className="quiet"> 已准{ATTENDANCE_STATES[trainee.usual]}</span>
        )}
        {trainee.usual === 'absent' && <span className="quiet"> 逾期未归</span>}
        {trainee.asked && <span className="quiet"> 请假待批</span>}
      </td>
      <td>
        {exception && (
          <Input
            size="small"
            className="minutes-input"
            disabled={readOnly}
            aria-label={`${trainee.name}缺课分钟`}
            aria-invalid={wrongMinutes}
            {...(wrongMinutes && { status: 'error' as const })}
            value={mark.minutes}
            maxLength={4}
            onChange={({ target }) => change({ ...mark, minutes: target.value })}
          />
        )}
      </td>
      <td>
        {exception && (
          <Input
            size="small"
            disabled={readOnly}
            aria-label={`${trainee.name}备注`}
            value={mark.note}
            maxLength={100}
            onChange={({ target }) => change({ ...mark, note: target.value })}
          />
        )}
      </td>
    </tr>
  );
}
