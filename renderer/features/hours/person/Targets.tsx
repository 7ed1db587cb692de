import type { ExtraTarget, PersonLedger } from '../../../../shared/contract/hours-answers.ts';
import { fullDay } from '../../../../shared/domain/day-words.ts';
import { hoursInWords } from '../../../../shared/domain/hours/words.ts';
import { Mark } from '../../../ui/Mark.tsx';

/** What is asked of a person beside the hours of a year: a new 书记 within his term, 发展对象 before admission. */
export function Targets({ ledger: { extra } }: { ledger: PersonLedger }) {
  if (extra.length === 0) return null;
  return (
    <ul className="hours-targets" aria-label="另外的培训要求">
      {extra.map((each) => (
        <li key={each.kind}>
          {each.kind === 'candidate' ? <Candidate own={each} /> : <NewSecretary own={each} />}
        </li>
      ))}
    </ul>
  );
}

function NewSecretary({ own }: { own: Extract<ExtraTarget, { kind: 'new-secretary' }> }) {
  return (
    <>
      新任书记（{fullDay(own.since)}任职）应在 {fullDay(own.due)} 前参加一次集中培训：
      {own.doneOn === null ? (
        <Mark tone="warning">还没有参加</Mark>
      ) : (
        <Mark tone="good">{fullDay(own.doneOn)}已参加</Mark>
      )}
    </>
  );
}

function Candidate({ own }: { own: Extract<ExtraTarget, { kind: 'candidate' }> }) {
  return (
    <>
      发展对象培训应不少于 {own.askedDays} 天或 {hoursInWords(own.askedHours)} 学时，已有 {own.days} 天、
      {hoursInWords(own.hours)} 学时：
      {own.done ? <Mark tone="good">已达到</Mark> : <Mark tone="warning">还没有达到</Mark>}
    </>
  );
}
