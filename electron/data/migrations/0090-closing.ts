import type { Migration } from '../migrate.ts';

/** Closing of classes: material, results, certificates, fees. */
export const closing: Migration = {
  version: 90,
  sql: [
    `CREATE TABLE certificate (
      id TEXT PRIMARY KEY NOT NULL,
      enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
      kind TEXT NOT NULL,
      number TEXT NOT NULL,
      issued_on TEXT NOT NULL,
      content TEXT NOT NULL,
      code TEXT NOT NULL,
      replaces_id TEXT REFERENCES certificate (id),
      voided_on TEXT,
      void_reason TEXT
    ) STRICT`,
    `CREATE INDEX certificate_enrolment ON certificate (enrolment_id)`,
    `CREATE INDEX certificate_replaces ON certificate (replaces_id)`,
    `CREATE TABLE certificate_key (
      id TEXT PRIMARY KEY NOT NULL,
      issuer TEXT NOT NULL,
      key_id TEXT NOT NULL,
      public_key TEXT NOT NULL,
      added_on TEXT NOT NULL,
      note TEXT
    ) STRICT`,
    `CREATE TABLE certificate_print (
      id TEXT PRIMARY KEY NOT NULL,
      certificate_id TEXT NOT NULL REFERENCES certificate (id),
      printed_at TEXT NOT NULL,
      reason TEXT
    ) STRICT`,
    `CREATE INDEX certificate_print_certificate ON certificate_print (certificate_id)`,
    `CREATE TABLE closing_note (
      id TEXT PRIMARY KEY NOT NULL,
      class_id TEXT NOT NULL REFERENCES training_class (id),
      item TEXT NOT NULL,
      kept_at TEXT,
      reason TEXT
    ) STRICT`,
    `CREATE INDEX closing_note_class ON closing_note (class_id)`,
    `CREATE TABLE enrolment_result (
      id TEXT PRIMARY KEY NOT NULL,
      enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
      score REAL,
      grade TEXT,
      excellent INTEGER NOT NULL,
      outcome TEXT,
      outcome_reason TEXT,
      outcome_paper TEXT,
      remark TEXT
    ) STRICT`,
    `CREATE INDEX enrolment_result_enrolment ON enrolment_result (enrolment_id)`,
    `CREATE TABLE lecture_fee (
      id TEXT PRIMARY KEY NOT NULL,
      session_id TEXT NOT NULL REFERENCES session (id),
      teacher_id TEXT NOT NULL REFERENCES teacher (id),
      hours REAL,
      rate REAL,
      waived INTEGER NOT NULL,
      signed_on TEXT,
      note TEXT
    ) STRICT`,
    `CREATE INDEX lecture_fee_session ON lecture_fee (session_id)`,
    `CREATE INDEX lecture_fee_teacher ON lecture_fee (teacher_id)`,
  ],
};
