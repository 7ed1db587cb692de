import { Button } from 'antd';
import type { Action } from '../app/use-action.ts';
import { Failure } from './Failure.tsx';

/** What a call set off by the user has to say: how far it is, with cancel, or why it was refused. */
export function ActionState({
  action,
  word,
}: {
  action: Pick<Action<never, unknown>, 'busy' | 'progress' | 'failure' | 'cancel'>;
  /** What is going on, e.g. 正在导入. */
  word: string;
}) {
  if (action.failure !== undefined) return <Failure failure={action.failure} />;
  if (!action.busy) return null;
  const { progress } = action;
  return (
    <div className="running" role="status">
      <progress {...(progress && { value: progress.done, max: progress.total })} aria-label={word} />
      <span>
        {word}…{progress !== undefined && ` ${progress.note} ${progress.done}／${progress.total}`}
      </span>
      <Button size="small" onClick={action.cancel}>
        取消
      </Button>
    </div>
  );
}
