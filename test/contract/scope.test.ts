import { expect, test } from 'vitest';
import { sampleOrganisation } from '../../shared/contract/sample-id.ts';
import { districtOrganisations } from '../support/sample/district.ts';
import { samplePerson } from '../support/sample/fill-people.ts';
import { districtPeople } from '../support/sample/people/district-people.ts';
import { ONLOOKER, TOWN_CLERK } from '../support/sample/viewer.ts';
import { CALLS, stage, stageUnchanged } from '../support/examples.ts';
import { dump } from '../support/dump.ts';

const organisations = districtOrganisations();
const outside = organisations.filter(({ key }) => key !== '靖港镇' && !key.startsWith('靖港镇/'));
const outsideIds = new Set(outside.map(({ key }) => sampleOrganisation(key)));
const outsidePeople = new Set(
  districtPeople({ size: 'few' })
    .filter(({ holder }) => outsideIds.has(sampleOrganisation(holder)))
    .map(({ key }) => samplePerson(key)),
);
const examples = CALLS.flatMap((call) =>
  call.examples.map((example) => [`${call.name}: ${example.title}`, call, example] as const),
);

test.each(examples)('%s — a clerk of one town neither sees nor changes another', async (_, call, example) => {
  const reads = call.effect === 'read';
  const staged = await (reads ? stageUnchanged : stage)(call, example);
  const given = JSON.stringify(staged.input);
  const before = reads || example.on === 'empty-folder' ? {} : outsideRows(staged);
  const envelope = await staged.run(TOWN_CLERK);
  const answer = JSON.stringify(envelope);
  const leaked = [...outsideIds, ...outsidePeople].filter((id) => answer.includes(id) && !given.includes(id));
  expect(leaked).toEqual([]);
  // Restoring a backup is for the whole installation; its right is the administrator's alone.
  if (!reads && example.on !== 'empty-folder' && call.name !== 'backups.restore')
    expect(outsideRows(staged)).toEqual(before);
  expect(staged.desk.faults).toEqual([]);
  staged.close();
});

test.each(examples)('%s — is refused to one without the right', async (_, call, example) => {
  // Who lacks the right is refused before anybody looks at what he asks for: the steps before need not be done.
  const open = call.right === 'none' || call.right === 'organisations.see';
  const staged = await (open ? stage(call, example) : stageUnchanged(call, { input: {} }));
  const envelope = await staged.run(ONLOOKER);
  if (open) {
    if (!envelope.ok) expect(envelope.error.code).not.toBe('right.missing');
  } else expect(envelope).toMatchObject({ ok: false, error: { code: 'right.missing' } });
  staged.close();
});

/** The rows of other towns, which no call of this clerk may change. */
function outsideRows(staged: Awaited<ReturnType<typeof stage>>): unknown {
  const all = dump(staged.desk.data().reader) as Record<string, Record<string, string | null>[]>;
  return {
    organisation: all['organisation']?.filter((row) => outsideIds.has(row['id'] ?? '')),
    alias: all['organisation_alias']?.filter((row) => outsideIds.has(row['organisation_id'] ?? '')),
    event: all['organisation_event']?.filter((row) => outsideIds.has(row['organisation_id'] ?? '')),
    person: all['person']?.filter((row) => outsideIds.has(row['holder_id'] ?? '')),
  };
}
