import type { SessionCard } from '../../../../shared/contract/timetable-answers.ts';
import { CONFLICT_KINDS } from '../../../../shared/domain/timetable/codes.ts';
import { useCall } from '../../../app/use-call.ts';
import { Mark } from '../../../ui/Mark.tsx';
import { readSession, type SessionDraft, whereOf } from './session-draft.ts';

/** What a session would clash with as it is typed. */
export function TryOut({
  own,
  session,
  draft,
}: {
  own: string;
  session: SessionCard | null;
  draft: SessionDraft;
}) {
  const { at, faults } = readSession(draft);
  const asked = useCall(
    'sessions.try',
    at === null || faults.times !== undefined
      ? null
      : {
          class: session?.class.id ?? own,
          session: session?.id ?? null,
          jointWith: (session?.jointWith ?? []).map(({ id }) => id),
          teachers: draft.teachers.map(({ id }) => id),
          assistants: draft.assistants.map(({ id }) => id),
          where: whereOf(draft),
          at,
        },
  );
  if (at === null || asked.data === undefined) return null;
  const open = asked.data.conflicts.filter(({ allowed }) => allowed === null);
  if (open.length === 0) return <p className="field-hint">这个时间可以排。</p>;
  return (
    <ul className="conflict-lines" aria-label="这个时间的冲突">
      {open.map((conflict) => (
        <li key={`${conflict.kind} ${conflict.other ?? ''}`} data-severity={conflict.severity}>
          <Mark tone={conflict.severity === 'hint' ? 'plain' : 'warning'}>
            {CONFLICT_KINDS[conflict.kind]}
          </Mark>
          <span>{conflict.text}</span>
        </li>
      ))}
    </ul>
  );
}
