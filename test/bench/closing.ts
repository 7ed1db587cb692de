import { createPrinter } from '../../build/desk-print.ts';
import { CLOSING_ITEMS } from '../../shared/domain/closing/codes.ts';
import { certificatesPaper } from '../../shared/domain/documents/certificates.ts';
import type { CallOutput } from '../../shared/contract/index.ts';
import { inventedCertificate, inventedName } from '../support/papers.ts';
import { openThreaded } from './data.ts';
import { median, timed, type Measured } from './measure.ts';
import { wholeFolder } from './whole-folder.ts';

const ROUNDS = 5;
const REASONS = Object.fromEntries(Object.keys(CLOSING_ITEMS).map((item) => [item, '量时']));

/** Closing the largest class, nearly four hundred; it is opened again in between. Certificates of 400 as one PDF. */
export async function measureClosing(): Promise<Measured[]> {
  const desk = await openThreaded(await wholeFolder());
  const { found } = (await desk.ask('classes.list', { limit: 500 })) as CallOutput<'classes.list'>;
  const largest = found.toSorted((a, b) => b.trainees - a.trainees)[0];
  if (largest === undefined) throw new Error('the sample district has no classes');
  const on = largest.endsOn ?? '2026-12-31';
  const reopen = () => desk.ask('closing.reopen', { class: largest.id, on, reason: '量时' });
  if (largest.status === 'archived')
    await desk.ask('classes.set-status', { id: largest.id, status: 'finished', on, reason: '量时' });
  await reopen();
  const results = (await desk.ask('closing.results', { class: largest.id })) as CallOutput<'closing.results'>;
  await desk.ask('closing.enter-results', {
    class: largest.id,
    rows: results.trainees
      .filter(({ status }) => status !== 'absent')
      .map(({ id }) => ({ enrolment: id, outcome: 'completed', reason: null })),
  });
  const closings: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    closings.push(await timed(() => desk.ask('closing.close', { class: largest.id, on, reasons: REASONS })));
    if (round < ROUNDS - 1) await reopen();
  }
  await desk.close();
  return [
    {
      what: `结班：${largest.trainees} 人的班（清单、结论、学时）`,
      value: median(closings),
      goal: 500,
      unit: 'ms',
    },
    { what: '证书 400 份存为一个 PDF', value: await printingOf(400), goal: 10_000, unit: 'ms' },
  ];
}

/** From the codes to the bytes of the PDF; the browser is open already. */
async function printingOf(people: number): Promise<number> {
  const printer = createPrinter();
  const print = (count: number) =>
    printer.print(
      {
        paper: certificatesPaper({
          className: '后备干部培训班',
          certificates: Array.from({ length: count }, (_, index) =>
            inventedCertificate(index, inventedName(index)),
          ),
          half: false,
          draft: false,
        }),
        fonts: 'bundled',
      },
      new AbortController().signal,
    );
  try {
    await print(1);
    return await timed(() => print(people));
  } finally {
    await printer.close();
  }
}
