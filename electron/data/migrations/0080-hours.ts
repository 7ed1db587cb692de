import type { Migration } from '../migrate.ts';

/** Rules of hours, events of branches, declarations and corrections. */
export const hours: Migration = {
  version: 80,
  sql: [
    `CREATE TABLE branch_event (
      id TEXT PRIMARY KEY NOT NULL,
      organisation_id TEXT NOT NULL REFERENCES organisation (id),
      activity TEXT NOT NULL,
      title TEXT NOT NULL,
      day TEXT NOT NULL,
      half TEXT NOT NULL,
      minutes INTEGER NOT NULL,
      takes TEXT NOT NULL,
      paper TEXT,
      note TEXT
    ) STRICT`,
    `CREATE INDEX branch_event_organisation ON branch_event (organisation_id, day)`,
    `CREATE INDEX branch_event_day ON branch_event (day)`,
    `CREATE TABLE branch_event_branch (
      id TEXT PRIMARY KEY NOT NULL,
      event_id TEXT NOT NULL REFERENCES branch_event (id),
      organisation_id TEXT NOT NULL REFERENCES organisation (id)
    ) STRICT`,
    `CREATE INDEX branch_event_branch_event ON branch_event_branch (event_id)`,
    `CREATE INDEX branch_event_branch_organisation ON branch_event_branch (organisation_id)`,
    `CREATE TABLE branch_event_person (
      id TEXT PRIMARY KEY NOT NULL,
      event_id TEXT NOT NULL REFERENCES branch_event (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      presence TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX branch_event_person_event ON branch_event_person (event_id)`,
    `CREATE INDEX branch_event_person_person ON branch_event_person (person_id)`,
    `CREATE TABLE hours_correction (
      id TEXT PRIMARY KEY NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      counts_on TEXT NOT NULL,
      hours REAL NOT NULL,
      counts_as TEXT NOT NULL,
      reason TEXT NOT NULL,
      paper TEXT
    ) STRICT`,
    `CREATE INDEX hours_correction_person ON hours_correction (person_id)`,
    `CREATE TABLE hours_declaration (
      id TEXT PRIMARY KEY NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      activity TEXT NOT NULL,
      title TEXT NOT NULL,
      organiser TEXT,
      from_on TEXT NOT NULL,
      to_on TEXT NOT NULL,
      from_half TEXT,
      to_half TEXT,
      minutes INTEGER,
      proof TEXT,
      attachment_id TEXT REFERENCES attachment (id),
      status TEXT NOT NULL,
      decided_on TEXT,
      decided_by TEXT,
      decision_note TEXT
    ) STRICT`,
    `CREATE INDEX hours_declaration_person ON hours_declaration (person_id)`,
    `CREATE INDEX hours_declaration_attachment ON hours_declaration (attachment_id)`,
    `CREATE TABLE hours_rule (
      id TEXT PRIMARY KEY NOT NULL,
      activity TEXT NOT NULL,
      unit TEXT NOT NULL,
      per REAL NOT NULL,
      hours REAL NOT NULL,
      most_a_day REAL,
      most_a_class REAL,
      most_a_year REAL,
      counts_as TEXT NOT NULL,
      categories TEXT,
      valid_from TEXT NOT NULL,
      valid_to TEXT,
      source TEXT,
      to_confirm INTEGER NOT NULL
    ) STRICT`,
  ],
};
