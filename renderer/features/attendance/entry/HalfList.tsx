import { Link } from 'wouter';
import type { SheetLine } from '../../../../shared/contract/attendance.ts';
import { shortDay } from '../../../../shared/domain/day-words.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { Mark } from '../../../ui/Mark.tsx';
import { addressOfSheet, countsInWords, SHEET_STATES } from '../words.ts';

/** The half-days of a class, each with where its sheet stands; one is open. */
export function HalfList({
  classId,
  sheets,
  open,
  unsaved,
}: {
  classId: string;
  sheets: readonly SheetLine[];
  open: { readonly day: string; readonly half: string } | null;
  unsaved: (line: SheetLine) => boolean;
}) {
  return (
    <nav className="half-list" aria-label="半天">
      <ul>
        {sheets.map((line) => {
          const [word, tone] = SHEET_STATES[line.state];
          const here = open?.day === line.day && open.half === line.half;
          return (
            <li key={`${line.day}${line.half}`}>
              <Link
                href={addressOfSheet(classId, line)}
                className="half-link"
                aria-current={here ? 'true' : undefined}
                title={[...line.titles, countsInWords(line.counts)].filter(Boolean).join('\n')}
              >
                <span>
                  {shortDay(line.day)} {HALF_DAYS[line.half]}
                </span>
                <span className="half-marks">
                  {unsaved(line) && <Mark tone="warning">未保存</Mark>}
                  {!line.onTimetable && <Mark tone="warning">课已调走</Mark>}
                  <Mark tone={tone}>{word}</Mark>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
