import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { CallInput } from '../../../../shared/contract/index.ts';
import { type ListColumn } from '../../../../shared/domain/people/list-columns.ts';
import { type PeopleSort } from '../../../../shared/domain/people/name-orders.ts';

/** The conditions of the register, as people.list takes them. */
export type Conditions = NonNullable<CallInput<'people.list'>['filter']>;

/** What the register shows when nobody has chosen anything. */
export const USUAL_COLUMNS: readonly ListColumn[] = [
  'name',
  'sex',
  'birth',
  'age',
  'membership',
  'category',
  'branch',
  'employer',
  'duty',
  'joinedOn',
  'education',
  'phone',
  'idNumber',
];

interface View {
  readonly conditions: Conditions;
  readonly sort: PeopleSort;
  readonly descending: boolean;
  /** Changes some conditions; undefined takes one away. */
  readonly setConditions: (
    change: {
      readonly [Key in keyof Conditions]?: Conditions[Key] | undefined;
    },
  ) => void;
  readonly replaceConditions: (conditions: Conditions) => void;
  readonly setSort: (sort: PeopleSort, descending?: boolean) => void;
}

/** What is looked at in the register. It outlives the page: whoever opens a person comes back to the same list. */
export const useRegisterView = create<View>()((set) => ({
  conditions: {},
  sort: 'unit',
  descending: false,
  setConditions: (change) => set((view) => ({ conditions: withoutEmpty({ ...view.conditions, ...change }) })),
  replaceConditions: (conditions) => set({ conditions: withoutEmpty(conditions) }),
  setSort: (sort, descending = false) => set({ sort, descending }),
}));

interface Columns {
  readonly columns: readonly ListColumn[];
  readonly setColumns: (columns: readonly ListColumn[]) => void;
}

/** Which columns this person wants to see; kept on this computer only. */
export const useColumns = create<Columns>()(
  persist(
    (set) => ({
      columns: USUAL_COLUMNS,
      setColumns: (columns) => set({ columns }),
    }),
    { name: 'desk-people-columns' },
  ),
);

/** Conditions that say nothing are none: no text, no choice, an empty list. */
function withoutEmpty(conditions: Partial<Record<keyof Conditions, unknown>>): Conditions {
  const kept = Object.entries(conditions).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept);
}

/** How many conditions there are besides the text, the unit and the category, which stand in the open. */
export function moreConditions(conditions: Conditions): number {
  return Object.keys(conditions).filter((key) => !['text', 'under', 'categories'].includes(key)).length;
}
