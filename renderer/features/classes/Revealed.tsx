import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { CallInput } from '../../../shared/contract/index.ts';
import { useRight } from '../../app/session.tsx';
import { useAction } from '../../app/use-action.ts';
import { ActionState } from '../../ui/ActionState.tsx';

/** How long a value stays in sight, in milliseconds. */
const IN_SIGHT = 60_000;

/** A masked value of a class with the button that shows it for a minute. Every look is written down. */
export function Revealed({
  what,
  id,
  whose,
  masked,
}: {
  what: CallInput<'classes.reveal'>['what'];
  id: string;
  /** What it is, for those who hear the page: 何静姝的电话. */
  whose: string;
  masked: string;
}) {
  const mayReveal = useRight('people.reveal');
  const reveal = useAction('classes.reveal');
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    if (shown === null) return undefined;
    const timer = setTimeout(() => setShown(null), IN_SIGHT);
    return () => clearTimeout(timer);
  }, [shown]);
  const show = async () => {
    const answer = await reveal.run({ what, id });
    if (answer !== undefined) setShown(answer.value ?? '—');
  };
  return (
    <span className="class-masked">
      <span role={shown === null ? undefined : 'status'}>{shown ?? masked}</span>
      {mayReveal && (
        <Button
          size="small"
          type="text"
          loading={reveal.busy}
          aria-label={`${shown === null ? '显示' : '隐藏'}${whose}`}
          title={shown === null ? '显示一分钟，每次查看都有记录' : '隐藏'}
          onClick={() => {
            if (shown === null) void show();
            else setShown(null);
          }}
        >
          {shown === null ? '显示' : '隐藏'}
        </Button>
      )}
      {reveal.failure !== undefined && <ActionState action={reveal} word="正在读取" />}
    </span>
  );
}
