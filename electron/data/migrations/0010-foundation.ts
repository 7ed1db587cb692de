import type { Migration } from '../migrate.ts';

/** The log, the facts of the installation, offices, organisations, attachments and dated rules. */
export const foundation: Migration = {
  version: 10,
  sql: [
    `CREATE TABLE installation (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID`,

    `CREATE TABLE change_site (
      id INTEGER PRIMARY KEY,
      office_id TEXT NOT NULL,
      incarnation TEXT NOT NULL,
      UNIQUE (office_id, incarnation)
    ) STRICT`,

    `CREATE TABLE change_tx (
      id INTEGER PRIMARY KEY,
      site INTEGER NOT NULL REFERENCES change_site (id),
      hlc INTEGER NOT NULL,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      actor_name TEXT NOT NULL,
      call TEXT NOT NULL,
      label TEXT NOT NULL,
      reason TEXT,
      scope_organisations TEXT NOT NULL,
      undoable INTEGER NOT NULL,
      undo_of INTEGER REFERENCES change_tx (id),
      first_seq INTEGER NOT NULL,
      last_seq INTEGER NOT NULL,
      first_position INTEGER NOT NULL,
      last_position INTEGER NOT NULL,
      salt BLOB,
      prev_hash BLOB,
      hash BLOB NOT NULL
    ) STRICT`,
    `CREATE INDEX change_tx_undo_of ON change_tx (undo_of) WHERE undo_of IS NOT NULL`,

    // seq is unique within a site. This office's own entries have seq = position; entries received from other
    // offices keep their own seq and take a position here. Only those need an index to be found by their dot.
    `CREATE TABLE change_entry (
      position INTEGER PRIMARY KEY,
      site INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      tx INTEGER NOT NULL,
      tbl INTEGER NOT NULL,
      row BLOB NOT NULL,
      kind INTEGER NOT NULL,
      field TEXT,
      before ANY,
      base_site INTEGER,
      base_seq INTEGER
    ) STRICT`,
    `CREATE INDEX change_entry_row ON change_entry (row)`,
    `CREATE UNIQUE INDEX change_entry_foreign_dot ON change_entry (site, seq) WHERE seq <> position`,

    `CREATE TABLE change_context (
      tx INTEGER PRIMARY KEY,
      site INTEGER NOT NULL,
      logged INTEGER NOT NULL
    ) STRICT`,

    // Filled only where something was erased: the salts of the transaction's other entries one by one, and the
    // digest in place of the erased value and its salt.
    `CREATE TABLE change_salt (
      position INTEGER PRIMARY KEY,
      salt BLOB,
      digest BLOB,
      CHECK ((salt IS NULL) <> (digest IS NULL))
    ) STRICT`,

    `CREATE TABLE office (
      id TEXT PRIMARY KEY NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      organisation_id TEXT REFERENCES organisation (id)
    ) STRICT`,

    `CREATE TABLE organisation (
      id TEXT PRIMARY KEY NOT NULL,
      parent_id TEXT REFERENCES organisation (id),
      name TEXT NOT NULL,
      short_name TEXT,
      kind TEXT NOT NULL,
      statistics_kind TEXT,
      position REAL NOT NULL,
      founded_on TEXT,
      closed_on TEXT,
      merged_into_id TEXT REFERENCES organisation (id),
      note TEXT
    ) STRICT`,
    `CREATE INDEX organisation_parent ON organisation (parent_id, position)`,
    `CREATE INDEX organisation_merged_into ON organisation (merged_into_id)`,

    `CREATE TABLE organisation_alias (
      id TEXT PRIMARY KEY NOT NULL,
      organisation_id TEXT NOT NULL REFERENCES organisation (id),
      name TEXT NOT NULL,
      kind TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX organisation_alias_organisation ON organisation_alias (organisation_id)`,

    `CREATE TABLE attachment (
      id TEXT PRIMARY KEY NOT NULL,
      organisation_id TEXT NOT NULL REFERENCES organisation (id),
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes INTEGER NOT NULL
    ) STRICT`,
    `CREATE INDEX attachment_organisation ON attachment (organisation_id)`,

    `CREATE TABLE organisation_event (
      id TEXT PRIMARY KEY NOT NULL,
      organisation_id TEXT NOT NULL REFERENCES organisation (id),
      kind TEXT NOT NULL,
      happened_on TEXT NOT NULL,
      paper TEXT,
      note TEXT,
      "before" TEXT,
      "after" TEXT,
      attachment_id TEXT REFERENCES attachment (id)
    ) STRICT`,
    `CREATE INDEX organisation_event_organisation ON organisation_event (organisation_id, happened_on)`,
    `CREATE INDEX organisation_event_attachment ON organisation_event (attachment_id)`,
    `CREATE INDEX office_organisation ON office (organisation_id)`,

    `CREATE TABLE setting (
      id TEXT PRIMARY KEY NOT NULL,
      key TEXT NOT NULL,
      value REAL NOT NULL,
      valid_from TEXT NOT NULL,
      valid_to TEXT,
      source TEXT,
      to_confirm INTEGER NOT NULL
    ) STRICT`,
    `CREATE INDEX setting_key ON setting (key, valid_from)`,
  ],
};
