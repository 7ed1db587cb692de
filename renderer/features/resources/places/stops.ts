import type { Named, RouteStop } from '../../../../shared/contract/resource-answers.ts';
import { numberFault, numberOrNull } from '../../../ui/form/number.ts';

/** A stop of a route as it is typed. `key` stays with the line while lines are moved. */
export interface StopDraft {
  readonly key: number;
  readonly site: Named | null;
  readonly travel: string;
  readonly stay: string;
}

export const TRAVEL = { min: 0, max: 1440, required: true };
export const STAY = { min: 0, max: 1440 };

export function stopDrafts(stops: readonly RouteStop[]): StopDraft[] {
  return stops.map(({ site, travelMinutes, stayMinutes }, key) => ({
    key,
    site,
    travel: String(travelMinutes),
    stay: stayMinutes === null ? '' : String(stayMinutes),
  }));
}

/** One more empty line at the end. */
export function withOneMore(stops: readonly StopDraft[]): StopDraft[] {
  return [
    ...stops,
    { key: Math.max(-1, ...stops.map(({ key }) => key)) + 1, site: null, travel: '', stay: '' },
  ];
}

/** The line one place further up. */
export function movedUp(stops: readonly StopDraft[], at: number): StopDraft[] {
  const moved = [...stops];
  const [line] = moved.splice(at, 1);
  if (line !== undefined) moved.splice(at - 1, 0, line);
  return moved;
}

/** What is wrong with a line, if anything is. */
export function stopFault({ site, travel, stay }: StopDraft): string | undefined {
  if (site === null) return '请选择教学点';
  if (numberFault(travel, TRAVEL) !== undefined) return '请填写路上的分钟数';
  return numberFault(stay, STAY);
}

/** The stops as the calls take them; null while a line is wrong or there is none. */
export function readStops(
  stops: readonly StopDraft[],
): { site: string; travelMinutes: number; stayMinutes: number | null }[] | null {
  if (stops.length === 0 || stops.some((stop) => stopFault(stop) !== undefined)) return null;
  return stops.map(({ site, travel, stay }) => ({
    site: site?.id ?? '',
    travelMinutes: numberOrNull(travel, TRAVEL) ?? 0,
    stayMinutes: numberOrNull(stay, STAY),
  }));
}
