import type { CallInput, CallOutput } from '../../shared/contract/index.ts';
import { openThreaded } from './data.ts';
import { p95, repeated, type Measured } from './measure.ts';
import { wholeFolder } from './whole-folder.ts';

/** The list of classes and a class of nearly four hundred, on the sample district with its 33,184 person-times. */
export async function measureClasses(): Promise<Measured[]> {
  const desk = await openThreaded(await wholeFolder());
  // The bench's way in has no types.
  const { found } = (await desk.ask('classes.list', { limit: 500 })) as CallOutput<'classes.list'>;
  const largest = found.toSorted((a, b) => b.trainees - a.trainees)[0];
  if (largest === undefined) throw new Error('the sample district has no classes');
  const asks: readonly CallInput<'classes.list'>[] = [
    {},
    { text: 'jc' },
    { year: 2026 },
    { kinds: ['main'] },
  ];
  const lists = await repeated(60, (round) => desk.ask('classes.list', asks[round % asks.length] ?? {}));
  const sorts = ['kept', 'unit', 'surname-strokes', 'group'] as const;
  const trainees = await repeated(40, (round) =>
    desk.ask('classes.trainees', { class: largest.id, sort: sorts[round % sorts.length] ?? 'kept' }),
  );
  await desk.close();
  return [
    { what: `班次列表：${found.length} 个班连同人数，p95`, value: p95(lists), goal: 20, unit: 'ms' },
    { what: `一个班 ${largest.trainees} 名学员连同提示，p95`, value: p95(trainees), goal: 50, unit: 'ms' },
  ];
}
