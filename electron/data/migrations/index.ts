import type { Migration } from '../migrate.ts';
import { foundation } from './0010-foundation.ts';
import { people } from './0020-people.ts';
import { resources } from './0030-resources.ts';
import { classes } from './0040-classes.ts';
import { timetable } from './0050-timetable.ts';
import { documents } from './0060-documents.ts';
import { attendance } from './0070-attendance.ts';
import { hours } from './0080-hours.ts';
import { closing } from './0090-closing.ts';

/** All steps in order. Numbers go in tens, so that a hot fix finds room between two releases. */
export const MIGRATIONS: readonly Migration[] = [
  foundation,
  people,
  resources,
  classes,
  timetable,
  documents,
  attendance,
  hours,
  closing,
];
