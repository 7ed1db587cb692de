import type { ClassEventKind } from '../../../shared/domain/classes/codes.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';

/** Writes down what happened to a class on a day; before and after in words. */
export async function noteEvent(
  { db }: Pick<WriteContext, 'db'>,
  classId: string,
  event: {
    readonly kind: ClassEventKind;
    readonly on: string;
    readonly before: string | null;
    readonly after: string | null;
    readonly paper?: string | null;
    readonly reason?: string | null;
  },
): Promise<void> {
  await db
    .insertInto('class_event')
    .values({
      id: newId(),
      class_id: classId,
      kind: event.kind,
      happened_on: event.on,
      before: event.before,
      after: event.after,
      paper: event.paper ?? null,
      reason: event.reason ?? null,
    })
    .execute();
}
