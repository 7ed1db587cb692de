import type { Migration } from '../migrate.ts';

/** Courses, teachers, venues, sites, routes and the calendar. */
export const resources: Migration = {
  version: 30,
  sql: [
    `CREATE TABLE teacher (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      title TEXT,
      unit TEXT,
      topics TEXT,
      fee_class TEXT NOT NULL,
      phone TEXT,
      person_id TEXT REFERENCES person (id),
      note TEXT,
      retired_on TEXT
    ) STRICT`,
    `CREATE INDEX teacher_person ON teacher (person_id)`,

    `CREATE TABLE course (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      task TEXT NOT NULL,
      area TEXT NOT NULL,
      theme TEXT,
      form TEXT NOT NULL,
      choice TEXT NOT NULL,
      hours REAL NOT NULL,
      material TEXT,
      note TEXT,
      retired_on TEXT
    ) STRICT`,

    `CREATE TABLE course_review (
      id TEXT PRIMARY KEY NOT NULL,
      course_id TEXT NOT NULL REFERENCES course (id),
      step TEXT NOT NULL,
      reviewed_on TEXT NOT NULL,
      reviewer TEXT NOT NULL,
      opinion TEXT
    ) STRICT`,
    `CREATE INDEX course_review_course ON course_review (course_id)`,

    `CREATE TABLE course_teacher (
      id TEXT PRIMARY KEY NOT NULL,
      course_id TEXT NOT NULL REFERENCES course (id),
      teacher_id TEXT NOT NULL REFERENCES teacher (id)
    ) STRICT`,
    `CREATE INDEX course_teacher_course ON course_teacher (course_id)`,
    `CREATE INDEX course_teacher_teacher ON course_teacher (teacher_id)`,

    `CREATE TABLE teacher_absence (
      id TEXT PRIMARY KEY NOT NULL,
      teacher_id TEXT NOT NULL REFERENCES teacher (id),
      from_on TEXT NOT NULL,
      to_on TEXT NOT NULL,
      half TEXT,
      note TEXT
    ) STRICT`,
    `CREATE INDEX teacher_absence_teacher ON teacher_absence (teacher_id)`,

    `CREATE TABLE venue (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      seats INTEGER NOT NULL,
      row_count INTEGER,
      column_count INTEGER,
      aisles TEXT,
      equipment TEXT,
      note TEXT,
      position REAL NOT NULL,
      closed_on TEXT
    ) STRICT`,

    `CREATE TABLE teaching_site (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      address TEXT,
      capacity INTEGER,
      guide TEXT,
      phone TEXT,
      minutes INTEGER,
      note TEXT,
      position REAL NOT NULL,
      closed_on TEXT
    ) STRICT`,

    `CREATE TABLE route (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      capacity INTEGER,
      guide TEXT,
      note TEXT,
      position REAL NOT NULL,
      closed_on TEXT
    ) STRICT`,

    `CREATE TABLE route_stop (
      id TEXT PRIMARY KEY NOT NULL,
      route_id TEXT NOT NULL REFERENCES route (id),
      site_id TEXT NOT NULL REFERENCES teaching_site (id),
      position INTEGER NOT NULL,
      travel_minutes INTEGER NOT NULL,
      stay_minutes INTEGER
    ) STRICT`,
    `CREATE INDEX route_stop_route ON route_stop (route_id)`,
    `CREATE INDEX route_stop_site ON route_stop (site_id)`,
  ],
};
