import type { Kysely } from 'kysely';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';

type Db = Kysely<Database>;

/** Refuses an unknown course with courses.not-found. */
export async function courseRow(viewer: Viewer, db: Db, id: string): Promise<Database['course']> {
  const row = await rows(viewer, db, 'course').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw missing('courses', '这门课程');
  return row;
}

/** Refuses an unknown teacher with teachers.not-found. */
export async function teacherRow(viewer: Viewer, db: Db, id: string): Promise<Database['teacher']> {
  const row = await rows(viewer, db, 'teacher').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw missing('teachers', '这位教师');
  return row;
}

/** Refuses if one of them is unknown, with teachers.not-found. */
export async function requireTeachers(viewer: Viewer, db: Db, ids: readonly string[]): Promise<void> {
  for (const id of new Set(ids)) await teacherRow(viewer, db, id);
}

/** Refuses an unknown venue with venues.not-found. */
export async function venueRow(viewer: Viewer, db: Db, id: string): Promise<Database['venue']> {
  const row = await rows(viewer, db, 'venue').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw missing('venues', '这个场地');
  return row;
}

/** Refuses an unknown site with sites.not-found. */
export async function siteRow(viewer: Viewer, db: Db, id: string): Promise<Database['teaching_site']> {
  const row = await rows(viewer, db, 'teaching_site').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw missing('sites', '这个教学点');
  return row;
}

/** Refuses an unknown route with routes.not-found. */
export async function routeRow(viewer: Viewer, db: Db, id: string): Promise<Database['route']> {
  const row = await rows(viewer, db, 'route').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw missing('routes', '这条路线');
  return row;
}

function missing(what: string, called: string): Refusal {
  return new Refusal(`${what}.not-found`, `没有找到${called}，可能已被删除。请刷新后再选。`);
}
