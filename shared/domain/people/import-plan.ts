import type { SourceRow } from '../importing/record.ts';
import type { UnitMatch } from '../importing/unit-names.ts';
import { PERSON_IMPORT_KEYS, personField, type PersonImportKey } from './fields.ts';
import { lengthened } from './id-number.ts';
import { nameKey, type PersonMatcher } from './import-match.ts';
import { membershipFrom, saysTheSame } from './import-values.ts';

/** A row of a list with where it comes from. */
export interface ListRow {
  readonly file: number;
  readonly source: SourceRow<PersonImportKey>;
}

/** Values as they would be written; units are ids. */
export type NewValues = { readonly [Key in PersonImportKey]?: string | null };

export interface PlannedFault {
  /** The name of a unit that could not be told, as it stands in the row or in the heading above it. */
  readonly written?: string;
  readonly field: PersonImportKey | null;
  readonly title: string;
  readonly reason: string;
  readonly suggestion: string;
}

interface Planned {
  readonly file: number;
  readonly row: number;
  readonly name: string | null;
  readonly faults: readonly PlannedFault[];
  readonly remarks: readonly { readonly field: PersonImportKey | null; readonly sentence: string }[];
  readonly candidates: readonly string[];
}

/** What would become of a row. Which of the changes are kept back is decided by who last edited the field. */
export type PlannedRow = Planned &
  (
    | { readonly is: 'new'; readonly values: NewValues }
    | {
        readonly is: 'known';
        readonly person: string;
        readonly changes: readonly {
          readonly field: PersonImportKey;
          readonly before: string | null;
          readonly after: string;
        }[];
      }
    | { readonly is: 'faulty'; readonly person: string | null }
    | { readonly is: 'skipped'; readonly why: string }
  );

/** What the planning asks of the register and of the decisions made on the screen. */
export interface PlanOptions {
  readonly matcher: PersonMatcher;
  readonly branchOf: (name: string, group: string | null) => UnitMatch | { readonly is: 'nothing' };
  readonly employerOf: (
    name: string,
  ) => UnitMatch | { readonly is: 'nothing' } | { readonly is: 'to-be-created' };
  /** The branch of everybody for whom the list names none. */
  readonly branch: string | null;
  readonly mode: 'both' | 'add' | 'update';
  readonly current: (person: string) => NewValues;
  /** What a clerk should know about somebody who was found, as a sentence: that he has left. */
  readonly noticeOf: (person: string) => string | null;
  readonly decided: (file: number, row: number) => { readonly person: string | null } | undefined;
  readonly nameOfUnit: (id: string) => string;
}

/** Why a good row is left out by the way of importing that was chosen. */
export const NOT_THIS_TIME = { add: '已在库，这次只新增', update: '不在库，这次只更新' } as const;

/** Makes of the rows of all lists what is to be done, in order; a person who stands in two rows is said. */
export function createPlanner(options: PlanOptions): (row: ListRow) => PlannedRow {
  const seen = new Map<string, { file: number; row: number }>();
  return (row) => planRow(row, options, seen);
}

function planRow(
  { file, source }: ListRow,
  options: PlanOptions,
  seen: Map<string, { file: number; row: number }>,
): PlannedRow {
  const { values } = source;
  const faults: PlannedFault[] = source.faults.map(({ field, title, reason, suggestion }) => ({
    field,
    title,
    reason,
    suggestion,
  }));
  const remarks = [...source.doubts, ...source.notes];
  const branch = unitOf('branch', values.branch, source.group, options, faults);
  const employer = unitOf('employer', values.employer, null, options, faults);
  const name = values.name ?? null;
  const base = { file, row: source.row, name, faults, remarks, candidates: [] as readonly string[] };
  if (name === null || faults.some((fault) => fault.field === 'name' || fault.field === 'idNumber'))
    return { ...base, is: 'faulty', person: null };

  const decision = options.decided(file, source.row);
  const match =
    decision === undefined
      ? options.matcher.match({
          name,
          sex: values.sex ?? null,
          birth: values.birth ?? null,
          idNumber: values.idNumber ?? null,
          phone: values.phone ?? null,
          branch: branch ?? null,
          employer: employer ?? null,
        })
      : decision.person === null
        ? ({ is: 'nobody', alike: [] } as const)
        : ({ is: 'one', id: decision.person, by: 'name' } as const);
  const wrong = (reason: string, suggestion: string, candidates: readonly string[]): PlannedRow => ({
    ...base,
    candidates,
    faults: [...faults, { field: 'name', title: '姓名', reason, suggestion }],
    is: 'faulty',
    person: null,
  });
  if (match.is === 'several')
    return wrong(
      `在库有 ${match.ids.length} 个“${name}”都符合，认不出是哪一个`,
      '请补上身份号码或出生日期，或在下面选定是谁',
      match.ids,
    );
  if (match.is === 'other-name')
    return wrong('身份号码与在库另一个人相同，姓名不同', '请核对号码和姓名，或在下面选定是谁', [match.id]);

  // What is written of units are names; one that is not known says nothing.
  const own: NewValues = { ...values, branch: branch ?? null, employer: employer ?? null };
  const identity = match.is === 'one' ? match.id : identityOf(name, own);
  const before = seen.get(identity);
  if (before !== undefined)
    return wrong(
      `与${before.file === file ? '' : '另一个文件的'}第 ${before.row} 行是同一个人`,
      '请核对；多出来的一行可以标为不导入',
      match.is === 'one' ? [match.id] : [],
    );
  seen.set(identity, { file, row: source.row });

  if (match.is === 'one') {
    if (options.mode === 'add') return { ...base, is: 'skipped', why: NOT_THIS_TIME.add };
    const notice = options.noticeOf(match.id);
    const told =
      notice === null ? base : { ...base, remarks: [...remarks, { field: null, sentence: notice }] };
    if (faults.length > 0) return { ...told, is: 'faulty', person: match.id };
    return { ...told, is: 'known', person: match.id, changes: changesOf(own, options.current(match.id)) };
  }
  if (options.mode === 'update') return { ...base, is: 'skipped', why: NOT_THIS_TIME.update };
  return planNew(base, own, options, match.alike);
}

function planNew(base: Planned, own: NewValues, options: PlanOptions, alike: readonly string[]): PlannedRow {
  const branch = own.branch ?? options.branch;
  const membership = membershipFrom({ ...own, branch });
  const faults = [...base.faults];
  const isMember = membership === 'full' || membership === 'probationary';
  if (branch === null && isMember && !faults.some((fault) => fault.field === 'branch'))
    faults.push({
      field: 'branch',
      title: personField('branch').title,
      reason: '没有写所在党组织',
      suggestion: '请补上党支部的名称，或在上面选定没写的都放到哪个支部',
    });
  const remarks = [...base.remarks];
  if (alike.length > 0)
    remarks.push({
      field: 'name',
      sentence: `在库有同名的 ${alike.length} 人，出生日期、单位等不同，按新人登记，请核对`,
    });
  const planned = { ...base, faults, remarks, candidates: alike };
  if (faults.length > 0) return { ...planned, is: 'faulty', person: null };
  return { ...planned, is: 'new', values: { ...own, branch, membership } };
}

/** Stands before the name of an employer that is only made, and gets its id, with the import. */
const TO_BE_CREATED = 'new:';

/** The name of an employer that an import would make, or null for the id of one that is there. */
export function nameOfNewUnit(id: string): string | null {
  return id.startsWith(TO_BE_CREATED) ? id.slice(TO_BE_CREATED.length) : null;
}

/** The unit that a cell means: undefined where the list says nothing. An unknown one is a fault of the row. */
function unitOf(
  tree: 'branch' | 'employer',
  written: string | null | undefined,
  group: string | null,
  options: PlanOptions,
  faults: PlannedFault[],
): string | undefined {
  const text = written ?? (tree === 'branch' ? group : null);
  if (text == null) return undefined;
  const match =
    tree === 'branch' ? options.branchOf(text, written == null ? null : group) : options.employerOf(text);
  if (match.is === 'one') return match.id;
  if (match.is === 'to-be-created') return `${TO_BE_CREATED}${text}`;
  // A heading that names no unit is a heading.
  if (match.is === 'nothing' || (written == null && match.is === 'none')) return undefined;
  const { title } = personField(tree);
  const several = match.is === 'several';
  faults.push({
    written: text,
    field: tree,
    title,
    reason: several
      ? `“${text}”有 ${match.ids.length} 个：${match.ids.slice(0, 3).map(options.nameOfUnit).join('、')}${match.ids.length > 3 ? '等' : ''}`
      : `没有“${text}”这个${tree === 'branch' ? '党支部' : '工作单位'}`,
    suggestion:
      tree === 'branch'
        ? '请写全称，或在上面指定它是哪个支部'
        : '请写全称，或在上面指定它是哪个单位，也可以新建',
  });
  return undefined;
}

/** Fields in which the list says something else than the register. What the list leaves empty is left as it is. */
function changesOf(own: NewValues, current: NewValues) {
  return PERSON_IMPORT_KEYS.flatMap((field) => {
    const after = own[field];
    const before = current[field] ?? null;
    if (after == null || saysTheSame(field, before, after)) return [];
    // Former names are kept: a list that writes one as the name is not a change of name.
    if (field === 'name' && current.formerName != null && nameKey(current.formerName) === nameKey(after))
      return [];
    return [{ field, before, after }];
  });
}

/** By what two rows of one list are the same new person. */
function identityOf(name: string, own: NewValues): string {
  if (own.idNumber != null) return `number ${lengthened(own.idNumber)}`;
  return [nameKey(name), own.birth, own.branch, own.employer, own.phone].join('\n');
}
