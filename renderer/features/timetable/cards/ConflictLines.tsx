import { Button } from 'antd';
import { useState } from 'react';
import type { ConflictLine, SessionCard } from '../../../../shared/contract/timetable-answers.ts';
import { CONFLICT_KINDS } from '../../../../shared/domain/timetable/codes.ts';
import { useRight } from '../../../app/session.tsx';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { Mark } from '../../../ui/Mark.tsx';
import { AllowForm } from '../forms/AllowForm.tsx';

const SEVERITY_WORDS = { clash: '冲突', warn: '提示', hint: '说明' } as const;

/** The conflicts of a session, each with its other party; those that are meant can be allowed with a reason. */
export function ConflictLines({
  session,
  conflicts,
}: {
  session: Pick<SessionCard, 'id' | 'title'>;
  conflicts: readonly ConflictLine[];
}) {
  const mayEdit = useRight('timetable.edit');
  const [allowing, setAllowing] = useState<ConflictLine>();
  const disallow = useAction('timetable.disallow');
  const takeBack = async ({ allowed }: ConflictLine) => {
    if (allowed === null || (await disallow.run({ id: allowed.id })) === undefined) return;
    saySaved('已取消允许的冲突');
  };
  return (
    <>
      <ul className="conflict-lines">
        {conflicts.map((conflict) => (
          <li key={`${conflict.kind} ${conflict.other ?? ''}`} data-severity={conflict.severity}>
            <Mark tone={conflict.severity === 'hint' ? 'plain' : 'warning'}>
              {SEVERITY_WORDS[conflict.severity]}·{CONFLICT_KINDS[conflict.kind]}
            </Mark>
            <span>{conflict.text}</span>
            {conflict.allowed !== null ? (
              <span className="conflict-allowed">
                <Mark tone="good">已允许</Mark> {conflict.allowed.reason}
                {mayEdit && (
                  <Button size="small" type="link" onClick={() => void takeBack(conflict)}>
                    取消允许
                  </Button>
                )}
              </span>
            ) : (
              mayEdit &&
              conflict.severity !== 'hint' && (
                <Button size="small" type="link" onClick={() => setAllowing(conflict)}>
                  允许这个冲突…
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      <ActionState action={disallow} word="正在取消" />
      {allowing !== undefined && (
        <AllowForm session={session} conflict={allowing} close={() => setAllowing(undefined)} />
      )}
    </>
  );
}
