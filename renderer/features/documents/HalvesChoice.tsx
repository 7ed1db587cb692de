import { shortDay } from '../../../shared/domain/day-words.ts';
import { Button, Checkbox, Popover } from 'antd';
import type { CallOutput } from '../../../shared/contract/index.ts';
import { inOrderOfTime, type SignedHalf } from '../../../shared/domain/documents/sign-in-sheet.ts';
import { HALF_DAYS } from '../../../shared/domain/timetable/half-days.ts';
import { keysOf } from '../../ui/keys-of.ts';

type Timetable = CallOutput<'timetable.class'>;

/** The half-days that are signed for unless others are chosen: those on which something is taught. */
export function usualHalves({ placed, days }: Timetable): SignedHalf[] {
  const taught = placed.flatMap(({ kind, at }) =>
    kind === 'arrival' || at === null ? [] : [{ day: at.day, half: at.half }],
  );
  if (taught.length > 0) return inOrderOfTime(taught);
  return days.flatMap(({ day }): SignedHalf[] => [
    { day, half: 'morning' },
    { day, half: 'afternoon' },
  ]);
}

/** Which half-days of the class get a column to sign in. */
export function HalvesChoice({
  days,
  halves,
  onChange,
  reset,
}: {
  days: readonly string[];
  halves: readonly SignedHalf[];
  onChange: (halves: SignedHalf[]) => void;
  reset: () => void;
}) {
  const has = (day: string, half: SignedHalf['half']) =>
    halves.some((each) => each.day === day && each.half === half);
  const toggle = (day: string, half: SignedHalf['half'], signed: boolean) =>
    onChange(
      signed
        ? inOrderOfTime([...halves, { day, half }])
        : halves.filter((each) => each.day !== day || each.half !== half),
    );
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      content={
        <div className="halves-choice">
          <table>
            <tbody>
              {days.map((day) => (
                <tr key={day}>
                  <th scope="row">{shortDay(day)}</th>
                  {keysOf(HALF_DAYS).map((half) => (
                    <td key={half}>
                      <Checkbox
                        aria-label={`${shortDay(day)}${HALF_DAYS[half]}`}
                        checked={has(day, half)}
                        onChange={(event) => toggle(day, half, event.target.checked)}
                      >
                        {HALF_DAYS[half]}
                      </Checkbox>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <Button size="small" onClick={reset}>
            按课表
          </Button>
        </div>
      }
    >
      <Button>半天（{halves.length}）…</Button>
    </Popover>
  );
}
