import type { timetableLookups } from '../../../shared/contract/timetable-lookups.ts';
import type { Handlers } from '../../data/handler.ts';
import { freeResources, teacherTimetable, venueTimetable, weekBoard } from './boards.ts';
import { classTimetable } from './class-timetable.ts';
import { timetableEntryHandlers } from './entries.ts';
import { compare, oneVersion, textOfChanges, versionsOf } from './publishing.ts';
import { timetableImportHandlers } from './importing.ts';
import { targetsOf, tryOut } from './trying.ts';
import { conflictsOfYear, ratiosOf } from './yearly.ts';

const lookups: Handlers<keyof typeof timetableLookups> = {
  'timetable.class': classTimetable,
  'timetable.week': weekBoard,
  'timetable.teacher': teacherTimetable,
  'timetable.venue': venueTimetable,
  'timetable.free': freeResources,
  'sessions.try': tryOut,
  'timetable.targets': targetsOf,
  'timetable.conflicts': conflictsOfYear,
  'timetable.versions': versionsOf,
  'timetable.version': oneVersion,
  'timetable.compare': compare,
  'timetable.change-text': textOfChanges,
  'timetable.ratios': ratiosOf,
};

export const timetableHandlers = { ...lookups, ...timetableEntryHandlers, ...timetableImportHandlers };
