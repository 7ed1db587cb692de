import {
  EXEMPTION_REASONS,
  MOVE_KINDS,
  POST_KINDS,
  type ExemptionReason,
  type MoveKind,
  type PostKind,
} from '../../../shared/domain/people/codes.ts';
import { integer, table, text, textOrNull } from '../declare.ts';

/** Posts with the days on which they began and ended; the category of a trainee follows from those held. */
export const post = table({
  name: 'post',
  number: 10,
  title: '任职',
  feature: 'people',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'person', column: 'person_id' },
  called: 'title',
  columns: {
    person_id: text('人员', { references: 'person' }),
    kind: text<PostKind>('职务类别', { critical: true, words: POST_KINDS }),
    title: text('职务名称'),
    organisation_id: textOrNull('任职组织', { references: 'organisation' }),
    from_on: textOrNull('任职日期', { critical: true }),
    /** The day from which the post is no longer held. */
    to_on: textOrNull('免职日期', { critical: true }),
    paper: textOrNull('文号'),
  },
});

/** 免学时: who need not earn hours, why, on which paper. The reason may tell of somebody's health. */
export const exemption = table({
  name: 'exemption',
  number: 11,
  title: '免学时',
  feature: 'people',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'person', column: 'person_id' },
  called: 'from_on',
  seenWith: 'people.reveal',
  columns: {
    person_id: text('人员', { references: 'person' }),
    reason: text<ExemptionReason>('原因', { sensitive: true, words: EXEMPTION_REASONS }),
    from_on: text('开始日期', { critical: true }),
    to_on: textOrNull('截止日期', { critical: true }),
    paper: textOrNull('文号'),
    note: textOrNull('说明', { sensitive: true }),
  },
});

/** Every change of branch, employer or standing with its day; names as they were then, so that the past stays. */
export const personMove = table({
  name: 'person_move',
  number: 12,
  title: '人员变动',
  feature: 'people',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'person', column: 'person_id' },
  called: 'moved_on',
  keptWith: 'person_id',
  columns: {
    person_id: text('人员', { references: 'person' }),
    kind: text<MoveKind>('事项', { words: MOVE_KINDS }),
    moved_on: text('日期', { critical: true }),
    from_id: textOrNull('原组织', { references: 'organisation' }),
    to_id: textOrNull('新组织', { references: 'organisation' }),
    before: textOrNull('变动前'),
    after: textOrNull('变动后'),
    paper: textOrNull('文号'),
    note: textOrNull('说明'),
  },
});

/** Two people who look like one and are not: found once, remembered. */
export const distinctPair = table({
  name: 'distinct_pair',
  number: 13,
  title: '不是同一人',
  feature: 'people',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'person', column: 'one_id' },
  called: 'one_id',
  columns: {
    one_id: text('一人', { references: 'person' }),
    other_id: text('另一人', { references: 'person' }),
  },
});

/** Each look at masked values and each list that left the program: who and when stands in the log, what here. */
export const disclosure = table({
  name: 'disclosure',
  number: 14,
  title: '查看和导出',
  feature: 'people',
  owner: 'this-office',
  scope: { by: 'organisation', column: 'organisation_id' },
  called: 'fields',
  columns: {
    /** The organisation that held the person; of a list, the one whose people it shows. */
    organisation_id: text('所属组织', { references: 'organisation' }),
    /** Null: a list of people. */
    person_id: textOrNull('人员', { references: 'person' }),
    fields: text('内容'),
    people: integer('人数'),
    masked: integer('已打码'),
  },
});
