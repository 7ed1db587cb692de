import { shortDay } from '../../../../shared/domain/day-words.ts';
import { type ReactNode, useState } from 'react';
import type { ClassCalled, SessionCard, Target } from '../../../../shared/contract/timetable-answers.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { asFailure, call } from '../../../app/desk.ts';
import { sayFailed } from '../../../app/notices.ts';
import { saySaved } from '../../../app/undo.ts';
import { jointWords } from '../cards/joint-words.ts';
import { ClashDialog } from './ClashDialog.tsx';
import { cellOf } from './keys.ts';
import { cellKey, useMoving, WAITING } from './store.ts';

interface Clash {
  readonly session: SessionCard;
  readonly target: Target;
  readonly there: SessionCard | null;
}

/** What happens when a session is put down: it is placed, goes back to those that wait, or the clash is shown first. */
export function useDrop(sessions: readonly SessionCard[]): {
  readonly drop: (session: SessionCard, over: string) => void;
  readonly dialog: ReactNode;
} {
  const [clash, setClash] = useState<Clash>();
  const close = () => setClash(undefined);

  const drop = (session: SessionCard, over: string) => {
    if (over === WAITING) {
      if (session.at !== null)
        void say(`已退回待排：${session.title}`, () => call('sessions.unplace', { sessions: [session.id] }));
      return;
    }
    const cell = cellOf(over);
    if (cell === null || (session.at !== null && cellKey(session.at.day, session.at.half) === over)) return;
    const target = targetsBefore.get(over);
    if (target?.state !== 'forbidden') {
      void place(session, cell);
      return;
    }
    const own = sessions.filter(
      ({ id, at, class: held }) =>
        id !== session.id && held.id === session.class.id && at?.day === cell.day && at.half === cell.half,
    );
    setClash({ session, target, there: own.length === 1 ? (own[0] ?? null) : null });
  };

  return {
    drop,
    dialog: clash !== undefined && (
      <ClashDialog
        {...clash}
        close={close}
        keep={() => {
          close();
          void place(clash.session, clash.target);
        }}
        swap={() => {
          close();
          const { session, there } = clash;
          if (there !== null)
            void say(`已互换：${session.title} 与 ${there.title}`, () =>
              call('sessions.swap', { one: session.id, other: there.id }),
            );
        }}
      />
    ),
  };
}

/** What the cells said until the session was put down. */
let targetsBefore: ReadonlyMap<string, Target> = new Map();
useMoving.subscribe(({ session, targets }) => {
  if (session !== null) targetsBefore = targets;
});

function place(session: SessionCard, { day, half }: Pick<Target, 'day' | 'half'>): Promise<void> {
  const done = session.at === null ? '已排课' : '已移动';
  return say(`${done}：${session.title} → ${shortDay(day)}${HALF_DAYS[half]}`, () =>
    call('sessions.place', { session: session.id, day, half }),
  );
}

async function say(done: string, run: () => Promise<{ joint: readonly ClassCalled[] }>): Promise<void> {
  try {
    const { joint } = await run();
    saySaved(`${done}${jointWords(joint)}`);
  } catch (thrown) {
    sayFailed(asFailure(thrown).message);
  }
}
