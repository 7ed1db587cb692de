import type { Migration } from '../migrate.ts';

/** Training classes with their events, places and trainees; the calendar, which may be one of a class. */
export const classes: Migration = {
  version: 40,
  sql: [
    `CREATE TABLE training_class (
      id TEXT PRIMARY KEY NOT NULL,
      number TEXT,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      status TEXT NOT NULL,
      holder_id TEXT NOT NULL REFERENCES organisation (id),
      organiser TEXT,
      undertaker TEXT,
      purpose TEXT,
      audience TEXT,
      content TEXT,
      starts_on TEXT,
      ends_on TEXT,
      place TEXT,
      venue_id TEXT REFERENCES venue (id),
      planned INTEGER,
      class_teacher TEXT,
      class_teacher_phone TEXT,
      cost TEXT,
      cost_source TEXT,
      paper TEXT,
      copied_from_id TEXT REFERENCES training_class (id),
      note TEXT
    ) STRICT`,
    `CREATE INDEX training_class_holder ON training_class (holder_id)`,
    `CREATE INDEX training_class_starts ON training_class (starts_on)`,
    `CREATE INDEX training_class_venue ON training_class (venue_id)`,
    `CREATE INDEX training_class_copied_from ON training_class (copied_from_id)`,

    `CREATE TABLE class_event (
      id TEXT PRIMARY KEY NOT NULL,
      class_id TEXT NOT NULL REFERENCES training_class (id),
      kind TEXT NOT NULL,
      happened_on TEXT NOT NULL,
      "before" TEXT,
      "after" TEXT,
      paper TEXT,
      reason TEXT
    ) STRICT`,
    `CREATE INDEX class_event_class ON class_event (class_id)`,

    `CREATE TABLE class_quota (
      id TEXT PRIMARY KEY NOT NULL,
      class_id TEXT NOT NULL REFERENCES training_class (id),
      organisation_id TEXT NOT NULL REFERENCES organisation (id),
      places INTEGER NOT NULL,
      answered_on TEXT,
      contact TEXT,
      contact_phone TEXT,
      note TEXT
    ) STRICT`,
    `CREATE INDEX class_quota_class ON class_quota (class_id)`,
    `CREATE INDEX class_quota_organisation ON class_quota (organisation_id)`,

    `CREATE TABLE enrolment (
      id TEXT PRIMARY KEY NOT NULL,
      class_id TEXT NOT NULL REFERENCES training_class (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      status TEXT NOT NULL,
      role TEXT NOT NULL,
      sent_by_id TEXT REFERENCES organisation (id),
      group_number INTEGER,
      position REAL NOT NULL,
      enrolled_on TEXT NOT NULL,
      left_on TEXT,
      left_reason TEXT,
      replaces_id TEXT REFERENCES enrolment (id),
      note TEXT
    ) STRICT`,
    `CREATE INDEX enrolment_replaces ON enrolment (replaces_id)`,
    `CREATE INDEX enrolment_class ON enrolment (class_id, status)`,
    `CREATE INDEX enrolment_person ON enrolment (person_id, class_id)`,
    `CREATE INDEX enrolment_sent_by ON enrolment (sent_by_id)`,

    `CREATE TABLE calendar_day (
      id TEXT PRIMARY KEY NOT NULL,
      day TEXT NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      half TEXT,
      class_id TEXT REFERENCES training_class (id),
      source TEXT
    ) STRICT`,
    `CREATE INDEX calendar_day_class ON calendar_day (class_id)`,
    `CREATE INDEX calendar_day_day ON calendar_day (day)`,

    `CREATE TABLE bell_time (
      id TEXT PRIMARY KEY NOT NULL,
      class_id TEXT REFERENCES training_class (id),
      half TEXT NOT NULL,
      starts_at INTEGER NOT NULL,
      ends_at INTEGER NOT NULL,
      valid_from TEXT NOT NULL,
      valid_to TEXT,
      source TEXT,
      to_confirm INTEGER NOT NULL
    ) STRICT`,
    `CREATE INDEX bell_time_class ON bell_time (class_id)`,
  ],
};
