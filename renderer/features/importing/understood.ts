import { isFault } from '../../../shared/domain/importing/clean/reading.ts';
import { PERSON_IMPORT_FIELDS } from '../../../shared/domain/people/import-fields.ts';
import { personField, type PersonImportKey } from '../../../shared/domain/people/fields.ts';
import { keysOf } from '../../ui/keys-of.ts';

/** A cell and what is understood by it. */
export interface UnderstoodCell {
  readonly field: PersonImportKey;
  readonly title: string;
  /** As it stands in the list. */
  readonly written: string;
  /** As it will be written, in words; null: nothing. */
  readonly value: string | null;
}

const readers = new Map(PERSON_IMPORT_FIELDS.map((field) => [field.key, field]));

/**
 * What is understood by the cells of a good row, by the same readers as the import. How a column writes its months
 * decides only whether there is a doubt, never the value, so that each cell can be read by itself.
 */
export function understoodCells(
  cells: Readonly<Partial<Record<PersonImportKey, string>>>,
  today: string,
): readonly UnderstoodCell[] {
  return keysOf<PersonImportKey>(cells).map((field) => {
    const written = cells[field] ?? '';
    const { title, words } = personField(field);
    const reading = readers.get(field)?.read(written, { today, twoDigitMonths: () => false });
    if (reading === undefined || isFault(reading)) return { field, title, written, value: written };
    const { value } = reading;
    return { field, title, written, value: value === null ? null : (words?.[value] ?? value) };
  });
}
