import { sql } from 'kysely';
import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { codeText, factsText, signedText } from '../../../shared/domain/closing/code.ts';
import { CERTIFICATE_KINDS, OUTCOMES, type CertificateKind } from '../../../shared/domain/closing/codes.ts';
import type { CertificateContent } from '../../../shared/domain/closing/content.ts';
import { freeNumbers, placeInSeries, seriesOfPattern } from '../../../shared/domain/closing/pattern.ts';
import { fullDay } from '../../../shared/domain/day-words.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import { ownSigningKey, type SigningKey } from '../../data/signing-key.ts';
import { classRow, enrolmentRows, type ClassRow } from '../classes/rows.ts';
import type { RosterTrainee } from '../classes/roster.ts';
import { readClosable, type Closable } from '../closing/results.ts';
import { officeName } from './keys.ts';
import { certificateRow, certificatesOf, contentOf, refuseVoided } from './rows.ts';

/** Issues certificates to those who completed a class, numbered in the order of its list. */
export async function issueCertificates(
  context: WriteContext,
  input: CallParsed<'certificates.issue'>,
): Promise<CallOutput<'certificates.issue'>> {
  const { viewer, db } = context;
  const closable = await readClosable(viewer, db, input.class);
  const { own } = closable;
  refuseOpen(own);
  refuseEarly(own, input.on, '发证日期');
  const series = seriesOfPattern(input.pattern, input.on);
  if (series === null)
    throw new Refusal(
      'certificates.bad-pattern',
      `“${input.pattern}”里没有序号的位置，或花括号不成对。请在花括号里写“年”和“序号:4”（冒号后是位数），例如点“用常用格式”。`,
    );
  const wanted = await wantedTrainees(context, closable, input.people);
  const held = await certificatesOf(viewer, db, own.id);
  const refused: { enrolment: string; name: string; reason: string }[] = [];
  const takers: RosterTrainee[] = [];
  for (const trainee of wanted) {
    const reason = whyNot(trainee, closable, held, input.kind);
    if (reason === null) takers.push(trainee);
    else refused.push({ enrolment: trainee.enrolment.id, name: trainee.person.name, reason });
  }
  if (takers.length === 0)
    throw new Refusal(
      'certificates.nobody',
      `没有可以发${CERTIFICATE_KINDS[input.kind]}的人：${refused.length === 0 ? '名单是空的' : reasonsOf(refused)}。请先在“成绩”里登记结论，或另选人员。`,
    );
  const given = await numbersGiven(context);
  // Without another wish the series goes on from where it was begun last.
  const begun = given.find(({ number }) => placeInSeries(series, number) !== null)?.start;
  const seriesStart = input.start ?? begun ?? 1;
  const numbers = freeNumbers(
    series,
    given.map(({ number }) => number),
    takers.length,
    seriesStart,
  );
  const key = await ownSigningKey(db);
  const seal = await sealOf(context, own);
  for (const [at, trainee] of takers.entries()) {
    const content = contentFor(closable, trainee, {
      kind: input.kind,
      number: numbers[at] ?? '',
      issuedOn: input.on,
      seal,
      seriesStart,
    });
    await insert(context, key, trainee.enrolment.id, content, null);
  }
  const [first = ''] = numbers;
  const last = numbers.at(-1) ?? '';
  const span = takers.length === 1 ? first : `${first}—${last}`;
  const line = `发放${CERTIFICATE_KINDS[input.kind]} ${takers.length} 份：${span}`;
  context.label(`${own.name}：${line}`);
  context.scope(own.holder_id);
  return {
    line: refused.length === 0 ? line : `${line}；${refused.length} 人未发：${reasonsOf(refused)}`,
    issued: takers.length,
    first,
    last,
    refused,
  };
}

/** “2 人没有结论、1 人已有证书” */
function reasonsOf(refused: readonly { readonly reason: string }[]): string {
  return [...Map.groupBy(refused, ({ reason }) => reason)]
    .map(([reason, all]) => `${all.length} 人${reason}`)
    .join('、');
}

function refuseOpen(own: ClassRow): void {
  if (own.status === 'finished' || own.status === 'archived') return;
  throw new Refusal(
    'certificates.class-open',
    `“${own.name}”还没有结业，不能发证书。请先在“结班”里办完结班。`,
  );
}

function refuseEarly(own: ClassRow, on: string, what: string): void {
  const last = own.ends_on ?? own.starts_on;
  if (last !== null && on < last)
    throw new Refusal(
      'certificates.wrong-day',
      `${what}（${fullDay(on)}）早于班次最后一天（${fullDay(last)}）。请改日期。`,
    );
}

async function wantedTrainees(
  { viewer, db }: WriteContext,
  closable: Closable,
  people: readonly string[] | undefined,
): Promise<RosterTrainee[]> {
  if (people === undefined) return [...closable.trainees];
  await enrolmentRows(viewer, db, people);
  const byId = new Map(closable.trainees.map((trainee) => [trainee.enrolment.id, trainee]));
  return [...new Set(people)].map((id) => {
    const trainee = byId.get(id);
    if (trainee === undefined)
      throw new Refusal(
        'classes.not-enrolled',
        `有人不在“${closable.own.name}”里，或已经退出。请刷新名单后再选。`,
      );
    return trainee;
  });
}

function whyNot(
  { enrolment }: RosterTrainee,
  { results }: Closable,
  held: Awaited<ReturnType<typeof certificatesOf>>,
  kind: CertificateKind,
): string | null {
  const before = held.find(
    (row) => row.enrolment_id === enrolment.id && row.kind === kind && row.voided_on === null,
  );
  if (before !== undefined) return `已有${CERTIFICATE_KINDS[kind]}`;
  if (enrolment.status === 'absent') return '未报到';
  const outcome = results.get(enrolment.id)?.outcome ?? null;
  if (outcome === null) return '没有结论';
  return outcome === 'completed' ? null : OUTCOMES[outcome];
}

/**
 * Every number that this office ever gave, the latest first, voided ones included: their paper may still be about. With
 * each, where its series was begun.
 */
async function numbersGiven({ db }: WriteContext): Promise<{ number: string; start: number }[]> {
  const found = await sql<{ number: string; start: number }>`
    SELECT number, json_extract(content, '$.seriesStart') AS start FROM certificate ORDER BY id DESC`.execute(
    db,
  );
  return found.rows;
}

/** Whose seal goes on it: the unit that undertook the class, else the one that organised it, else this office. */
async function sealOf({ viewer, db, data }: WriteContext, own: ClassRow): Promise<string> {
  return own.undertaker ?? own.organiser ?? (await officeName(viewer, db, data));
}

function contentFor(
  { own, hours }: Closable,
  { enrolment, person, unit }: Pick<RosterTrainee, 'enrolment' | 'person' | 'unit'>,
  about: Pick<CertificateContent, 'kind' | 'number' | 'issuedOn' | 'seal' | 'seriesStart'>,
): Omit<CertificateContent, 'serial'> {
  return {
    ...about,
    name: person.name,
    class: own.name,
    startsOn: own.starts_on,
    endsOn: own.ends_on,
    hours: hours.get(enrolment.id) ?? 0,
    unit,
    classNumber: own.number,
    place: own.place,
  };
}

async function insert(
  { db }: WriteContext,
  key: SigningKey,
  enrolment: string,
  about: Omit<CertificateContent, 'serial'>,
  replaces: string | null,
): Promise<string> {
  const id = newId();
  const content: CertificateContent = { ...about, serial: id.slice(-8) };
  const facts = factsText(content);
  await db
    .insertInto('certificate')
    .values({
      id,
      enrolment_id: enrolment,
      kind: content.kind,
      number: content.number,
      issued_on: content.issuedOn,
      content: JSON.stringify(content),
      code: codeText(key.keyId, Buffer.from(facts), key.sign(Buffer.from(signedText(key.keyId, facts)))),
      replaces_id: replaces,
      voided_on: null,
      void_reason: null,
    })
    .execute();
  return id;
}

/** Voids a certificate: its number is not given again to another. */
export async function voidCertificate(
  context: WriteContext,
  { certificate, on, reason }: CallParsed<'certificates.void'>,
) {
  const { viewer, db } = context;
  const row = await certificateRow(viewer, db, certificate);
  refuseVoided([row]);
  refuseBefore(row.issued_on, on);
  await markVoid(context, row.id, on, reason);
  const own = await classOf(context, row.enrolment_id);
  context.label(`${own.name}：作废证书 ${row.number}`);
  context.reason(reason);
  context.scope(own.holder_id);
  return { id: row.id };
}

function refuseBefore(issuedOn: string, on: string): void {
  if (on < issuedOn)
    throw new Refusal(
      'certificates.wrong-day',
      `日期（${fullDay(on)}）早于这份证书的发证日期（${fullDay(issuedOn)}）。请改日期。`,
    );
}

const markVoid = ({ db }: WriteContext, id: string, on: string, reason: string) =>
  db.updateTable('certificate').set({ voided_on: on, void_reason: reason }).where('id', '=', id).execute();

async function classOf({ viewer, db }: WriteContext, enrolment: string): Promise<ClassRow> {
  const [row] = await enrolmentRows(viewer, db, [enrolment]);
  return classRow(viewer, db, row?.class_id ?? '');
}

/** Issues a certificate again under its number, with what holds now; the old one is void from then on. */
export async function reissueCertificate(
  context: WriteContext,
  { certificate, on, reason }: CallParsed<'certificates.reissue'>,
) {
  const { viewer, db } = context;
  const row = await certificateRow(viewer, db, certificate);
  refuseBefore(row.issued_on, on);
  const taken = await rows(viewer, db, 'certificate')
    .select('id')
    .where('number', '=', row.number)
    .where('voided_on', 'is', null)
    .where('id', '!=', row.id)
    .executeTakeFirst();
  if (taken !== undefined)
    throw new Refusal(
      'certificates.number-taken',
      `编号 ${row.number} 已换发过，另一份仍然有效。请在那一份上办换发。`,
    );
  const own = await classOf(context, row.enrolment_id);
  const closable = await readClosable(viewer, db, own.id);
  const trainee = closable.trainees.find(({ enrolment }) => enrolment.id === row.enrolment_id);
  const completed = closable.results.get(row.enrolment_id)?.outcome === 'completed';
  if (trainee === undefined || !completed || own.status === 'running')
    throw new Refusal(
      'certificates.not-completed',
      `证书 ${row.number} 的学员现在不是结业，或班次已重新开班。请先登记结论、办完结班，再换发。`,
    );
  if (row.voided_on === null) await markVoid(context, row.id, on, reason);
  const { seriesStart } = contentOf(row);
  const content = contentFor(closable, trainee, {
    kind: row.kind,
    number: row.number,
    issuedOn: on,
    seal: await sealOf(context, own),
    seriesStart,
  });
  const id = await insert(context, await ownSigningKey(db), row.enrolment_id, content, row.id);
  context.label(`${own.name}：换发证书 ${row.number}`);
  context.reason(reason);
  context.scope(own.holder_id);
  return { id, number: row.number };
}
