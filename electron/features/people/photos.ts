import { readFileSync, statSync } from 'node:fs';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { fetchAttachment, storeAttachment } from '../../data/attachments.ts';
import type { ReadContext, WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import { openRow, personRow } from './rows.ts';

const LARGEST = 2 * 1024 * 1024;

/** Puts a photo to a person, or takes it away. Refuses what is no JPEG or PNG, or larger than 2 MB. */
export async function setPhoto(
  context: WriteContext,
  { id, file }: { readonly id: string; readonly file: string | null },
) {
  const { viewer, db } = context;
  const own = await openRow(viewer, db, id);
  let photo: string | null = null;
  if (file !== null) {
    const path = context.path(file);
    refuseNoPhoto(path);
    const stored = storeAttachment(context.data.folder, path);
    photo = newId();
    await db
      .insertInto('attachment')
      .values({ id: photo, organisation_id: own.holder_id, ...stored })
      .execute();
  }
  await db.updateTable('person').set({ photo_id: photo }).where('id', '=', id).execute();
  if (own.photo_id !== null) await db.deleteFrom('attachment').where('id', '=', own.photo_id).execute();
  context.label(`${file === null ? '拿掉' : '换'} ${own.name} 的照片`);
  context.scope(own.holder_id);
  return { id };
}

/** Lets a photo follow its person to another organisation, so that whoever sees the one sees the other. */
export async function takePhotoAlong(
  { db }: Pick<WriteContext, 'db'>,
  photo: string | null,
  holder: string,
): Promise<void> {
  if (photo === null) return;
  await db.updateTable('attachment').set({ organisation_id: holder }).where('id', '=', photo).execute();
}

/** The photo of a person for the screen, or null. */
export async function photoOf({ viewer, db, data }: ReadContext, id: string) {
  const own = await personRow(viewer, db, id);
  if (own.photo_id === null) return null;
  const row = await rows(viewer, db, 'attachment')
    .select(['name', 'sha256'])
    .where('id', '=', own.photo_id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { name: row.name, base64: fetchAttachment(data.folder, row.sha256).toString('base64') };
}

function refuseNoPhoto(path: string): void {
  try {
    if (statSync(path).size <= LARGEST && looksLikePhoto(readFileSync(path).subarray(0, 8))) return;
  } catch {
    throw new Refusal('attachments.unreadable', '文件读不出来。请检查文件是否还在、U 盘是否插好。');
  }
  throw new Refusal('people.not-a-photo', '照片应是 2 MB 以内的 JPG 或 PNG 图片。请另选，或缩小后再试。');
}

function looksLikePhoto(start: Buffer): boolean {
  const jpeg = start[0] === 0xff && start[1] === 0xd8 && start[2] === 0xff;
  return jpeg || start.equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
}
