import type { CallInput, CallParsed } from '../../../shared/contract/index.ts';
import { MOST_FILES } from '../../../shared/domain/importing/most-files.ts';
import type { ImportCheck, ImportColumn, UnknownUnit } from '../../../shared/contract/importing.ts';
import type { ChosenFile } from '../../../shared/contract/window.ts';
import type { PersonImportKey } from '../../../shared/domain/people/fields.ts';

/** What is to be imported and every decision about it, exactly as it is sent. */
export type ImportPlan = CallParsed<'people.import'>;

/** What the check is asked for besides the plan. */
export type CheckQuestion = CallInput<'people.check-import'>;

export type UnitDecision = ImportPlan['units'][number];

/** A row of one of the files. */
export interface Place {
  readonly file: number;
  readonly row: number;
}

export const EMPTY_PLAN: ImportPlan = {
  files: [],
  under: null,
  branch: null,
  mode: 'both',
  overwrite: false,
  corrections: [],
  skip: [],
  take: [],
  same: [],
  units: [],
  class: null,
  bringBack: false,
};

const isAt =
  ({ file, row }: Place) =>
  (other: Place): boolean =>
    other.file === file && other.row === row;

const isNotAt = (place: Place) => {
  const same = isAt(place);
  return (other: Place): boolean => !same(other);
};

/** Whether a decision of this kind was made about a row. */
export const isAmong = (places: readonly Place[], place: Place): boolean => places.some(isAt(place));

function freshFile(file: string): ImportPlan['files'][number] {
  return { file, sheet: null, fields: null, version: null, hidden: false };
}

/** Puts files behind those that are there; what is beyond the most is left out, and the screen says so. */
export function withFiles(plan: ImportPlan, chosen: readonly ChosenFile[]): ImportPlan {
  return {
    ...plan,
    files: [...plan.files, ...chosen.map(({ token }) => freshFile(token))].slice(0, MOST_FILES),
  };
}

/** Another file in place of one; what was decided about rows of the old one is dropped. */
export function withFileReplaced(plan: ImportPlan, index: number, chosen: ChosenFile): ImportPlan {
  return withFile(withoutRowsOf(plan, index), index, () => freshFile(chosen.token));
}

/** Without a file: its decisions go, and those of later files follow their files. */
export function withoutFile(plan: ImportPlan, index: number): ImportPlan {
  const left = mapRowDecisions(withoutRowsOf(plan, index), (places) =>
    places.map((place) => (place.file > index ? { ...place, file: place.file - 1 } : place)),
  );
  return { ...left, files: plan.files.filter((_, at) => at !== index) };
}

/** Reads another sheet of a file; decisions about rows and columns of the former sheet are dropped. */
export function withSheet(plan: ImportPlan, index: number, sheet: string): ImportPlan {
  return withFile(withoutRowsOf(plan, index), index, ({ file }) => ({ ...freshFile(file), sheet }));
}

/**
 * Says for which version of the files the plan was made, so that nothing is done with others. Of `decided` only for
 * those about whose rows something was decided: the rest may still be changed in WPS and is simply read again.
 */
export function withVersions(
  plan: ImportPlan,
  read: { readonly plan: ImportPlan; readonly check: Pick<ImportCheck, 'files'> },
  which: 'all' | 'decided',
): ImportPlan {
  const decided = new Set(
    [...plan.corrections, ...plan.skip, ...plan.take, ...plan.same].map(({ file }) => file),
  );
  const seen = new Map(read.plan.files.map(({ file }, index) => [file, read.check.files[index]?.version]));
  const files = plan.files.map((file, index) => {
    if (which === 'decided' && !decided.has(index)) return { ...file, version: null };
    return { ...file, version: file.version ?? seen.get(file.file) ?? null };
  });
  return { ...plan, files };
}

/** Whether rows that are hidden in the sheet come in. */
export function withHidden(plan: ImportPlan, index: number, hidden: boolean): ImportPlan {
  return withFile(plan, index, (file) => ({ ...file, hidden }));
}

/**
 * Another field for a column. The fields of all columns are fixed by it, as they are on the screen; a column that
 * had the field before loses it, because no field has two columns.
 */
export function withField(
  plan: ImportPlan,
  index: number,
  shown: readonly ImportColumn[],
  column: number,
  field: PersonImportKey | null,
): ImportPlan {
  const width = Math.max(column, ...shown.map((each) => each.column));
  const before = new Map(shown.map((each) => [each.column, each.field]));
  const fields = Array.from({ length: width }, (_, at) => {
    if (at + 1 === column) return field;
    const own = before.get(at + 1) ?? null;
    return own === field ? null : own;
  });
  return withFile(plan, index, (file) => ({ ...file, fields }));
}

/** Lets the program tell the columns again. */
export function withGuessedFields(plan: ImportPlan, index: number): ImportPlan {
  return withFile(plan, index, (file) => ({ ...file, fields: null }));
}

/** Corrects a cell; an earlier correction of the same cell is replaced. */
export function withCorrection(
  plan: ImportPlan,
  place: Place,
  field: PersonImportKey,
  value: string,
): ImportPlan {
  const isOther = (each: ImportPlan['corrections'][number]) => !isAt(place)(each) || each.field !== field;
  // Leaving a cell after Enter says the same again; the check that runs is not started anew.
  if (plan.corrections.some((each) => !isOther(each) && each.value === value)) return plan;
  return {
    ...plan,
    corrections: [...plan.corrections.filter(isOther), { ...bare(place), field, value }],
  };
}

/** Leaves a row out, or takes that back. */
export function withSkip(plan: ImportPlan, place: Place, skip: boolean): ImportPlan {
  return { ...plan, skip: toggled(plan.skip, place, skip), take: toggled(plan.take, place, false) };
}

/** Says that a row is a person although it looks like an example or a total, or takes that back. */
export function withTake(plan: ImportPlan, place: Place, take: boolean): ImportPlan {
  return { ...plan, take: toggled(plan.take, place, take), skip: toggled(plan.skip, place, false) };
}

/** Says who a row is (null: somebody new); undefined: the program is to find out. */
export function withSame(plan: ImportPlan, place: Place, person: string | null | undefined): ImportPlan {
  const others = plan.same.filter(isNotAt(place));
  return { ...plan, same: person === undefined ? others : [...others, { ...bare(place), person }] };
}

/** Says what a name of a unit means; an earlier word about the same name is replaced. */
export function withUnit(plan: ImportPlan, unit: UnitDecision): ImportPlan {
  return { ...plan, units: [...withoutUnit(plan, unit).units, unit] };
}

/** Takes back what was said about a name of a unit. */
export function withoutUnit(
  plan: ImportPlan,
  { tree, name }: Pick<UnknownUnit, 'tree' | 'name'>,
): ImportPlan {
  return { ...plan, units: plan.units.filter((each) => each.tree !== tree || each.name !== name) };
}

/** What an import has settled, so that going on with the rest does none of it twice. */
export interface Settled {
  readonly rows: readonly Place[];
  readonly units: readonly UnitDecision[];
}

/**
 * The plan for what is left after an import: rows that were taken in as somebody new by decision are not taken in
 * again, and new employers exist now. The other rows are found on the register by the next check.
 */
export function afterImport(
  plan: ImportPlan,
  stillFaulty: readonly Place[],
): { readonly plan: ImportPlan; readonly settled: Settled } {
  const rows = plan.same
    .filter(({ person }) => person === null)
    .map(bare)
    .filter((place) => !isAmong(stillFaulty, place) && !isAmong(plan.skip, place));
  const units = plan.units.filter(({ create }) => create);
  return {
    plan: {
      ...plan,
      skip: [...plan.skip, ...rows],
      units: plan.units.filter((unit) => !units.includes(unit)),
    },
    settled: { rows, units },
  };
}

/** The plan with what an import had settled, after that import was undone. */
export function afterUndo(plan: ImportPlan, { rows, units }: Settled): ImportPlan {
  const said = (unit: UnitDecision) =>
    plan.units.some(({ tree, name }) => tree === unit.tree && name === unit.name);
  return {
    ...plan,
    skip: plan.skip.filter((place) => !isAmong(rows, place)),
    units: [...plan.units, ...units.filter((unit) => !said(unit))],
  };
}

const bare = ({ file, row }: Place): { file: number; row: number } => ({ file, row });

function toggled(places: readonly Place[], place: Place, is: boolean): { file: number; row: number }[] {
  const others = places.filter(isNotAt(place)).map(bare);
  return is ? [...others, bare(place)] : others;
}

function withFile(
  plan: ImportPlan,
  index: number,
  change: (file: ImportPlan['files'][number]) => ImportPlan['files'][number],
): ImportPlan {
  return { ...plan, files: plan.files.map((file, at) => (at === index ? change(file) : file)) };
}

function withoutRowsOf(plan: ImportPlan, index: number): ImportPlan {
  return mapRowDecisions(plan, (places) => places.filter((place) => place.file !== index));
}

/** Changes all four lists of decisions that are about rows. */
function mapRowDecisions(
  plan: ImportPlan,
  change: <Decided extends Place>(places: readonly Decided[]) => Decided[],
): ImportPlan {
  return {
    ...plan,
    corrections: change(plan.corrections),
    skip: change(plan.skip),
    take: change(plan.take),
    same: change(plan.same),
  };
}
