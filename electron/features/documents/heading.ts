import type { ClassHeading } from '../../../shared/domain/documents/class-heading.ts';
import type { Database } from '../../data/tables/index.ts';

/** What documents say about a class, from its row. */
export function headingOf(row: Database['training_class']): ClassHeading {
  return {
    name: row.name,
    number: row.number,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    place: row.place,
    organiser: row.organiser,
    undertaker: row.undertaker,
    classTeacher: row.class_teacher,
  };
}
