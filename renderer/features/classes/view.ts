import { create } from 'zustand';
import type { CallInput } from '../../../shared/contract/index.ts';

type Asked = CallInput<'classes.list'>;

/** What is looked at in the list of classes. It outlives the page. */
export const useClassView = create<{
  readonly text: string;
  readonly year: number | null;
  readonly statuses: NonNullable<Asked['statuses']>;
  readonly kinds: NonNullable<Asked['kinds']>;
  readonly offset: number;
}>()(() => ({ text: '', year: null, statuses: [], kinds: [], offset: 0 }));

/** Changes what is looked at; the list begins at its top again. */
export function lookAt(change: Partial<Omit<ReturnType<typeof useClassView.getState>, 'offset'>>): void {
  useClassView.setState({ ...change, offset: 0 });
}
