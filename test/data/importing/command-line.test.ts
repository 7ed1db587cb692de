import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportCheck, ImportDone } from '../../../shared/contract/importing.ts';
import { sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { dump } from '../../support/dump.ts';
import { openInProcess } from '../../support/desk-in-process.ts';
import { dirtyRosters } from '../../support/rosters/index.ts';
import { emptyFolder, sampleFolder } from '../../support/sample/template.ts';
import { writeGrid } from '../../support/workbooks/grid.ts';

/**
 * The rosters by the command line: files are paths there, and every call is a process of its own. `npm test` takes
 * every fourth, `npm run test:long` all of them.
 */
const rosters = dirtyRosters().filter((_, index) => process.env['DESK_LONG'] === '1' || index % 4 === 0);

const UNDER = sampleOrganisation('靖港镇');
const BRANCH = sampleOrganisation('靖港镇/机关支部');

function desk(call: string, input: object, folder: string) {
  const done = spawnSync(process.execPath, ['build/desk.ts', call, JSON.stringify(input), '--data', folder], {
    encoding: 'utf8',
  });
  return { exit: done.status, answer: JSON.parse(done.stdout) as { ok: boolean; value: unknown } };
}

test('a roster is checked and imported by `desk` as by the screen, and one undo takes it back', async () => {
  const folder = await sampleFolder();
  for (const roster of rosters) {
    const file = join(emptyFolder(), `${roster.key}.xls`);
    writeGrid(file, roster.sheet.rows, { as: 'xls' });
    const plan = { files: [{ file }], under: UNDER, branch: BRANCH };

    const program = openInProcess(folder);
    const token = program.files.issue(file, 'read');
    const screen = await program.ask('people.check-import', {
      ...plan,
      files: [{ file: token }],
      limit: 500,
    });
    const before = dump(program.data().reader);
    program.close();

    const checked = desk('people.check-import', { ...plan, limit: 500 }, folder);
    expect(checked.exit, roster.title).toBe(0);
    expect((checked.answer.value as ImportCheck).rows, roster.title).toEqual(screen.rows);

    const imported = desk('people.import', plan, folder);
    if (screen.counts.new + screen.counts.changed + screen.counts.same === 0) {
      expect(imported, roster.title).toMatchObject({
        exit: 1,
        answer: { error: { code: 'import.nothing' } },
      });
      continue;
    }
    expect(imported.exit, roster.title).toBe(0);
    expect((imported.answer.value as ImportDone).counts, roster.title).toEqual(screen.counts);
    expect(desk('changes.undo', {}, folder).exit, roster.title).toBe(0);

    const after = openInProcess(folder);
    expect(dump(after.data().reader), roster.title).toEqual(before);
    after.close();
  }
}, 240_000);
