import { z } from 'zod';
import { BRANCH_ACTIVITIES, EVENT_TAKES } from '../domain/hours/codes.ts';
import { HALF_DAYS } from '../domain/timetable/half-days.ts';
import { day, id, line } from './fields.ts';
import { ABSENT, idOf, keysOf, LUJIANG, newBranch, NOT_FOUND } from './organisation-parts.ts';
import { sampleId, sampleOrganisation } from './sample-id.ts';

/** What the declarations of the calls on branch events have in common: fields, refusals and rows of the sample. */

export const branchActivity = z.enum(BRANCH_ACTIVITIES);
export const half = z.enum(keysOf(HALF_DAYS));
export const month = z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/u, { error: '应为年月，如 2026-11' });

const people = z.array(id).max(2000);

/** A line about what a branch held. */
const values = {
  branch: id,
  /** Further branches of a joint event. */
  joint: z.array(id).max(30),
  activity: branchActivity,
  title: line(100),
  day,
  half,
  /** What a day holds is a rule beyond shape. */
  minutes: z.int().min(1).max(100_000),
  takes: z.enum(keysOf(EVENT_TAKES)),
  /** Of “全支部到，除…” who was missing. */
  absent: people,
  /** Of “只有以下人员参加” the members who came. */
  present: people,
  /** People of other branches who were there, said to be such. */
  guests: people,
  paper: line(60).nullable(),
  note: line(200).nullable(),
};

export const eventLine = z.strictObject({
  ...values,
  joint: values.joint.default([]),
  takes: values.takes.default('all-but'),
  absent: people.default([]),
  present: people.default([]),
  guests: people.default([]),
  paper: values.paper.default(null),
  note: values.note.default(null),
});

/** What is to be changed of a line. */
export const eventEdit = z.strictObject({ id, ...z.strictObject(values).partial().shape });

export const EVENT_CODES = {
  ...NOT_FOUND,
  'people.not-found': '没有这个人，或不在您的管理范围内',
  'events.not-a-branch': '活动只记在支部名下',
  'events.joint-twice': '联办支部写了两次',
  'events.wrong-day': '日期还没有到，或早于支部成立',
  'events.closed-branch': '支部那时已撤销',
  'events.too-long': '一天的活动超过 24 小时',
  'events.wrong-person': '不是本支部那天的党员，或写错了地方',
};
export const NO_EVENT = { 'events.not-found': '没有这次活动，或不在您的管理范围内' };

export const BRANCH = sampleOrganisation('靖港镇/芦江社区/第一网格支部');
export const SECOND = sampleOrganisation('靖港镇/芦江社区/第二网格支部');
export const THIRD = sampleOrganisation('靖港镇/芦江社区/第三网格支部');
export const MEMBER = sampleId('person', '靖港镇/芦江社区/第一网格支部/06');
export const OTHER_MEMBER = sampleId('person', '靖港镇/芦江社区/第一网格支部/07');
export const OF_SECOND = sampleId('person', '靖港镇/芦江社区/第二网格支部/03');
export const EVENT = sampleId('branch-event', '主题党日');

export const usual = {
  branch: BRANCH,
  activity: 'committee' as const,
  title: '研究发展党员工作',
  day: '2026-11-20',
  half: 'evening' as const,
  minutes: 90,
};

/** An input for each way in which a line may be wrong. */
export const wrongLines = <Input extends object>(make: (line: typeof usual & object) => Input) => {
  const wrong = (code: keyof typeof EVENT_CODES, given: object) => ({
    code,
    input: make({ ...usual, ...given }),
  });
  return [
    wrong('organisations.not-found', { branch: ABSENT }),
    wrong('people.not-found', { absent: [ABSENT] }),
    wrong('events.not-a-branch', { branch: LUJIANG }),
    wrong('events.joint-twice', { joint: [SECOND, SECOND] }),
    wrong('events.wrong-day', { day: '2099-01-01' }),
    wrong('events.wrong-day', { day: '1921-07-01' }),
    wrong('events.too-long', { minutes: 1500 }),
    wrong('events.wrong-person', { absent: [OF_SECOND] }),
    wrong('events.wrong-person', { absent: [MEMBER, MEMBER] }),
    wrong('events.wrong-person', { guests: [MEMBER] }),
    {
      code: 'events.closed-branch' as const,
      before: [
        newBranch,
        {
          call: 'organisations.close',
          input: (given: readonly unknown[]) => ({ id: idOf(given), on: '2026-06-30' }),
        },
      ],
      input: (given: readonly unknown[]) => make({ ...usual, branch: idOf(given), day: '2026-07-01' }),
    },
  ];
};
