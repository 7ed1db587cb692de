import { z } from 'zod';
import { writes } from './call.ts';
import { id } from './fields.ts';
import { ABSENT, idOf } from './organisation-parts.ts';
import * as parts from './timetable-parts.ts';

const { LESSON, NO_SESSION, OTHER_LESSON, allowed } = parts;

/** Calls that keep a clash that is meant, and take that back. */
export const timetableAllowances = {
  'timetable.allow': writes<{ id: string }>()('timetable.allow', {
    title: '允许冲突',
    right: 'timetable.edit',
    /** `other` null: with its surroundings. */
    input: z.strictObject({
      one: id,
      other: id.nullable(),
      kind: parts.conflictKind,
      reason: parts.reason,
    }),
    codes: {
      ...NO_SESSION,
      'timetable.no-conflict': '没有这个冲突',
      'timetable.allowed-already': '这个冲突已经允许',
    },
    examples: [
      { title: '同一位教师', before: [parts.clash], input: allowed.input },
      {
        title: '班次日期之外',
        before: [{ call: 'sessions.place', input: { session: LESSON, day: '2026-11-30', half: 'morning' } }],
        input: { one: LESSON, other: null, kind: 'dates', reason: '补课' },
      },
    ],
    refusals: [
      { code: 'sessions.not-found', input: { ...allowed.input, one: ABSENT } },
      {
        code: 'timetable.no-conflict',
        input: { one: LESSON, other: OTHER_LESSON, kind: 'teacher', reason: '同一场报告' },
      },
      { code: 'timetable.allowed-already', before: [parts.clash, allowed], input: allowed.input },
    ],
  }),

  'timetable.disallow': writes<{ id: string }>()('timetable.disallow', {
    title: '取消允许的冲突',
    right: 'timetable.edit',
    input: z.strictObject({ id }),
    codes: { 'timetable.allowance-not-found': '没有这条冲突例外' },
    examples: [{ title: '一条', before: [parts.clash, allowed], input: (given) => ({ id: idOf(given, 1) }) }],
    refusals: [{ code: 'timetable.allowance-not-found', input: { id: ABSENT } }],
  }),
};
