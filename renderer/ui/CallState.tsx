import type { Asked } from '../app/use-call.ts';
import { Failure } from './Failure.tsx';

/** What stands in place of an answer that has not come (yet): waiting, or why there is none. */
export function CallState({ asked }: { asked: Omit<Asked<unknown>, 'again'> & { again?: () => void } }) {
  if (asked.failure !== undefined) {
    return <Failure failure={asked.failure} {...(asked.again && { again: asked.again })} />;
  }
  return asked.loading ? <p className="waiting">正在读取…</p> : null;
}
