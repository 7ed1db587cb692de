import { attendanceCalls } from './attendance.ts';
import { backupCalls } from './backups.ts';
import { eventSheetCalls } from './branch-event-sheets.ts';
import { branchEventCalls } from './branch-events.ts';
import { calendarCalls } from './calendar.ts';
import type { Call, OutputOf } from './call.ts';
import { certificateCalls } from './certificates.ts';
import { changeCalls } from './changes.ts';
import { classCalls } from './classes.ts';
import { closingCalls } from './closing.ts';
import { courseCalls } from './courses.ts';
import { classDocumentCalls } from './documents-class.ts';
import { eventDocumentCalls } from './documents-events.ts';
import { hoursDocumentCalls } from './documents-hours.ts';
import { feeDocumentCalls } from './documents-fees.ts';
import { closingDocumentCalls } from './documents-closing.ts';
import { statisticsDocumentCalls } from './documents-statistics.ts';
import { timetableDocumentCalls } from './documents-timetable.ts';
import { leaveDocumentCalls } from './documents-leave.ts';
import { documentCalls } from './documents.ts';
import { employerCalls } from './employers.ts';
import { feeCalls } from './fees.ts';
import { hoursLedgerCalls } from './hours-ledgers.ts';
import { hoursRuleCalls } from './hours-rules.ts';
import { declarationCalls } from './hours-declarations.ts';
import { importingCalls } from './importing.ts';
import { leaveCalls } from './leave.ts';
import { officeCalls } from './offices.ts';
import { organisationCalls } from './organisations.ts';
import { peopleCalls } from './people.ts';
import { routeCalls } from './routes.ts';
import { settingCalls } from './settings.ts';
import { statisticsCalls } from './statistics.ts';
import { timetableEntries } from './timetable-entries.ts';
import { timetableImportCalls } from './timetable-import.ts';
import { timetableLookups } from './timetable-lookups.ts';
import { siteCalls } from './sites.ts';
import { teacherCalls } from './teachers.ts';
import { venueCalls } from './venues.ts';
import { windowCalls } from './window.ts';
import type { z } from 'zod';

/** Every call of the program. */
export const contract = {
  ...officeCalls,
  ...organisationCalls,
  ...peopleCalls,
  ...employerCalls,
  ...importingCalls,
  ...classCalls,
  ...timetableLookups,
  ...timetableEntries,
  ...timetableImportCalls,
  ...attendanceCalls,
  ...leaveCalls,
  ...changeCalls,
  ...settingCalls,
  ...hoursRuleCalls,
  ...hoursLedgerCalls,
  ...backupCalls,
  ...documentCalls,
  ...courseCalls,
  ...teacherCalls,
  ...venueCalls,
  ...siteCalls,
  ...routeCalls,
  ...calendarCalls,
  ...classDocumentCalls,
  ...timetableDocumentCalls,
  ...leaveDocumentCalls,
  ...hoursDocumentCalls,
  ...branchEventCalls,
  ...eventDocumentCalls,
  ...eventSheetCalls,
  ...declarationCalls,
  ...feeCalls,
  ...feeDocumentCalls,
  ...closingCalls,
  ...certificateCalls,
  ...closingDocumentCalls,
  ...statisticsCalls,
  ...statisticsDocumentCalls,
  ...windowCalls,
};

export type Contract = typeof contract;
export type CallName = keyof Contract;
/** What a screen passes. */
export type CallInput<Name extends CallName> = z.input<Contract[Name]['input']>;
/** What a handler gets: defaults filled in. */
export type CallParsed<Name extends CallName> = z.output<Contract[Name]['input']>;
export type CallOutput<Name extends CallName> = OutputOf<Contract[Name]>;

/** The declaration of a call by its name, or undefined for an unknown name. */
export function callNamed(name: string): Call | undefined {
  return Object.hasOwn(contract, name) ? (contract as unknown as Record<string, Call>)[name] : undefined;
}
