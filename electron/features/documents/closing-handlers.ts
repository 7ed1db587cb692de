import type { CallParsed } from '../../../shared/contract/index.ts';
import type { closingDocumentCalls } from '../../../shared/contract/documents-closing.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { GRADES, OUTCOMES } from '../../../shared/domain/closing/codes.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { assessmentPaper, type AssessedTrainee } from '../../../shared/domain/documents/assessment-form.ts';
import {
  certificatesPaper,
  counterfoilsPaper,
  type PrintedCertificate,
} from '../../../shared/domain/documents/certificates.ts';
import type { Handlers, OutsideContext } from '../../data/handler.ts';
import { holds } from '../../data/scope.ts';
import { notePrint, requireRun } from '../certificates/printing.ts';
import { codeRows } from '../certificates/qr.ts';
import { certificateRows, certificatesOf, contentOf, refuseVoided } from '../certificates/rows.ts';
import { rosterOf } from '../classes/roster.ts';
import { classRow, enrolmentRows } from '../classes/rows.ts';
import { closingResults, resultRows } from '../closing/results.ts';
import { noteLook } from '../people/disclosures.ts';
import { lineOf } from './class-roster.ts';
import { deliver } from './deliver.ts';
import { headingOf } from './heading.ts';

/** Documents of the end of a class. */
export const closingDocumentHandlers: Handlers<keyof typeof closingDocumentCalls> = {
  'documents.certificates': printCertificates,
  'documents.counterfoils': async (context, input) => {
    const { viewer } = context;
    const data = await context.data.snapshot(async (db) => ({
      heading: headingOf(await classRow(viewer, db, input.class)),
      lines: (await certificatesOf(viewer, db, input.class)).map((row) => ({
        content: contentOf(row),
        voidedOn: row.voided_on,
        voidReason: row.void_reason,
      })),
    }));
    if (data.lines.length === 0) throw nothingToPrint();
    return deliver(context, counterfoilsPaper(data), input);
  },
  'documents.assessment-form': printForms,
};

const nothingToPrint = (): Refusal =>
  new Refusal('documents.nobody', '这个班还没有证书，没有可打印的。请先在“结班”里发放证书。');

async function printCertificates(context: OutsideContext, input: CallParsed<'documents.certificates'>) {
  const { viewer } = context;
  const { own, found } = await context.data.snapshot(async (db) => {
    const row = await classRow(viewer, db, input.class);
    const all = await certificatesOf(viewer, db, input.class);
    const picked = input.certificates && (await certificateRows(viewer, db, input.certificates));
    const valid = all.filter(
      (each) => each.voided_on === null && (input.kind === undefined || each.kind === input.kind),
    );
    const wanted = picked ?? valid;
    refuseVoided(wanted);
    if (input.run !== undefined) await requireRun(viewer, db, wanted, input.run);
    return { own: row, found: wanted };
  });
  if (found.length === 0) throw nothingToPrint();
  const draft = input.run === undefined && input.to === undefined;
  const certificates: PrintedCertificate[] = [];
  for (const row of found) {
    context.signal.throwIfAborted();
    certificates.push({ content: contentOf(row), rows: codeRows(row.code) });
    // A code takes some milliseconds: others are answered in between.
    if (certificates.length % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  // Written down before it leaves: a saved file may be printed at any time.
  if (input.run === undefined && input.to !== undefined)
    await context.record((transaction) =>
      notePrint(
        viewer,
        transaction,
        { certificates: found.map(({ id }) => id), reason: input.reason },
        context.now(),
      ),
    );
  const paper = certificatesPaper({ className: own.name, certificates, half: input.half, draft });
  return deliver(context, paper, input);
}

async function printForms(context: OutsideContext, input: CallParsed<'documents.assessment-form'>) {
  const { viewer } = context;
  if (input.scores && !holds(viewer, 'closing.reveal'))
    throw new Refusal(
      'right.missing',
      '您没有查看成绩和评语的权限。请打印不带成绩的登记表，或找管理员开通。',
    );
  const { own, trainees } = await context.data.snapshot(async (db) => {
    const row = await classRow(viewer, db, input.class);
    if (input.enrolments !== undefined) await enrolmentRows(viewer, db, input.enrolments);
    const { trainees: all } = await rosterOf(viewer, db, input.class);
    const results = await closingResults(viewer, db, input.class, dayOf(context.now()));
    const values = await resultRows(viewer, db, input.class);
    const lines = new Map(results.trainees.map((line) => [line.id, line]));
    const wanted = all.filter(
      ({ enrolment }) =>
        enrolment.status !== 'absent' &&
        (input.enrolments === undefined || input.enrolments.includes(enrolment.id)),
    );
    return {
      own: row,
      trainees: wanted.map((trainee, index): AssessedTrainee => {
        const result = lines.get(trainee.enrolment.id);
        const value = input.scores ? values.get(trainee.enrolment.id) : undefined;
        return {
          line: lineOf(trainee, index + 1, false),
          attendance:
            result === undefined || result.halves === 0
              ? ''
              : `应到 ${result.halves} 个半天，实到 ${result.present}，请假 ${result.leave}，公假 ${result.official}，旷课 ${result.absent}`,
          rate: result?.rate == null ? '' : `${result.rate}%`,
          hours: result === undefined || result.hours === 0 ? '' : String(result.hours),
          score: value?.score == null ? '' : String(value.score),
          grade: value?.grade == null ? '' : GRADES[value.grade],
          outcome: result?.outcome == null ? '' : OUTCOMES[result.outcome],
          remark: value?.remark ?? '',
        };
      }),
    };
  });
  if (trainees.length === 0)
    throw new Refusal('documents.nobody', '这个班还没有学员，没有登记表可打印。请先录入学员。');
  if (input.scores)
    await context.record(async ({ db, label, scope }) => {
      await noteLook(
        { db },
        {
          organisation: own.holder_id,
          person: null,
          titles: ['考试成绩', '考核等次', '评语'],
          people: trainees.length,
          masked: false,
        },
      );
      label(`打印考核登记表（带成绩）：${own.name}`);
      scope(own.holder_id);
    });
  return deliver(context, assessmentPaper({ heading: headingOf(own), trainees }), input);
}
