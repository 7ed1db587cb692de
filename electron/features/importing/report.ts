import type {
  ImportChange,
  ImportCounts,
  ImportRow,
  ImportState,
  UnknownUnit,
} from '../../../shared/contract/importing.ts';
import { PERSON_IMPORT_KEYS, personField } from '../../../shared/domain/people/fields.ts';
import { nameOfNewUnit } from '../../../shared/domain/people/import-plan.ts';
import { valueInWords } from '../../../shared/domain/people/import-values.ts';
import type { DecidedChange, DecidedRow, ImportPlan, Prepared } from './plan.ts';

/** How a prepared import is told: states, counts, rows and unknown units in words. */

export function stateOfRow(row: DecidedRow): ImportState {
  if (row.is !== 'known') return row.is;
  return row.changes.some((change) => change.kept === null) ? 'changed' : 'same';
}

export function countRows(rows: readonly DecidedRow[]): ImportCounts {
  const counts = { new: 0, changed: 0, same: 0, faulty: 0, skipped: 0 };
  for (const row of rows) counts[stateOfRow(row)] += 1;
  return counts;
}

/** The whole in one line: “41 人已在库（3 人有更新）、1 人新增、1 行有问题”. */
export function lineOf(counts: ImportCounts): string {
  const known = counts.changed + counts.same;
  const parts = [
    known > 0 ? `${known} 人已在库${counts.changed > 0 ? `（${counts.changed} 人有更新）` : ''}` : '',
    counts.new > 0 ? `${counts.new} 人新增` : '',
    counts.faulty > 0 ? `${counts.faulty} 行有问题` : '',
    counts.skipped > 0 ? `${counts.skipped} 行不导入` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '没有人员' : parts.join('、');
}

/** One row as the screen shows it. */
export function tellRow(row: DecidedRow, { lists, register, enrolling }: Prepared): ImportRow {
  const list = lists[row.file];
  const cells = Object.fromEntries(
    PERSON_IMPORT_KEYS.flatMap((field) => {
      const cell = list?.cell(row.row, field);
      return cell === undefined ? [] : [[field, cell]];
    }),
  );
  const who = (id: string) => {
    const person = register.person(id);
    const unit = register.organisationUnits.name(person?.holder_id ?? null);
    return {
      id,
      name: person?.name ?? '',
      unit: [unit?.path, unit?.shortName ?? unit?.name].filter(Boolean).join(' › '),
    };
  };
  const person = row.is === 'known' || row.is === 'faulty' ? row.person : null;
  return {
    file: row.file,
    row: row.row,
    state: stateOfRow(row),
    name: row.name,
    cells,
    person: person === null ? null : who(person),
    candidates: row.candidates.map(who),
    changes: row.is === 'known' ? row.changes.map((change) => tellChange(change, register)) : [],
    faults: row.faults.map(({ field, title, reason, suggestion }) => ({ field, title, reason, suggestion })),
    remarks: [...row.remarks, ...remarksOnClass(person, enrolling)],
    skipped: row.is === 'skipped' ? row.why : null,
  };
}

/** What is to be known before somebody is put into the class that the list is for. */
function remarksOnClass(person: string | null, enrolling: Prepared['enrolling']): ImportRow['remarks'] {
  const warnings = person === null ? undefined : enrolling?.warnings.get(person);
  return (warnings ?? [])
    .filter(({ kind }) => kind !== 'gone')
    .map(({ sentence }) => ({ field: null, sentence }));
}

function tellChange(change: DecidedChange, register: Prepared['register']): ImportChange {
  const { field } = change;
  const words = (value: string | null) => {
    if (value === null) return null;
    if (field === 'branch') return register.organisationUnits.name(value)?.name ?? '';
    if (field === 'employer') return nameOfNewUnit(value) ?? register.employerUnits.name(value)?.name ?? '';
    return valueInWords(field, value);
  };
  return {
    field,
    title: personField(field).title,
    before: words(change.before),
    after: words(change.after),
    kept: change.kept,
  };
}

/** Names of units that are not known or mean several, with the rows that wait for them. */
export function unknownUnits(
  { rows, register }: Pick<Prepared, 'rows' | 'register'>,
  plan: ImportPlan,
): UnknownUnit[] {
  const found = new Map<string, UnknownUnit>();
  for (const row of rows) {
    for (const fault of row.faults) {
      const tree = fault.field;
      if (tree !== 'branch' && tree !== 'employer') continue;
      const name = fault.written;
      if (name === undefined || plan.units.some((unit) => unit.tree === tree && unit.name === name)) continue;
      const key = `${tree} ${name}`;
      const before = found.get(key);
      if (before !== undefined) {
        found.set(key, { ...before, rows: before.rows + 1 });
        continue;
      }
      const match = (tree === 'branch' ? register.branches : register.employers).match(name);
      const ids = match.is === 'several' ? match.ids : match.is === 'none' ? match.near : [];
      const units = tree === 'branch' ? register.organisationUnits : register.employerUnits;
      found.set(key, {
        tree,
        name,
        rows: 1,
        reason: fault.reason,
        suggestions: ids.slice(0, 8).flatMap((id) => units.name(id) ?? []),
      });
    }
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows);
}
