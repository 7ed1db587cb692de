import type { Kysely } from 'kysely';
import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { lengthened } from '../../../shared/domain/people/id-number.ts';
import { STANDINGS, type Standing } from '../../../shared/domain/people/codes.ts';
import type { PersonImportKey } from '../../../shared/domain/people/fields.ts';
import { createPlanner, type PlannedRow } from '../../../shared/domain/people/import-plan.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { classRow } from '../classes/rows.ts';
import { organisationRow } from '../organisations/queries.ts';
import { noPlaceForPeople } from '../people/rules.ts';
import { editedByHand } from './by-hand.ts';
import { prepareEnrolling, refuseWithoutRight, type Enrolling } from './into-class.ts';
import { readList, type PeopleList } from './lists.ts';
import { readRegister, type Register } from './register.ts';
import { rememberedMappings } from './remembering.ts';
import { openWorkbook } from './workbooks.ts';

export type ImportPlan = CallParsed<'people.import'>;

/** A change with the reason why it is kept back, if it is. */
export interface DecidedChange {
  readonly field: PersonImportKey;
  readonly before: string | null;
  readonly after: string;
  readonly kept: string | null;
}

type KnownRow = Extract<PlannedRow, { is: 'known' }>;
export type DecidedRow =
  | Exclude<PlannedRow, { is: 'known' }>
  | (Omit<KnownRow, 'changes'> & { readonly changes: readonly DecidedChange[] });

export interface Prepared {
  readonly lists: readonly PeopleList[];
  readonly rows: readonly DecidedRow[];
  readonly register: Register;
  /** Null: the lists are for no class. */
  readonly enrolling: Enrolling | null;
}

interface Asked {
  readonly viewer: Viewer;
  readonly db: Kysely<Database>;
  readonly signal: AbortSignal;
  readonly path: (token: string) => string;
  readonly progress: (done: number, total: number, note: string) => void;
  readonly today: string;
}

const CHUNK = 500;

/**
 * Reads the files of a plan and says of every row what would become of it. The thread answers others meanwhile.
 * Refuses with organisations.not-found; a file that cannot be read is told in its list.
 */
export async function prepareImport(asked: Asked, plan: ImportPlan): Promise<Prepared> {
  const { viewer, db } = asked;
  await refuseUnknownUnits(viewer, db, plan);
  refuseWithoutRight(viewer, plan, 'classes.see');
  if (plan.class !== null) await classRow(viewer, db, plan.class);
  const lists = await readLists(asked, plan);
  const register = await readRegister(viewer, db, plan.under);
  const planRow = createPlanner({
    matcher: register.people,
    branch: plan.branch,
    mode: plan.mode,
    current: (person) => register.current(person),
    noticeOf: (person) => noticeOf(register.person(person)?.standing),
    nameOfUnit: (id) =>
      register.organisationUnits.name(id)?.name ?? register.employerUnits.name(id)?.name ?? '',
    ...unitDecisions(plan, register),
    decided: decisionsOf(plan, register),
  });
  const skip = new Set(plan.skip.map(placeKey));
  const planned: PlannedRow[] = [];
  const total = lists.reduce((sum, list) => sum + list.rows.length, 0);
  for (const [file, list] of lists.entries()) {
    for (const source of list.rows) {
      const place = { file, row: source.row };
      if (skip.has(placeKey(place))) planned.push(skipped(place, source.values.name ?? null, '选定不导入'));
      else planned.push(planRow({ file, source }));
      if (planned.length % CHUNK === 0) {
        asked.progress(planned.length, total, '正在检查名单');
        await breathe(asked.signal);
      }
    }
    for (const { row, text, why } of list.passed)
      if (!plan.take.some((each) => each.file === file && each.row === row))
        planned.push(skipped({ file, row }, text, why));
  }
  const decided = await keepBack(db, plan, planned, register);
  return {
    lists,
    register,
    rows: decided,
    enrolling: await prepareEnrolling(asked, plan, decided, lists, register.organisationUnits),
  };
}

async function readLists(asked: Asked, plan: ImportPlan): Promise<PeopleList[]> {
  const remembered = await rememberedMappings(asked.viewer, asked.db);
  const lists: PeopleList[] = [];
  for (const [index, given] of plan.files.entries()) {
    asked.progress(index, plan.files.length, '正在读取文件');
    const path = asked.path(given.file);
    const ofThis = <Place extends { readonly file: number }>(places: readonly Place[]) =>
      places.filter((place) => place.file === index);
    lists.push(
      readList(path, await openWorkbook(path, asked.signal), {
        ...given,
        corrections: ofThis(plan.corrections),
        take: new Set(ofThis(plan.take).map(({ row }) => row)),
        remembered: (signature) => remembered.get(signature),
        today: asked.today,
      }),
    );
    await breathe(asked.signal);
  }
  return lists;
}

/**
 * Refuses units that the viewer cannot see, with organisations.not-found: nobody puts people there, and nobody teaches
 * the program what they are called. Refuses what is no open branch with people.wrong-branch, before anything is shown
 * as good.
 */
export async function refuseUnknownUnits(
  viewer: Viewer,
  db: Kysely<Database>,
  { under, branch, units }: Pick<ImportPlan, 'under' | 'branch' | 'units'>,
): Promise<void> {
  const branches = units.filter(({ tree }) => tree === 'branch').map(({ to }) => to);
  if (under !== null) await organisationRow(viewer, db, under);
  for (const id of new Set([branch, ...branches]))
    if (id !== null) refuseNoBranch(await organisationRow(viewer, db, id));
  for (const { tree, to, name } of units) {
    if (tree !== 'employer' || to === null) continue;
    const found = await rows(viewer, db, 'employer').select('id').where('id', '=', to).executeTakeFirst();
    if (found === undefined)
      throw new Refusal(
        'organisations.not-found',
        `给“${name}”选定的工作单位没有找到，它可能已被删除。请重新选择。`,
      );
  }
}

function refuseNoBranch(row: Database['organisation']): void {
  const refusal = noPlaceForPeople(row.name, row.kind, row.closed_on);
  if (refusal !== null) throw new Refusal('people.wrong-branch', refusal);
}

/** Refuses to go on with a file that was changed after its check, with import.file-changed: nothing else was shown. */
export function refuseChangedFiles({ lists }: Prepared): void {
  for (const { report } of lists)
    if (report.fault?.code === 'import.file-changed')
      throw new Refusal(report.fault.code, `“${report.name}”：${report.fault.message}`);
}

/** What was decided on the screen about names of units comes before what the names say. */
function unitDecisions(plan: ImportPlan, register: Register) {
  const decided = (tree: 'branch' | 'employer', name: string) =>
    plan.units.find((unit) => unit.tree === tree && unit.name === name);
  return {
    branchOf: (name: string, group: string | null) => {
      const said = decided('branch', name);
      if (said === undefined || isToldByGroup(register, name, group))
        return register.branches.match(name, group);
      return said.to === null ? ({ is: 'nothing' } as const) : ({ is: 'one', id: said.to } as const);
    },
    employerOf: (name: string) => {
      const said = decided('employer', name);
      if (said === undefined) return register.employers.match(name);
      if (said.to !== null) return { is: 'one', id: said.to } as const;
      if (!said.create) return { is: 'nothing' } as const;
      const match = register.employers.match(name);
      return match.is === 'one' ? match : ({ is: 'to-be-created' } as const);
    },
  };
}

/** “第一支部” under a heading that has one: what was decided about the name meant another heading's. */
function isToldByGroup({ branches }: Register, name: string, group: string | null): boolean {
  if (group === null) return false;
  const [alone, below] = [branches.match(name), branches.match(name, group)];
  return below.is === 'one' && (alone.is !== 'one' || alone.id !== below.id);
}

function noticeOf(standing: Standing | undefined): string | null {
  if (standing === undefined || standing === 'present') return null;
  return `在库是“${STANDINGS[standing]}”，导入不会恢复在册，请核对名单；要恢复请到人员页`;
}

/** Who rows are, as it was decided. Somebody whom the viewer cannot see is no decision: the row is asked about again. */
function decisionsOf(plan: ImportPlan, register: Register) {
  const decided = new Map(
    plan.same
      .filter(({ person }) => person === null || register.person(person) !== undefined)
      .map((each) => [placeKey(each), { person: each.person }]),
  );
  return (file: number, row: number) => decided.get(placeKey({ file, row }));
}

const placeKey = ({ file, row }: { readonly file: number; readonly row: number }) => `${file}/${row}`;

function skipped(place: { file: number; row: number }, name: string | null, why: string): PlannedRow {
  return { ...place, name, is: 'skipped', why, faults: [], remarks: [], candidates: [] };
}

/** Keeps back what somebody has edited by hand, and another name or number, unless overwriting was asked for. */
async function keepBack(
  db: Kysely<Database>,
  plan: ImportPlan,
  planned: readonly PlannedRow[],
  register: Register,
): Promise<DecidedRow[]> {
  const changed = planned.flatMap((row) =>
    row.is === 'known' && row.changes.length > 0 ? [row.person] : [],
  );
  const byHand = plan.overwrite
    ? new Map<string, ReadonlySet<PersonImportKey>>()
    : await editedByHand(db, changed);
  return planned.map((row): DecidedRow => {
    if (row.is !== 'known') return row;
    const hand = byHand.get(row.person);
    const hasLeft = register.person(row.person)?.standing !== 'present';
    return {
      ...row,
      changes: row.changes.map((change) => ({
        ...change,
        kept:
          change.field === 'branch' && hasLeft
            ? '不在册，支部不改'
            : plan.overwrite
              ? null
              : keptBack(change, hand),
      })),
    };
  });
}

function keptBack(
  {
    field,
    before,
    after,
  }: { readonly field: PersonImportKey; readonly before: string | null; readonly after: string },
  byHand: ReadonlySet<PersonImportKey> | undefined,
): string | null {
  // Filling in what is empty takes nothing from anybody.
  if (before === null) return null;
  if (field === 'name') return '姓名不同，默认不改';
  if (field === 'idNumber' && lengthened(before) !== lengthened(after)) return '身份号码不同，默认不改';
  if (byHand?.has(field) === true) return '有人手工改过，默认不改';
  return null;
}

/** Lets other calls be answered. */
async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  signal.throwIfAborted();
}
