import {
  CLASS_EVENTS,
  CLASS_KINDS,
  CLASS_STATUSES,
  ENROLMENT_ROLES,
  ENROLMENT_STATUSES,
  type ClassEventKind,
  type ClassKind,
  type ClassStatus,
  type EnrolmentRole,
  type EnrolmentStatus,
} from '../../../shared/domain/classes/codes.ts';
import { maskedPhone } from '../../../shared/domain/people/masking.ts';
import { integer, integerOrNull, real, table, text, textOrNull } from '../declare.ts';

/** 班次. */
export const trainingClass = table({
  name: 'training_class',
  number: 29,
  title: '班次',
  feature: 'classes',
  owner: 'holder-of-scope',
  scope: { by: 'organisation', column: 'holder_id' },
  called: 'name',
  seenWith: 'people.reveal',
  columns: {
    /** “2026年第12期”. */
    number: textOrNull('班次编号', { critical: true }),
    name: text('班次名称'),
    kind: text<ClassKind>('班次类别', { critical: true, words: CLASS_KINDS }),
    status: text<ClassStatus>('状态', { critical: true, words: CLASS_STATUSES }),
    /** The organisation that holds the class and decides who may see it. */
    holder_id: text('管理组织', { critical: true, references: 'organisation' }),
    organiser: textOrNull('主办单位'),
    undertaker: textOrNull('承办单位'),
    purpose: textOrNull('培训目的'),
    audience: textOrNull('培训对象'),
    content: textOrNull('培训内容'),
    starts_on: textOrNull('开始日期', { critical: true }),
    /** The last day, included. */
    ends_on: textOrNull('结束日期', { critical: true }),
    place: textOrNull('培训地点'),
    venue_id: textOrNull('主教室', { references: 'venue' }),
    planned: integerOrNull('计划人数'),
    class_teacher: textOrNull('班主任'),
    class_teacher_phone: textOrNull('班主任电话', { sensitive: true, mask: maskedPhone }),
    cost: textOrNull('所需经费'),
    cost_source: textOrNull('经费列支渠道'),
    /** 批复 or 备案; the number may follow later (手续待补). */
    paper: textOrNull('批复（备案）文号'),
    copied_from_id: textOrNull('复制自', { references: 'training_class' }),
    note: textOrNull('备注'),
  },
});

/** What happened to a class: changes of status and dates with day, paper and reason. */
export const classEvent = table({
  name: 'class_event',
  number: 30,
  title: '班次经过',
  feature: 'classes',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'training_class', column: 'class_id' },
  called: 'happened_on',
  keptWith: 'class_id',
  columns: {
    class_id: text('班次', { references: 'training_class' }),
    kind: text<ClassEventKind>('事项', { words: CLASS_EVENTS }),
    happened_on: text('日期'),
    before: textOrNull('变更前'),
    after: textOrNull('变更后'),
    paper: textOrNull('文号'),
    reason: textOrNull('原因'),
  },
});

/** How many a unit sends, and what came back. */
export const classQuota = table({
  name: 'class_quota',
  number: 31,
  title: '名额',
  feature: 'classes',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'training_class', column: 'class_id' },
  called: 'organisation_id',
  seenWith: 'people.reveal',
  columns: {
    class_id: text('班次', { references: 'training_class' }),
    organisation_id: text('单位', { references: 'organisation' }),
    places: integer('名额'),
    answered_on: textOrNull('回执日期'),
    contact: textOrNull('联系人'),
    contact_phone: textOrNull('联系电话', { sensitive: true, mask: maskedPhone }),
    note: textOrNull('备注'),
  },
});

/** 学员: a person in a class. Unit and duty are read from the register: a printed voucher keeps its own copy. */
export const enrolment = table({
  name: 'enrolment',
  number: 32,
  title: '学员',
  feature: 'classes',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'training_class', column: 'class_id' },
  called: 'person_id',
  seenWith: 'people.reveal',
  columns: {
    class_id: text('班次', { references: 'training_class' }),
    person_id: text('人员', { references: 'person' }),
    status: text<EnrolmentStatus>('学员状态', { critical: true, words: ENROLMENT_STATUSES }),
    role: text<EnrolmentRole>('班内职务', { words: ENROLMENT_ROLES }),
    /** The unit that sent him, against whose places he counts; null: his own branch's town or body. */
    sent_by_id: textOrNull('选派单位', { references: 'organisation' }),
    group_number: integerOrNull('组别'),
    /** Order on lists “as maintained”. */
    position: real('顺序'),
    enrolled_on: text('报名日期'),
    left_on: textOrNull('退出日期'),
    left_reason: textOrNull('退出原因', { sensitive: true }),
    /** The place of the one who left and in whose stead he came (换人参训). */
    replaces_id: textOrNull('接替', { references: 'enrolment' }),
    note: textOrNull('备注'),
  },
});
