import { shortDay } from '../../../../shared/domain/day-words.ts';
import { clockTime } from '../../../../shared/domain/resources/bells.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import {
  KEPT_FIELDS,
  type KeptSession,
  type SessionChange,
} from '../../../../shared/domain/timetable/versions.ts';
import { Mark } from '../../../ui/Mark.tsx';

const WORDS = { added: '新增', removed: '取消', changed: '调整' } as const;

/** What changed between two timetables, before and after beside one another: the rows of a 调课单. */
export function ChangeRows({ changes }: { changes: readonly SessionChange[] }) {
  if (changes.length === 0) return <p className="quiet">没有变化。</p>;
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">变化</th>
          <th scope="col">原来</th>
          <th scope="col">现在</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ is, before, after, fields }) => (
          <tr key={(before ?? after)?.id}>
            <th scope="row">
              {WORDS[is]}
              {fields.length > 0 && (
                <>
                  <br />
                  <Mark tone="plain">{fields.map((field) => KEPT_FIELDS[field]).join('、')}</Mark>
                </>
              )}
            </th>
            <td>{told(before)}</td>
            <td>{told(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function told(session: KeptSession | null) {
  if (session === null) return '—';
  const { day, half, starts, ends, title, teachers, assistants, place, jointWith, note } = session;
  const times = starts === null || ends === null ? '' : ` ${clockTime(starts)}–${clockTime(ends)}`;
  return (
    <>
      {shortDay(day)}
      {HALF_DAYS[half]}
      {times}
      <br />“{title}”{teachers.length > 0 && `　${teachers.join('、')}`}
      {assistants.length > 0 && `　辅教：${assistants.join('、')}`}
      {place !== null && `　${place}`}
      {jointWith.length > 0 && `　合班：${jointWith.join('、')}`}
      {note !== null && `　备注：${note}`}
    </>
  );
}
