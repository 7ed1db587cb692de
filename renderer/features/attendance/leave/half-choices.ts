import {
  halfAtPlace,
  halfInWords,
  placeOf,
  type DayHalf,
} from '../../../../shared/domain/attendance/half-line.ts';

/** A half-day to be chosen from a list. */
export interface HalfChoice {
  readonly value: string;
  readonly label: string;
}

const valueOf = (half: DayHalf) => String(placeOf(half));

/** The half-day that a choice stands for; null: none is chosen. */
export const chosenHalf = (value: string | null): DayHalf | null =>
  value === null ? null : halfAtPlace(Number(value));

/** The half-days in which somebody can begin to be away. */
export function beginnings(halves: readonly DayHalf[]): HalfChoice[] {
  return halves.map((half) => ({ value: valueOf(half), label: halfInWords(half) }));
}

/** The half-days on which he can be back, if he is away from `from` on: those of the class, and after its end. */
export function returns(halves: readonly DayHalf[], from: string | null): HalfChoice[] {
  const after = halves.filter((half) => from !== null && placeOf(half) > Number(from));
  const last = halves.at(-1);
  const end = last === undefined ? [] : [{ value: String(placeOf(last) + 1), label: '到班次结束，不再返回' }];
  return [...beginnings(after), ...end];
}

/** Adds a half-day that is none of the list, so that a saved one stays what it is. */
export function withChosen(choices: readonly HalfChoice[], chosen: string | null): HalfChoice[] {
  const half = chosenHalf(chosen);
  if (half === null || choices.some(({ value }) => value === chosen)) return [...choices];
  return [{ value: valueOf(half), label: halfInWords(half) }, ...choices];
}
