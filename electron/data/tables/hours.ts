import {
  ACTIVITIES,
  COUNTS_AS,
  DECLARATION_STATUSES,
  EVENT_PRESENCES,
  EVENT_TAKES,
  HOURS_UNITS,
  type Activity,
  type BranchActivity,
  type CountsAs,
  type DeclarationStatus,
  type DeclaredActivity,
  type EventPresence,
  type EventTakes,
  type HoursUnit,
} from '../../../shared/domain/hours/codes.ts';
import { CATEGORIES, type Category } from '../../../shared/domain/people/codes.ts';
import { HALF_DAYS, type HalfDay } from '../../../shared/domain/timetable/half-days.ts';
import { integer, integerOrNull, real, realOrNull, table, text, textOrNull, YES_NO } from '../declare.ts';

const categories = (json: string) =>
  (JSON.parse(json) as Category[]).map((category) => CATEGORIES[category]).join('、');

/** 学时折算: dated; shipped rows have fixed ids (DESIGN §1.6). Of one activity no two hold on one day. */
export const hoursRule = table({
  name: 'hours_rule',
  number: 44,
  title: '学时规则',
  feature: 'hours',
  owner: 'school',
  scope: { by: 'installation' },
  called: 'activity',
  columns: {
    activity: text<Activity>('活动', { critical: true, words: ACTIVITIES }),
    unit: text<HoursUnit>('单位', { critical: true, words: HOURS_UNITS }),
    /** How many of the unit make up the hours: 1 half-day, 45 minutes. */
    per: real('每', { critical: true }),
    hours: real('学时', { critical: true }),
    /** The most hours that count in a day, in a class, in a year; null: no limit. */
    most_a_day: realOrNull('每日上限'),
    most_a_class: realOrNull('每班上限'),
    most_a_year: realOrNull('每年上限'),
    counts_as: text<CountsAs>('计入', { critical: true, words: COUNTS_AS }),
    /** JSON of the categories of people for whom it counts; null: for all. */
    categories: textOrNull('适用对象', { critical: true, said: categories }),
    valid_from: text('开始日期', { critical: true }),
    valid_to: textOrNull('截止日期', { critical: true }),
    source: textOrNull('依据'),
    to_confirm: integer('请核对', { words: YES_NO }),
  },
});

/** One line about what a branch held: 三会一课, 主题党日, 冬春训. */
export const branchEvent = table({
  name: 'branch_event',
  number: 45,
  title: '支部活动',
  feature: 'hours',
  owner: 'holder-of-scope',
  scope: { by: 'organisation', column: 'organisation_id' },
  called: 'title',
  columns: {
    organisation_id: text('支部', { critical: true, references: 'organisation' }),
    activity: text<BranchActivity>('活动', { critical: true, words: ACTIVITIES }),
    title: text('主题'),
    day: text('日期', { critical: true }),
    half: text<HalfDay>('午别', { critical: true, words: HALF_DAYS }),
    minutes: integer('时长（分钟）', { critical: true }),
    takes: text<EventTakes>('参加', { critical: true, words: EVENT_TAKES }),
    /** The paper it was handed in on. */
    paper: textOrNull('纸质记录'),
    note: textOrNull('备注'),
  },
});

/** Further branches of a joint event. */
export const branchEventBranch = table({
  name: 'branch_event_branch',
  number: 46,
  title: '联办支部',
  feature: 'hours',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'branch_event', column: 'event_id' },
  called: 'organisation_id',
  columns: {
    event_id: text('支部活动', { references: 'branch_event' }),
    organisation_id: text('支部', { references: 'organisation' }),
  },
});

/** Who was missing, or who came beside the members. */
export const branchEventPerson = table({
  name: 'branch_event_person',
  number: 47,
  title: '支部活动人员',
  feature: 'hours',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'branch_event', column: 'event_id' },
  called: 'person_id',
  columns: {
    event_id: text('支部活动', { references: 'branch_event' }),
    person_id: text('人员', { references: 'person' }),
    presence: text<EventPresence>('到场', { critical: true, words: EVENT_PRESENCES }),
  },
});

/** Hours outside of classes and branch: declared with a proof, approved or returned. */
export const hoursDeclaration = table({
  name: 'hours_declaration',
  number: 48,
  title: '学时申报',
  feature: 'hours',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'person', column: 'person_id' },
  called: 'title',
  columns: {
    person_id: text('人员', { references: 'person' }),
    activity: text<DeclaredActivity>('活动', { critical: true, words: ACTIVITIES }),
    title: text('内容'),
    organiser: textOrNull('举办单位'),
    from_on: text('开始日期', { critical: true }),
    to_on: text('结束日期', { critical: true }),
    /** The half-day it took on the first day, the last one on the last; null: at no certain time (online). */
    from_half: textOrNull<HalfDay>('开始午别', { critical: true, words: HALF_DAYS }),
    to_half: textOrNull<HalfDay>('结束午别', { critical: true, words: HALF_DAYS }),
    /** What is declared where no half-day says it. */
    minutes: integerOrNull('分钟', { critical: true }),
    proof: textOrNull('证明材料'),
    attachment_id: textOrNull('附件', { references: 'attachment' }),
    status: text<DeclarationStatus>('状态', { critical: true, words: DECLARATION_STATUSES }),
    decided_on: textOrNull('审核日期'),
    decided_by: textOrNull('审核人'),
    decision_note: textOrNull('审核意见'),
  },
});

/** What the ledger says wrongly is put right by a line of its own, with reason and paper. */
export const hoursCorrection = table({
  name: 'hours_correction',
  number: 49,
  title: '学时更正',
  feature: 'hours',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'person', column: 'person_id' },
  called: 'counts_on',
  columns: {
    person_id: text('人员', { references: 'person' }),
    /** The day whose year it counts for. */
    counts_on: text('所属日期', { critical: true }),
    /** Hours more; less where negative. */
    hours: real('更正学时', { critical: true }),
    counts_as: text<CountsAs>('计入', { critical: true, words: COUNTS_AS }),
    reason: text('原因'),
    paper: textOrNull('文号'),
  },
});
