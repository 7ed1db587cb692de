import type { Migration } from '../migrate.ts';

/** People, where they work, their posts, moves and exemptions; what imports remember. */
export const people: Migration = {
  version: 20,
  sql: [
    `CREATE TABLE employer (
      id TEXT PRIMARY KEY NOT NULL,
      parent_id TEXT REFERENCES employer (id),
      name TEXT NOT NULL,
      short_name TEXT,
      position REAL NOT NULL,
      note TEXT
    ) STRICT`,
    `CREATE INDEX employer_parent ON employer (parent_id, position)`,

    `CREATE TABLE employer_alias (
      id TEXT PRIMARY KEY NOT NULL,
      employer_id TEXT NOT NULL REFERENCES employer (id),
      name TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX employer_alias_employer ON employer_alias (employer_id)`,

    `CREATE TABLE person (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      former_name TEXT,
      reading TEXT,
      sex TEXT,
      birth TEXT,
      nationality TEXT,
      native_place TEXT,
      education TEXT,
      political_status TEXT,
      membership TEXT NOT NULL,
      standing TEXT NOT NULL,
      id_number TEXT,
      phone TEXT,
      other_phone TEXT,
      branch_id TEXT REFERENCES organisation (id),
      holder_id TEXT NOT NULL REFERENCES organisation (id),
      employer_id TEXT REFERENCES employer (id),
      duty TEXT,
      rank TEXT,
      professional_title TEXT,
      work_started_on TEXT,
      applied_on TEXT,
      activist_on TEXT,
      candidate_on TEXT,
      joined_on TEXT,
      confirmed_on TEXT,
      address TEXT,
      photo_id TEXT REFERENCES attachment (id),
      note TEXT,
      merged_into_id TEXT REFERENCES person (id),
      pinyin_key TEXT NOT NULL,
      surname_key TEXT NOT NULL,
      strokes_key TEXT NOT NULL,
      search_text TEXT NOT NULL
    ) STRICT`,
    // Foreign keys have full indexes: SQLite's own checks do not use partial ones.
    `CREATE INDEX person_branch ON person (branch_id)`,
    `CREATE INDEX person_holder ON person (holder_id)`,
    `CREATE INDEX person_employer ON person (employer_id)`,
    `CREATE INDEX person_photo ON person (photo_id)`,
    `CREATE INDEX person_merged_into ON person (merged_into_id)`,
    `CREATE INDEX person_id_number ON person (id_number) WHERE id_number IS NOT NULL`,
    // Searched from end to end while somebody types: without the rest of the rows.
    `CREATE INDEX person_search ON person
      (search_text, holder_id, employer_id, id_number, phone, other_phone, standing, pinyin_key, id)`,
    // The orders of the register: whoever is on it now, read page by page from the index alone.
    `CREATE INDEX person_by_unit ON person (holder_id, pinyin_key, id) WHERE standing = 'present'`,
    `CREATE INDEX person_by_pinyin ON person (pinyin_key, id) WHERE standing = 'present'`,
    `CREATE INDEX person_by_surname ON person (surname_key, id) WHERE standing = 'present'`,
    `CREATE INDEX person_by_strokes ON person (strokes_key, id) WHERE standing = 'present'`,
    `CREATE INDEX person_by_birth ON person (birth, id) WHERE standing = 'present'`,
    `CREATE INDEX person_by_joined ON person (joined_on, id) WHERE standing = 'present'`,
    `CREATE INDEX person_by_membership ON person (membership, id) WHERE standing = 'present'`,

    `CREATE TABLE post (
      id TEXT PRIMARY KEY NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      organisation_id TEXT REFERENCES organisation (id),
      from_on TEXT,
      to_on TEXT,
      paper TEXT
    ) STRICT`,
    `CREATE INDEX post_person ON post (person_id)`,
    `CREATE INDEX post_organisation ON post (organisation_id)`,
    `CREATE INDEX post_kind ON post (kind, person_id, from_on, to_on)`,

    `CREATE TABLE exemption (
      id TEXT PRIMARY KEY NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      reason TEXT NOT NULL,
      from_on TEXT NOT NULL,
      to_on TEXT,
      paper TEXT,
      note TEXT
    ) STRICT`,
    `CREATE INDEX exemption_person ON exemption (person_id)`,

    `CREATE TABLE person_move (
      id TEXT PRIMARY KEY NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      kind TEXT NOT NULL,
      moved_on TEXT NOT NULL,
      from_id TEXT REFERENCES organisation (id),
      to_id TEXT REFERENCES organisation (id),
      "before" TEXT,
      "after" TEXT,
      paper TEXT,
      note TEXT
    ) STRICT`,
    `CREATE INDEX person_move_person ON person_move (person_id, moved_on)`,
    `CREATE INDEX person_move_from ON person_move (from_id)`,
    `CREATE INDEX person_move_to ON person_move (to_id)`,

    `CREATE TABLE distinct_pair (
      id TEXT PRIMARY KEY NOT NULL,
      one_id TEXT NOT NULL REFERENCES person (id),
      other_id TEXT NOT NULL REFERENCES person (id)
    ) STRICT`,
    `CREATE INDEX distinct_pair_one ON distinct_pair (one_id)`,
    `CREATE INDEX distinct_pair_other ON distinct_pair (other_id)`,

    `CREATE TABLE disclosure (
      id TEXT PRIMARY KEY NOT NULL,
      organisation_id TEXT NOT NULL REFERENCES organisation (id),
      person_id TEXT REFERENCES person (id),
      fields TEXT NOT NULL,
      people INTEGER NOT NULL,
      masked INTEGER NOT NULL
    ) STRICT`,
    `CREATE INDEX disclosure_organisation ON disclosure (organisation_id)`,
    `CREATE INDEX disclosure_person ON disclosure (person_id)`,

    `CREATE TABLE import_mapping (
      id TEXT PRIMARY KEY NOT NULL,
      kind TEXT NOT NULL,
      signature TEXT NOT NULL,
      fields TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX import_mapping_signature ON import_mapping (kind, signature)`,

    `CREATE TABLE import_run (
      id TEXT PRIMARY KEY NOT NULL,
      organisation_id TEXT NOT NULL REFERENCES organisation (id),
      kind TEXT NOT NULL,
      files TEXT NOT NULL,
      added INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      same INTEGER NOT NULL,
      faulty INTEGER NOT NULL
    ) STRICT`,
    `CREATE INDEX import_run_organisation ON import_run (organisation_id)`,

    // The imports of the history are found among millions of entries: tbl 16 is import_run, kind 1 an insert.
    `CREATE INDEX change_entry_import ON change_entry (tx, row) WHERE tbl = 16 AND kind = 1`,

    `CREATE TABLE saved_filter (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      conditions TEXT NOT NULL
    ) STRICT`,
  ],
};
