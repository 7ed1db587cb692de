import type { Migration } from '../migrate.ts';

/** Sessions, joint lectures, who teaches, allowed clashes and published timetables. */
export const timetable: Migration = {
  version: 50,
  sql: [
    `CREATE TABLE session (
      id TEXT PRIMARY KEY NOT NULL,
      class_id TEXT NOT NULL REFERENCES training_class (id),
      kind TEXT NOT NULL,
      course_id TEXT REFERENCES course (id),
      title TEXT NOT NULL,
      hours REAL NOT NULL,
      position REAL NOT NULL,
      day TEXT,
      half TEXT,
      starts_at INTEGER,
      ends_at INTEGER,
      venue_id TEXT REFERENCES venue (id),
      site_id TEXT REFERENCES teaching_site (id),
      route_id TEXT REFERENCES route (id),
      place TEXT,
      pinned INTEGER NOT NULL,
      note TEXT
    ) STRICT`,
    `CREATE INDEX session_of_class ON session (class_id, position)`,
    `CREATE INDEX session_day ON session (day)`,
    `CREATE INDEX session_course ON session (course_id)`,
    `CREATE INDEX session_venue ON session (venue_id)`,
    `CREATE INDEX session_site ON session (site_id)`,
    `CREATE INDEX session_route ON session (route_id)`,

    `CREATE TABLE session_class (
      id TEXT PRIMARY KEY NOT NULL,
      session_id TEXT NOT NULL REFERENCES session (id),
      class_id TEXT NOT NULL REFERENCES training_class (id)
    ) STRICT`,
    `CREATE INDEX session_class_session ON session_class (session_id)`,
    `CREATE INDEX session_class_class ON session_class (class_id)`,

    `CREATE TABLE session_teacher (
      id TEXT PRIMARY KEY NOT NULL,
      session_id TEXT NOT NULL REFERENCES session (id),
      teacher_id TEXT NOT NULL REFERENCES teacher (id),
      role TEXT NOT NULL,
      position INTEGER NOT NULL
    ) STRICT`,
    `CREATE INDEX session_teacher_session ON session_teacher (session_id)`,
    `CREATE INDEX session_teacher_teacher ON session_teacher (teacher_id)`,

    `CREATE TABLE conflict_exception (
      id TEXT PRIMARY KEY NOT NULL,
      one_id TEXT NOT NULL REFERENCES session (id),
      other_id TEXT REFERENCES session (id),
      kind TEXT NOT NULL,
      reason TEXT NOT NULL,
      day TEXT NOT NULL,
      about TEXT NOT NULL,
      extent INTEGER NOT NULL
    ) STRICT`,
    `CREATE INDEX conflict_exception_one ON conflict_exception (one_id)`,
    `CREATE INDEX conflict_exception_other ON conflict_exception (other_id)`,

    `CREATE TABLE timetable_version (
      id TEXT PRIMARY KEY NOT NULL,
      class_id TEXT NOT NULL REFERENCES training_class (id),
      version INTEGER NOT NULL,
      published_at TEXT NOT NULL,
      published_by TEXT NOT NULL,
      reason TEXT,
      content TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX timetable_version_class ON timetable_version (class_id)`,
  ],
};
