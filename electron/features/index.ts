import type { AllHandlers } from '../data/handler.ts';
import type { RuleBook } from '../data/row-rules.ts';
import { attendanceHandlers } from './attendance/handlers.ts';
import { attendanceRules } from './attendance/rules.ts';
import { backupHandlers } from './backups/handlers.ts';
import { certificateHandlers } from './certificates/handlers.ts';
import { certificateRules } from './certificates/rules.ts';
import { changeHandlers } from './changes/handlers.ts';
import { classHandlers } from './classes/handlers.ts';
import { classRules } from './classes/rules.ts';
import { closingHandlers } from './closing/handlers.ts';
import { closingRules } from './closing/rules.ts';
import { classDocumentHandlers } from './documents/class-handlers.ts';
import { leaveDocumentHandlers } from './documents/leave-slip.ts';
import { closingDocumentHandlers } from './documents/closing-handlers.ts';
import { documentHandlers } from './documents/handlers.ts';
import { eventDocumentHandlers } from './documents/event-handlers.ts';
import { hoursDocumentHandlers } from './documents/hours-handlers.ts';
import { feeDocumentHandlers } from './documents/fee-handlers.ts';
import { statisticsDocumentHandlers } from './documents/statistics-handlers.ts';
import { timetableDocumentHandlers } from './documents/timetable-handlers.ts';
import { feeHandlers } from './fees/handlers.ts';
import { feeRules } from './fees/rules.ts';
import { hoursHandlers } from './hours/handlers.ts';
import { hoursRules } from './hours/rules.ts';
import { declarationHandlers } from './hours/declarations-handlers.ts';
import { declarationRules } from './hours/declarations-rules.ts';
import { branchEventHandlers } from './hours/events-handlers.ts';
import { eventSheetHandlers } from './hours/events-importing.ts';
import { branchEventRules } from './hours/events-rules.ts';
import { importingHandlers } from './importing/handlers.ts';
import { officeHandlers } from './offices/handlers.ts';
import { organisationHandlers } from './organisations/handlers.ts';
import { organisationRules } from './organisations/rules.ts';
import { employerHandlers } from './people/employers.ts';
import { peopleHandlers } from './people/handlers.ts';
import { peopleRules } from './people/rules.ts';
import { resourceHandlers } from './resources/handlers.ts';
import { resourceRules } from './resources/rules.ts';
import { settingHandlers } from './settings/handlers.ts';
import { settingRules } from './settings/rules.ts';
import { statisticsHandlers } from './statistics/handlers.ts';
import { timetableHandlers } from './timetable/handlers.ts';
import { timetableRules } from './timetable/rules.ts';

/** Every call that the data thread answers. A call without a handler does not compile. */
export const handlers: AllHandlers = {
  ...officeHandlers,
  ...organisationHandlers,
  ...peopleHandlers,
  ...employerHandlers,
  ...importingHandlers,
  ...classHandlers,
  ...attendanceHandlers,
  ...changeHandlers,
  ...settingHandlers,
  ...hoursHandlers,
  ...backupHandlers,
  ...documentHandlers,
  ...classDocumentHandlers,
  ...timetableDocumentHandlers,
  ...leaveDocumentHandlers,
  ...hoursDocumentHandlers,
  ...feeHandlers,
  ...feeDocumentHandlers,
  ...statisticsHandlers,
  ...statisticsDocumentHandlers,
  ...timetableHandlers,
  ...resourceHandlers,
  ...branchEventHandlers,
  ...eventDocumentHandlers,
  ...eventSheetHandlers,
  ...declarationHandlers,
  ...closingHandlers,
  ...certificateHandlers,
  ...closingDocumentHandlers,
};

/** What must hold of rows after every transaction. */
export const rules: RuleBook = {
  ...organisationRules,
  ...peopleRules,
  ...classRules,
  ...timetableRules,
  ...attendanceRules,
  ...resourceRules,
  ...settingRules,
  ...feeRules,
  ...hoursRules,
  ...branchEventRules,
  ...declarationRules,
  ...closingRules,
  ...certificateRules,
};
