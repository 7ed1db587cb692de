import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from './durable-file.ts';

const schema = z.object({ id: z.string().min(1), name: z.string() });

/** Whose data a folder holds. */
export type OfficeOnFile = z.infer<typeof schema>;

const officeFile = (folder: string): string => join(folder, 'office.json');

/** Whose data the folder holds, even when its database cannot be read; null when nothing says so. */
export function readOfficeFile(folder: string): OfficeOnFile | null {
  try {
    return schema.parse(JSON.parse(readFileSync(officeFile(folder), 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Notes whose data the folder holds, beside the database, so that a damaged one is not replaced by the backup
 * of another office. The database decides; the note follows it. A full disk must not keep anyone from opening
 * the data, so a note that cannot be written is written next time.
 */
export function noteOffice(folder: string, office: OfficeOnFile): void {
  const noted = readOfficeFile(folder);
  if (noted?.id === office.id && noted.name === office.name) return;
  try {
    writeWhole(officeFile(folder), `${JSON.stringify({ id: office.id, name: office.name }, null, 2)}\n`);
  } catch {
    return;
  }
}
