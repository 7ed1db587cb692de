import type { RowOf, Table } from '../declare.ts';
import { attachment } from './attachment.ts';
import { attendanceMark, attendanceSheet, leave, leaveDecision } from './attendance.ts';
import { classEvent, classQuota, enrolment, trainingClass } from './classes.ts';
import {
  certificate,
  certificateKey,
  certificatePrint,
  closingNote,
  enrolmentResult,
  lectureFee,
} from './closing.ts';
import { documentChoice, frozenDocument } from './documents.ts';
import { employer, employerAlias } from './employer.ts';
import {
  branchEvent,
  branchEventBranch,
  branchEventPerson,
  hoursCorrection,
  hoursDeclaration,
  hoursRule,
} from './hours.ts';
import { importMapping, importRun, savedFilter } from './importing.ts';
import { office } from './office.ts';
import { organisation, organisationAlias, organisationEvent } from './organisation.ts';
import { disclosure, distinctPair, exemption, personMove, post } from './person-parts.ts';
import { person } from './person.ts';
import {
  bellTime,
  calendarDay,
  course,
  courseReview,
  courseTeacher,
  route,
  routeStop,
  teacher,
  teacherAbsence,
  teachingSite,
  venue,
} from './resources.ts';
import { setting } from './setting.ts';
import { conflictException, session, sessionClass, sessionTeacher, timetableVersion } from './timetable.ts';

/** Every table whose changes are logged. */
export const TABLES = {
  office,
  organisation,
  organisation_alias: organisationAlias,
  organisation_event: organisationEvent,
  attachment,
  setting,
  employer,
  employer_alias: employerAlias,
  person,
  post,
  exemption,
  person_move: personMove,
  distinct_pair: distinctPair,
  disclosure,
  import_mapping: importMapping,
  import_run: importRun,
  saved_filter: savedFilter,
  course,
  course_review: courseReview,
  course_teacher: courseTeacher,
  teacher,
  teacher_absence: teacherAbsence,
  venue,
  teaching_site: teachingSite,
  route,
  route_stop: routeStop,
  calendar_day: calendarDay,
  bell_time: bellTime,
  training_class: trainingClass,
  class_event: classEvent,
  class_quota: classQuota,
  enrolment,
  session,
  session_class: sessionClass,
  session_teacher: sessionTeacher,
  conflict_exception: conflictException,
  timetable_version: timetableVersion,
  frozen_document: frozenDocument,
  document_choice: documentChoice,
  attendance_sheet: attendanceSheet,
  attendance_mark: attendanceMark,
  leave,
  leave_decision: leaveDecision,
  hours_rule: hoursRule,
  branch_event: branchEvent,
  branch_event_branch: branchEventBranch,
  branch_event_person: branchEventPerson,
  hours_declaration: hoursDeclaration,
  hours_correction: hoursCorrection,
  closing_note: closingNote,
  enrolment_result: enrolmentResult,
  certificate,
  certificate_print: certificatePrint,
  certificate_key: certificateKey,
  lecture_fee: lectureFee,
} as const;

export type TableName = keyof typeof TABLES;

/**
 * Tables of the machinery itself, which hold nothing that anybody enters: the log, the chain of backups and
 * the facts of this installation. They are not logged and never handed off.
 */
export const MACHINERY_TABLES = {
  installation: '本机：单位标识、当前化身、证书签名密钥、保留备份份数、检索和排序所用的数据',
  change_site: '修改来源：单位与化身',
  change_tx: '一次操作',
  change_entry: '一个字段的修改，或一行的新增、删除',
  change_context: '进行中的操作',
  change_salt: '清除个别值之后，其余各项的盐和留下的摘要',
} as const;

/** Facts of this installation. */
export interface InstallationRow {
  key: 'office' | 'site' | 'keep-backups' | 'certificate-key' | `made-by ${string}`;
  value: string;
}

/** A database that changes come from: an office in one of its incarnations. */
export interface ChangeSiteRow {
  id: number;
  office_id: string;
  /** Random; drawn anew after a restore or a copy, so that numbers are never used twice. */
  incarnation: string;
}

export interface ChangeTxRow {
  id: number;
  site: number;
  /** Hybrid clock: milliseconds × 1024 + counter; never runs backwards within a site. */
  hlc: number;
  at: string;
  actor: string;
  actor_name: string;
  call: string;
  label: string;
  reason: string | null;
  /** Ids as JSON: whoever has one of them in reach sees the transaction. */
  scope_organisations: string;
  undoable: number;
  undo_of: number | null;
  first_seq: number;
  last_seq: number;
  /** Where its entries stand in this office's order of changes. */
  first_position: number;
  last_position: number;
  salt: Buffer | null;
  prev_hash: Buffer | null;
  hash: Buffer;
}

export interface ChangeEntryRow {
  position: number;
  site: number;
  seq: number;
  tx: number;
  tbl: number;
  row: Buffer;
  /** 1 insert, 2 update, 3 delete. */
  kind: number;
  field: string | null;
  /** Update: the value before. Delete: the whole row as JSON. Insert: null, the values follow from the row. */
  before: string | number | null;
  base_site: number | null;
  base_seq: number | null;
}

export interface ChangeSaltRow {
  position: number;
  salt: Buffer | null;
  digest: Buffer | null;
}

/** The database as Kysely sees it. */
export type Database = {
  [Name in TableName]: RowOf<(typeof TABLES)[Name]>;
} & {
  installation: InstallationRow;
  change_site: ChangeSiteRow;
  change_tx: ChangeTxRow;
  change_entry: ChangeEntryRow;
  change_salt: ChangeSaltRow;
};

/** A declared table by its number in the log. */
export function tableNumbered(number: number): Table | undefined {
  return BY_NUMBER.get(number);
}

const BY_NUMBER: ReadonlyMap<number, Table> = new Map(
  Object.values<Table>(TABLES).map((each) => [each.number, each]),
);

/** A declared table by its name, or undefined. */
export function tableNamed(name: string): Table | undefined {
  return Object.hasOwn(TABLES, name) ? TABLES[name as TableName] : undefined;
}
