import { sql, type Kysely } from 'kysely';
import type { WriteContext } from '../../data/handler.ts';
import type { Database } from '../../data/tables/index.ts';

/** Whether somebody of the register is linked to a teacher: whoever is was not entered by a slip. */
export async function isTeacher(db: Kysely<Database>, person: string): Promise<boolean> {
  const found = await sql`SELECT 1 FROM teacher WHERE person_id = ${person} LIMIT 1`.execute(db);
  return found.rows.length > 0;
}

/** A teacher who was linked to an entry that is given up is linked to the one that is kept. */
export async function takeTeachingAlong(
  { db }: Pick<WriteContext, 'db'>,
  keep: string,
  drop: string,
): Promise<void> {
  await db.updateTable('teacher').set({ person_id: keep }).where('person_id', '=', drop).execute();
}
