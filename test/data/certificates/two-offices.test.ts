import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CLOSED, PATTERN } from '../../../shared/contract/closing-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';

/** The school issues; another office of the district, which has only its public key, verifies. */

let school: DeskInProcess;
let town: DeskInProcess;
beforeEach(async () => {
  school = openInProcess(await sampleFolder());
  town = openInProcess(await sampleFolder());
  await town.ask('office.rename', { name: '靖港镇党委' });
});
afterEach(() => {
  school.close();
  town.close();
});

const issue = (desk: DeskInProcess) =>
  desk.ask('certificates.issue', { class: CLOSED, kind: 'completion', pattern: PATTERN, on: '2026-11-11' });
const certificates = async (desk: DeskInProcess) =>
  (await desk.ask('certificates.list', { class: CLOSED })).certificates;
const stateOf = async (desk: DeskInProcess, text: string) =>
  (await desk.ask('certificates.verify', { text })).state;

async function trust(one: DeskInProcess, other: DeskInProcess): Promise<void> {
  const { text } = await other.ask('certificates.public-key', {});
  await one.ask('certificates.add-key', { text, on: '2026-11-20', note: '当面核对' });
}

test('valid in the other office once the key was exchanged, and never before', async () => {
  await issue(school);
  const [first] = await certificates(school);
  const code = first?.code ?? '';
  expect(await stateOf(town, code)).toBe('unknown-issuer');
  await trust(town, school);
  const answer = await town.ask('certificates.verify', { text: code });
  expect(answer).toMatchObject({
    state: 'valid',
    issuer: '中共长沙市望城区委党校',
    certificate: null,
    facts: {
      number: '望党校结〔2026〕0001号',
      name: first?.name,
      hours: first?.hours,
      issuedOn: '2026-11-11',
    },
  });
});

test('any changed letter makes it invalid', async () => {
  await issue(school);
  await trust(town, school);
  const [first] = await certificates(school);
  const code = first?.code ?? '';
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ23456709');
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: code.length - 1 }),
      fc.constantFrom(...letters),
      async (at, letter) => {
        fc.pre(code[at] !== letter);
        const changed = code.slice(0, at) + letter + code.slice(at + 1);
        const answer = await town.call('certificates.verify', { text: changed });
        expect(answer.ok ? (answer.value as { state: string }).state : 'refused').not.toBe('valid');
      },
    ),
    { numRuns: 150 },
  );
});

test('another key under the name of the school does not pass for it', async () => {
  await issue(school);
  await issue(town);
  await trust(town, school);
  const [forged] = await certificates(town);
  const [real] = await certificates(school);
  const [, schoolKey = ''] = (real?.code ?? '').split(':');
  const [, , body = ''] = (forged?.code ?? '').split(':');
  expect(await stateOf(town, `DXZS1:${schoolKey}:${body}`)).toBe('changed');
  // A text whose id is that of the school and whose key is another is refused as well.
  const { text } = await school.ask('certificates.public-key', {});
  const other = await town.ask('certificates.public-key', {});
  const mixed = text.replace(/公钥：\S+$/u, /公钥：\S+$/u.exec(other.text)?.[0] ?? '');
  expect(
    await school.call('certificates.add-key', { text: mixed, on: '2026-11-20', note: '未核对' }),
  ).toMatchObject({
    error: { code: 'certificates.bad-key' },
  });
});

test('at home: voided says so, taken back is not registered, and the reissued one holds', async () => {
  await issue(school);
  const [first, second] = await certificates(school);
  await school.ask('certificates.void', {
    certificate: first?.id ?? '',
    on: '2026-11-12',
    reason: '姓名打印有误',
  });
  expect(await stateOf(school, first?.code ?? '')).toBe('voided');
  const { id } = await school.ask('certificates.reissue', {
    certificate: second?.id ?? '',
    on: '2026-11-13',
    reason: '本人遗失',
  });
  const fresh = (await certificates(school)).find((each) => each.id === id);
  expect(fresh?.number).toBe(second?.number);
  expect(await stateOf(school, second?.code ?? '')).toBe('voided');
  expect(await stateOf(school, fresh?.code ?? '')).toBe('valid');
  await school.ask('changes.undo', {});
  expect(await stateOf(school, fresh?.code ?? '')).toBe('not-registered');
  expect(await stateOf(school, second?.code ?? '')).toBe('valid');
});

test('the private key stands in no log, no answer and no file but the database', async () => {
  await issue(school);
  const { reader, folder } = school.data();
  const secret = reader
    .prepare("SELECT value FROM installation WHERE key = 'certificate-key'")
    .pluck()
    .get() as string;
  expect(secret.length).toBeGreaterThan(40);
  const entries = JSON.stringify([
    reader.prepare('SELECT * FROM change_entry').all(),
    reader.prepare('SELECT label, reason FROM change_tx').all(),
  ]);
  expect(entries).not.toContain(secret);
  const answers = [
    await school.ask('certificates.keys', {}),
    await school.ask('certificates.public-key', {}),
    await certificates(school),
    await school.ask('changes.list', {}),
  ];
  expect(JSON.stringify(answers)).not.toContain(secret.slice(-43));
  expect(readFileSync(join(folder, 'office.json'), 'utf8')).not.toContain(secret);
});
