import type { Migration } from '../migrate.ts';

/** Sheets of attendance with their exceptions; leave with its decisions. */
export const attendance: Migration = {
  version: 70,
  sql: [
    `CREATE TABLE attendance_mark (
      id TEXT PRIMARY KEY NOT NULL,
      sheet_id TEXT NOT NULL REFERENCES attendance_sheet (id),
      enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
      state TEXT NOT NULL,
      minutes INTEGER,
      note TEXT
    ) STRICT`,
    `CREATE INDEX attendance_mark_sheet ON attendance_mark (sheet_id)`,
    `CREATE INDEX attendance_mark_enrolment ON attendance_mark (enrolment_id)`,
    `CREATE TABLE attendance_sheet (
      id TEXT PRIMARY KEY NOT NULL,
      class_id TEXT NOT NULL REFERENCES training_class (id),
      day TEXT NOT NULL,
      half TEXT NOT NULL,
      "groups" TEXT,
      entered_on TEXT NOT NULL,
      closed_on TEXT,
      document_id TEXT REFERENCES frozen_document (id),
      note TEXT
    ) STRICT`,
    `CREATE INDEX attendance_sheet_class ON attendance_sheet (class_id, day)`,
    `CREATE INDEX attendance_sheet_document ON attendance_sheet (document_id)`,
    `CREATE TABLE leave (
      id TEXT PRIMARY KEY NOT NULL,
      enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
      kind TEXT NOT NULL,
      from_day TEXT NOT NULL,
      from_half TEXT NOT NULL,
      to_day TEXT NOT NULL,
      to_half TEXT NOT NULL,
      reason TEXT,
      destination TEXT,
      requested_on TEXT NOT NULL,
      status TEXT NOT NULL,
      back_day TEXT,
      back_half TEXT,
      back_noted_by TEXT,
      note TEXT
    ) STRICT`,
    `CREATE INDEX leave_enrolment ON leave (enrolment_id)`,
    `CREATE TABLE leave_decision (
      id TEXT PRIMARY KEY NOT NULL,
      leave_id TEXT NOT NULL REFERENCES leave (id),
      approver TEXT NOT NULL,
      decision TEXT NOT NULL,
      decided_on TEXT NOT NULL,
      decided_by TEXT,
      opinion TEXT
    ) STRICT`,
    `CREATE INDEX leave_decision_leave ON leave_decision (leave_id)`,
  ],
};
