import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportCheck, ImportCounts } from '../../../../shared/contract/importing.ts';
import {
  withFiles,
  withoutFile,
  withSame,
  withSheet,
  withSkip,
} from '../../../../renderer/features/importing/plan.ts';
import {
  type CheckAnswer,
  type ImportView,
  isCurrent,
  placesHold,
  STEP,
  useImportPlan,
  viewAfter,
} from '../../../../renderer/features/importing/store.ts';

const NONE: ImportCounts = { new: 0, changed: 0, same: 0, faulty: 0, skipped: 0 };
const checkOf = (counts: Partial<ImportCounts>): ImportCheck => ({
  line: '',
  counts: { ...NONE, ...counts },
  enrolling: null,
  files: [],
  units: [],
  rows: [],
  total: 0,
});
const choose = (...names: string[]) =>
  useImportPlan.getState().change((plan) =>
    withFiles(
      plan,
      names.map((name) => ({ token: `token-${name}`, name })),
    ),
  );
const answerNow = (counts: Partial<ImportCounts>): CheckAnswer => {
  const { plan, view } = useImportPlan.getState();
  return { plan, view, check: checkOf(counts) };
};

beforeEach(() => useImportPlan.setState(useImportPlan.getInitialState(), true));

describe('the import that is being worked on', () => {
  it('takes the answer about what is shown', () => {
    choose('甲');
    const answer = answerNow({ faulty: 1 });
    useImportPlan.getState().take(answer);
    expect(useImportPlan.getState().answer).toBe(answer);
    expect(isCurrent(useImportPlan.getState())).toBe(true);
  });

  it('ignores an answer about an older plan, and keeps showing the last good one as old', () => {
    choose('甲');
    const first = answerNow({ faulty: 2 });
    useImportPlan.getState().take(first);
    useImportPlan.getState().change((plan) => withSkip(plan, { file: 0, row: 3 }, true));
    const late = { ...first, check: checkOf({ faulty: 9 }) };
    useImportPlan.getState().take(late);
    expect(useImportPlan.getState().answer).toBe(first);
    expect(isCurrent(useImportPlan.getState())).toBe(false);
  });

  it('ignores an answer about rows that are no longer looked at', () => {
    choose('甲');
    const early = answerNow({ faulty: 1, new: 1 });
    useImportPlan.getState().look({ state: 'new', offset: 0 });
    useImportPlan.getState().take(early);
    expect(useImportPlan.getState().answer).toBeUndefined();
  });

  it('cannot be changed while it is being imported', () => {
    choose('甲');
    useImportPlan.getState().start();
    const { plan } = useImportPlan.getState();
    useImportPlan.getState().change((before) => withSkip(before, { file: 0, row: 3 }, true));
    expect(useImportPlan.getState().plan).toBe(plan);
  });

  it('stays as it is when the import is refused or cancelled', () => {
    choose('甲');
    const { plan } = useImportPlan.getState();
    useImportPlan.getState().start();
    useImportPlan.getState().finish(undefined, []);
    expect(useImportPlan.getState()).toMatchObject({ importing: false, imported: undefined });
    expect(useImportPlan.getState().plan).toBe(plan);
  });

  it('goes on with what is left after an import, and is as before when that is undone', () => {
    choose('甲');
    useImportPlan.getState().change((plan) => withSame(plan, { file: 0, row: 4 }, null));
    useImportPlan.getState().start();
    useImportPlan
      .getState()
      .finish({ line: '', counts: { ...NONE, new: 1, faulty: 1 }, enrolled: null, transaction: 7 }, [
        { file: 0, row: 5 },
      ]);
    expect(useImportPlan.getState().plan.skip).toEqual([{ file: 0, row: 4 }]);
    expect(useImportPlan.getState().imported?.transaction).toBe(7);
    useImportPlan.getState().undone();
    expect(useImportPlan.getState().plan.skip).toEqual([]);
    expect(useImportPlan.getState().imported).toBeUndefined();
  });

  it('is over when its last file is taken away', () => {
    choose('甲');
    useImportPlan.getState().take(answerNow({ faulty: 1 }));
    useImportPlan.getState().change((plan) => withoutFile(plan, 0));
    expect(useImportPlan.getState()).toMatchObject({ answer: undefined, imported: undefined });
  });

  it('begins anew in the same place', () => {
    choose('甲');
    useImportPlan.getState().change((plan) => ({ ...plan, under: 'here', branch: 'there' }));
    useImportPlan.getState().clear();
    expect(useImportPlan.getState().plan).toMatchObject({ files: [], under: 'here', branch: null });
  });
});

describe('where to look after a check', () => {
  const look = (view: ImportView, counts: Partial<ImportCounts>) =>
    viewAfter({ view, check: checkOf(counts) });

  it('stays where one looks', () => {
    const view: ImportView = { state: 'new', offset: STEP };
    expect(look(view, { new: STEP + 1, faulty: 3 })).toBe(view);
  });

  it('goes from an empty list to what needs a person first', () => {
    expect(look({ state: 'faulty', offset: 0 }, { same: 40, changed: 3 })).toEqual({
      state: 'changed',
      offset: 0,
    });
    expect(look({ state: 'new', offset: STEP }, { same: 40, faulty: 3 })).toEqual({
      state: 'faulty',
      offset: 0,
    });
  });

  it('goes back to the last page that has rows', () => {
    expect(look({ state: 'faulty', offset: 3 * STEP }, { faulty: 2 * STEP })).toEqual({
      state: 'faulty',
      offset: STEP,
    });
  });

  it('stays where nothing is to be seen anywhere', () => {
    const view: ImportView = { state: 'faulty', offset: 0 };
    expect(look(view, {})).toBe(view);
  });
});

describe('places on the screen', () => {
  it('hold while files are only added, not when one goes or is read from another sheet', () => {
    choose('甲', '乙');
    const { plan } = useImportPlan.getState();
    expect(placesHold(plan, withFiles(plan, [{ token: 'token-丙', name: '丙' }]))).toBe(true);
    expect(placesHold(plan, withoutFile(plan, 0))).toBe(false);
    expect(placesHold(plan, withoutFile(plan, 1))).toBe(false);
    expect(placesHold(plan, withSheet(plan, 0, '二'))).toBe(false);
  });
});
