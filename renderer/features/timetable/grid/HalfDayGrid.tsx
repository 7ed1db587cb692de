import { shortDay } from '../../../../shared/domain/day-words.ts';
import type { DayFacts, SessionCard } from '../../../../shared/contract/timetable-answers.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { keysOf } from '../../../ui/keys-of.ts';
import { Card } from '../cards/Card.tsx';
import { cellKey } from '../moving/store.ts';
import { Cell } from './Cell.tsx';
import { DayName } from './DayName.tsx';

/** Days below one another, half-days beside one another: the timetable of one class, teacher or venue. */
export function HalfDayGrid({
  row,
  days,
  sessions,
  selected,
  select,
  named = false,
}: {
  /** Sessions move within a row; what the grid is of. */
  row: string;
  days: readonly (DayFacts & { readonly outside?: boolean })[];
  sessions: readonly SessionCard[];
  selected: string | null;
  select: (id: string) => void;
  /** Whether the cards name their class: a grid of several classes. */
  named?: boolean;
}) {
  const halves = keysOf(HALF_DAYS);
  const inCell = Map.groupBy(sessions, ({ at }) => (at === null ? '' : cellKey(at.day, at.half)));
  return (
    <table className="half-days" data-row={row}>
      <thead>
        <tr>
          <th scope="col">日期</th>
          {halves.map((half) => (
            <th key={half} scope="col">
              {HALF_DAYS[half]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.day}>
            <th scope="row">
              <DayName day={day} outside={day.outside ?? false} />
            </th>
            {halves.map((half) => (
              <td key={half}>
                <Cell
                  row={row}
                  cell={cellKey(day.day, half)}
                  free={day.free !== null}
                  label={`${shortDay(day.day)}${HALF_DAYS[half]}`}
                >
                  {(inCell.get(cellKey(day.day, half)) ?? []).map((card) => (
                    <Card
                      key={card.id}
                      card={card}
                      selected={card.id === selected}
                      select={select}
                      named={named}
                    />
                  ))}
                </Cell>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
