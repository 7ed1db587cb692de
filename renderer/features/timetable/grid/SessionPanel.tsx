import { shortDay } from '../../../../shared/domain/day-words.ts';
import { Button } from 'antd';
import { useState } from 'react';
import type { SessionCard } from '../../../../shared/contract/timetable-answers.ts';
import { clockTime } from '../../../../shared/domain/resources/bells.ts';
import { SESSION_KINDS } from '../../../../shared/domain/timetable/codes.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { useRight } from '../../../app/session.tsx';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { orDash } from '../../../ui/words.ts';
import { ConflictLines } from '../cards/ConflictLines.tsx';
import { jointWords } from '../cards/joint-words.ts';
import { JoinForm } from '../forms/JoinForm.tsx';
import { PickSessionForm } from '../forms/PickSessionForm.tsx';

/** The session that was clicked: its facts, its conflicts in full, and what can be done with it. */
export function SessionPanel({
  session,
  others,
  edit,
  gone,
}: {
  session: SessionCard;
  others: readonly SessionCard[];
  edit: () => void;
  gone: () => void;
}) {
  const mayEdit = useRight('timetable.edit');
  const [open, setOpen] = useState<'join' | 'swap'>();
  const copy = useAction('sessions.copy');
  const remove = useAction('sessions.remove');
  const unplace = useAction('sessions.unplace');
  const close = () => setOpen(undefined);
  const doCopy = async () => {
    if ((await copy.run({ session: session.id })) !== undefined) saySaved(`已复制到待排：${session.title}`);
  };
  const putBack = async () => {
    const done = await unplace.run({ sessions: [session.id] });
    if (done !== undefined) saySaved(`已退回待排：${session.title}${jointWords(done.joint)}`);
  };
  const doRemove = async () => {
    const done = await remove.run({ sessions: [session.id] });
    if (done === undefined) return;
    saySaved(`已删除课次：${session.title}${jointWords(done.joint)}`);
    gone();
  };
  const names = (people: readonly { name: string }[]) => orDash(people.map(({ name }) => name).join('、'));
  return (
    <section className="session-panel" aria-label="选中的课次">
      <h2>{session.title}</h2>
      <dl className="session-facts">
        <dt>时间</dt>
        <dd>
          {session.at === null
            ? '待排'
            : `${shortDay(session.at.day)}${HALF_DAYS[session.at.half]} ${clockTime(session.at.starts)}–${clockTime(session.at.ends)}`}
        </dd>
        <dt>类型</dt>
        <dd>
          {SESSION_KINDS[session.kind]}，{session.hours} 学时{session.pinned && '，固定'}
        </dd>
        <dt>授课人</dt>
        <dd>{names(session.teachers)}</dd>
        {session.assistants.length > 0 && (
          <>
            <dt>辅教人</dt>
            <dd>{names(session.assistants)}</dd>
          </>
        )}
        <dt>地点</dt>
        <dd>{orDash(session.where?.name)}</dd>
        {session.jointWith.length > 0 && (
          <>
            <dt>合班</dt>
            <dd>
              {[session.class, ...session.jointWith].map(({ number, name }) => number ?? name).join('、')}
            </dd>
          </>
        )}
        {session.note !== null && (
          <>
            <dt>备注</dt>
            <dd>{session.note}</dd>
          </>
        )}
      </dl>
      {session.conflicts.length > 0 && <ConflictLines session={session} conflicts={session.conflicts} />}
      {mayEdit && (
        <div className="session-actions">
          <Button size="small" onClick={edit}>
            修改…
          </Button>
          <Button size="small" onClick={() => void doCopy()}>
            复制
          </Button>
          <Button size="small" onClick={() => setOpen('swap')}>
            互换…
          </Button>
          <Button size="small" onClick={() => setOpen('join')}>
            合班…
          </Button>
          {session.at !== null && (
            <Button size="small" onClick={() => void putBack()}>
              退回待排
            </Button>
          )}
          <Button size="small" danger onClick={() => void doRemove()}>
            删除
          </Button>
        </div>
      )}
      {[copy, remove, unplace].map((action, index) => (
        <ActionState key={index} action={action} word="正在保存" />
      ))}
      {open === 'join' && <JoinForm session={session} close={close} />}
      {open === 'swap' && <PickSessionForm session={session} others={others} close={close} />}
    </section>
  );
}
