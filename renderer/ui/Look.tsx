import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { CallInput } from '../../shared/contract/index.ts';
import type { Right } from '../../shared/contract/rights.ts';
import { useRight } from '../app/session.tsx';
import { useAction } from '../app/use-action.ts';
import { ActionState } from './ActionState.tsx';

/** How long a value stays in sight, in milliseconds. */
const IN_SIGHT = 60_000;

/** The calls that show a whole value and write the look down. */
type Call =
  | 'classes.reveal'
  | 'leave.reveal'
  | 'people.reveal'
  | 'sites.reveal'
  | 'teachers.reveal'
  | 'teachers.reveal-absence';

/** A value that is not shown, with the button that shows it for a minute. Every look is written down. */
export function Look<Name extends Call>({
  masked,
  of,
  call,
  input,
  right = 'people.reveal',
}: {
  masked: string;
  /** Whose value it is, for those who do not see the screen. */
  of: string;
  call: Name;
  input: CallInput<Name>;
  /** Who may look. */
  right?: Right;
}) {
  const mayReveal = useRight(right);
  const reveal = useAction<Name>(call);
  const [shown, setShown] = useState<string | null>(null);

  useEffect(() => {
    if (shown === null) return undefined;
    const timer = setTimeout(() => setShown(null), IN_SIGHT);
    return () => clearTimeout(timer);
  }, [shown]);

  const show = async () => {
    const answer: { readonly value: string | null } | undefined = await reveal.run(input);
    if (answer !== undefined) setShown(answer.value ?? '—');
  };

  return (
    <span className="masked">
      <span className="masked-value" role={shown === null ? undefined : 'status'}>
        {shown ?? masked}
      </span>
      {mayReveal && (
        <Button
          size="small"
          type="text"
          loading={reveal.busy}
          aria-label={`${shown === null ? '显示' : '隐藏'}${of}`}
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
