import type { Migration } from '../migrate.ts';

/** Vouchers as they were printed, and the last choice of each document. */
export const documents: Migration = {
  version: 60,
  sql: [
    `CREATE TABLE frozen_document (
      id TEXT PRIMARY KEY NOT NULL,
      class_id TEXT NOT NULL REFERENCES training_class (id),
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      version INTEGER NOT NULL,
      frozen_at TEXT NOT NULL,
      supplement_of_id TEXT REFERENCES frozen_document (id),
      content TEXT NOT NULL,
      note TEXT
    ) STRICT`,
    `CREATE INDEX frozen_document_class ON frozen_document (class_id)`,
    `CREATE INDEX frozen_document_supplement_of ON frozen_document (supplement_of_id)`,

    `CREATE TABLE document_choice (
      id TEXT PRIMARY KEY NOT NULL,
      kind TEXT NOT NULL,
      choice TEXT NOT NULL
    ) STRICT`,
  ],
};
