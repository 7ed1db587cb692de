import type { attendanceCalls } from '../../../shared/contract/attendance.ts';
import type { leaveCalls } from '../../../shared/contract/leave.ts';
import type { Handlers } from '../../data/handler.ts';
import { closeSheets, reopenSheet } from './closing-sheets.ts';
import { enterSheet } from './entering.ts';
import { leaveOfClass, pendingLeave } from './leave-lists.ts';
import { decideLeave, editLeave, requestLeave, returnFromLeave, withdrawLeave } from './leaving.ts';
import { missingSheets } from './missing.ts';
import { attendanceOfClass } from './of-class.ts';
import { revealOfLeave } from './reveal.ts';
import { listSheets, sheetPage } from './sheets.ts';

export const attendanceHandlers: Handlers<keyof typeof attendanceCalls | keyof typeof leaveCalls> = {
  'attendance.sheets': ({ viewer, db, now }, { class: id }) => listSheets(viewer, db, id, now()),
  'attendance.sheet': ({ viewer, db, now }, input) => sheetPage(viewer, db, input, now()),
  'attendance.enter': enterSheet,
  'attendance.close': closeSheets,
  'attendance.reopen': reopenSheet,
  'attendance.missing': async ({ viewer, db, now }, { until }) => ({
    missing: await missingSheets(viewer, db, until, now()),
  }),
  'attendance.of-class': ({ viewer, db, now }, { class: id }) => attendanceOfClass(viewer, db, id, now()),
  'leave.request': requestLeave,
  'leave.edit': editLeave,
  'leave.decide': decideLeave,
  'leave.withdraw': withdrawLeave,
  'leave.return': returnFromLeave,
  'leave.of-class': ({ viewer, db, now }, { class: id }) => leaveOfClass(viewer, db, id, now()),
  'leave.pending': ({ viewer, db, now }) => pendingLeave(viewer, db, now()),
  'leave.reveal': revealOfLeave,
};
