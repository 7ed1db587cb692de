import fc from 'fast-check';
import { MOST_FILES } from '../../../../shared/domain/importing/most-files.ts';
import { describe, expect, it } from 'vitest';
import type { ImportColumn, ImportFile } from '../../../../shared/contract/importing.ts';
import type { PersonImportKey } from '../../../../shared/domain/people/fields.ts';
import {
  afterImport,
  afterUndo,
  EMPTY_PLAN,
  type ImportPlan,
  withCorrection,
  withField,
  withFileReplaced,
  withFiles,
  withGuessedFields,
  withHidden,
  withoutFile,
  withoutUnit,
  withSame,
  withSheet,
  withSkip,
  withTake,
  withUnit,
  withVersions,
} from '../../../../renderer/features/importing/plan.ts';

const chosen = (...names: string[]) =>
  names.map((name) => ({ token: `token-${name}`, name: `${name}.xlsx` }));
const at = (file: number, row: number) => ({ file, row });
const planOf = (...names: string[]) => withFiles(EMPTY_PLAN, chosen(...names));
const ZHANG = '0190a3c2-0000-7000-8000-000000000001';

/** Three files with a decision of every kind in each, so that a lost or misplaced one is seen. */
function decided(): ImportPlan {
  return [0, 1, 2].reduce(
    (plan, file) =>
      withSame(
        withTake(
          withSkip(withCorrection(plan, at(file, 5), 'birth', `19${file}0`), at(file, 6), true),
          at(file, 7),
          true,
        ),
        at(file, 8),
        file === 1 ? null : ZHANG,
      ),
    planOf('甲', '乙', '丙'),
  );
}

describe('files of a plan', () => {
  it('are put behind each other, with nothing decided yet', () => {
    expect(withFiles(planOf('甲'), chosen('乙')).files).toEqual([
      { file: 'token-甲', sheet: null, fields: null, version: null, hidden: false },
      { file: 'token-乙', sheet: null, fields: null, version: null, hidden: false },
    ]);
  });

  it('are those that were checked only where rows of them were decided about', () => {
    const plan = withSkip(planOf('甲', '乙'), at(1, 3), true);
    const read = {
      plan,
      check: { files: [{ version: '1' }, { version: '2' }] as unknown as readonly ImportFile[] },
    };
    expect(withVersions(plan, read, 'decided').files.map(({ version }) => version)).toEqual([null, '2']);
    expect(withVersions(plan, read, 'all').files.map(({ version }) => version)).toEqual(['1', '2']);
    // A later check does not make an old decision one about the new rows.
    const kept = withVersions(plan, read, 'decided');
    const later = {
      plan: kept,
      check: { files: [{ version: '1' }, { version: '9' }] as unknown as readonly ImportFile[] },
    };
    expect(withVersions(kept, later, 'all').files.map(({ version }) => version)).toEqual(['1', '2']);
    // Taken back, the file may change again.
    const free = withVersions(withSkip(kept, at(1, 3), false), later, 'decided');
    expect(free.files.map(({ version }) => version)).toEqual([null, null]);
  });

  it('are never more than one import takes', () => {
    const many = chosen(...Array.from({ length: MOST_FILES + 3 }, (_, index) => String(index)));
    expect(withFiles(EMPTY_PLAN, many).files).toHaveLength(MOST_FILES);
  });

  it('take their decisions with them; those of later files follow their files', () => {
    const plan = withoutFile(decided(), 1);
    expect(plan.files.map(({ file }) => file)).toEqual(['token-甲', 'token-丙']);
    expect(plan.corrections).toEqual([
      { file: 0, row: 5, field: 'birth', value: '1900' },
      { file: 1, row: 5, field: 'birth', value: '1920' },
    ]);
    expect(plan.skip).toEqual([at(0, 6), at(1, 6)]);
    expect(plan.take).toEqual([at(0, 7), at(1, 7)]);
    expect(plan.same).toEqual([
      { file: 0, row: 8, person: ZHANG },
      { file: 1, row: 8, person: ZHANG },
    ]);
  });

  it('keep every decision with its own file, whichever file goes', () => {
    const place = fc.record({ file: fc.nat(5), row: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(place), fc.nat(5), (places, gone) => {
        const plan = places.reduce(
          (before, each) => withCorrection(before, each, 'note', `文件${each.file}第${each.row}行`),
          planOf('0', '1', '2', '3', '4', '5'),
        );
        const left = withoutFile(plan, gone);
        const told = left.corrections.map(({ file, row, value }) => ({
          said: value,
          means: `文件${left.files[file]?.file.replace('token-', '')}第${row}行`,
        }));
        for (const { said, means } of told) expect(means).toBe(said);
        const different = new Set(
          places.filter(({ file }) => file !== gone).map(({ file, row }) => `${file}/${row}`),
        );
        expect(left.corrections).toHaveLength(different.size);
      }),
    );
  });

  it('chosen again lose what was decided about the old rows, and nothing else', () => {
    const plan = withFileReplaced(decided(), 1, { token: 'token-新', name: '新.xlsx' });
    expect(plan.files.map(({ file }) => file)).toEqual(['token-甲', 'token-新', 'token-丙']);
    for (const kind of ['corrections', 'skip', 'take', 'same'] as const)
      expect(plan[kind].map(({ file }) => file)).toEqual([0, 2]);
  });

  it('read from another sheet lose decisions about rows and columns of the former one', () => {
    const before = withHidden(withField(decided(), 1, [column(1, 'name')], 1, null), 1, true);
    const plan = withSheet(before, 1, '第二批');
    expect(plan.files[1]).toEqual({
      file: 'token-乙',
      sheet: '第二批',
      fields: null,
      version: null,
      hidden: false,
    });
    expect(plan.corrections.map(({ file }) => file)).toEqual([0, 2]);
    expect(plan.files[0]).toEqual(before.files[0]);
  });
});

function column(number: number, field: PersonImportKey | null): ImportColumn {
  return { column: number, title: '', field, reason: '', state: 'used', sample: '' };
}

describe('fields of columns', () => {
  const shown = [column(1, null), column(2, 'name'), column(4, 'phone')];

  it('are fixed as they are shown when one is changed', () => {
    expect(withField(planOf('甲'), 0, shown, 1, 'sex').files[0]?.fields).toEqual([
      'sex',
      'name',
      null,
      'phone',
    ]);
  });

  it('never give two columns one field', () => {
    expect(withField(planOf('甲'), 0, shown, 1, 'phone').files[0]?.fields).toEqual([
      'phone',
      'name',
      null,
      null,
    ]);
  });

  it('can be left to the program again', () => {
    const plan = withField(planOf('甲'), 0, shown, 2, null);
    expect(plan.files[0]?.fields).toEqual([null, null, null, 'phone']);
    expect(withGuessedFields(plan, 0).files[0]?.fields).toBeNull();
  });
});

describe('decisions about rows', () => {
  it('a correction replaces an earlier one of the same cell only', () => {
    const first = withCorrection(planOf('甲'), at(0, 4), 'birth', '1980.5');
    const other = withCorrection(first, at(0, 4), 'phone', '13800000000');
    expect(withCorrection(other, at(0, 4), 'birth', '1980.6').corrections).toEqual([
      { file: 0, row: 4, field: 'phone', value: '13800000000' },
      { file: 0, row: 4, field: 'birth', value: '1980.6' },
    ]);
  });

  it('a correction said twice changes nothing, so that no check starts anew', () => {
    const plan = withCorrection(planOf('甲'), at(0, 4), 'birth', '1980.5');
    expect(withCorrection(plan, at(0, 4), 'birth', '1980.5')).toBe(plan);
  });

  it('keep only the place of a row, not what else the screen knows of it', () => {
    const row = { file: 0, row: 4, name: '张三', state: 'faulty' };
    const plan = withSame(
      withTake(withSkip(withCorrection(planOf('甲'), row, 'name', '张三'), row, true), row, true),
      row,
      null,
    );
    expect(plan.corrections).toEqual([{ file: 0, row: 4, field: 'name', value: '张三' }]);
    expect(plan.take).toEqual([at(0, 4)]);
    expect(plan.same).toEqual([{ file: 0, row: 4, person: null }]);
  });

  it('leaving out and taking in exclude each other', () => {
    const left = withSkip(withTake(planOf('甲'), at(0, 4), true), at(0, 4), true);
    expect([left.skip, left.take]).toEqual([[at(0, 4)], []]);
    const taken = withTake(left, at(0, 4), true);
    expect([taken.skip, taken.take]).toEqual([[], [at(0, 4)]]);
    expect(withSkip(left, at(0, 4), false).skip).toEqual([]);
  });

  it('who a row is can be said, changed and left open again', () => {
    const said = withSame(planOf('甲'), at(0, 4), ZHANG);
    const changed = withSame(said, at(0, 4), null);
    expect(changed.same).toEqual([{ file: 0, row: 4, person: null }]);
    expect(withSame(changed, at(0, 4), undefined).same).toEqual([]);
  });

  it('a name of a unit has one meaning in each tree', () => {
    const unit = { tree: 'employer', name: '靖港粮站', to: null, create: true } as const;
    const branch = { ...unit, tree: 'branch', create: false } as const;
    const plan = withUnit(withUnit(EMPTY_PLAN, unit), branch);
    expect(withUnit(plan, { ...unit, to: ZHANG, create: false }).units).toEqual([
      branch,
      { ...unit, to: ZHANG, create: false },
    ]);
    expect(withoutUnit(plan, branch).units).toEqual([unit]);
  });
});

describe('after an import', () => {
  const grain = { tree: 'employer', name: '靖港粮站', to: null, create: true } as const;
  const known = { tree: 'branch', name: '一支部', to: ZHANG, create: false } as const;
  const plan = withUnit(
    withUnit(
      withSame(withSame(withSame(planOf('甲'), at(0, 4), null), at(0, 5), ZHANG), at(0, 6), null),
      grain,
    ),
    known,
  );

  it('nobody is taken in as somebody new twice, and no employer is made twice', () => {
    const { plan: rest } = afterImport(plan, [at(0, 6)]);
    expect(rest.skip).toEqual([at(0, 4)]);
    expect(rest.same).toEqual(plan.same);
    expect(rest.units).toEqual([known]);
  });

  it('undoing it brings back what it had settled, but not over a newer word', () => {
    const { plan: rest, settled } = afterImport(plan, [at(0, 6)]);
    const back = afterUndo(rest, settled);
    expect(back.skip).toEqual([]);
    expect(back.units).toEqual([known, grain]);
    const newer = { ...grain, create: false };
    expect(afterUndo(withUnit(rest, newer), settled).units).toEqual([known, newer]);
  });

  it('a row that was left out before stays left out when the import is undone', () => {
    const { plan: rest, settled } = afterImport(withSkip(plan, at(0, 4), true), []);
    expect(afterUndo(rest, settled).skip).toEqual([at(0, 4)]);
  });
});
