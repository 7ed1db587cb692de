import type { ImportField } from '../../importing/field.ts';

/** What the columns of a timetable hold (rules-and-forms §3.2). */
export type TimetableColumn =
  | 'day'
  | 'half'
  | 'starts'
  | 'ends'
  | 'title'
  | 'teachers'
  | 'assistants'
  | 'place'
  | 'note';

const asIs = (cell: string) => ({ value: cell });

/** Titles of columns as timetables of party schools write them, the usual one first. */
export const TIMETABLE_FIELDS: readonly ImportField<TimetableColumn>[] = [
  {
    key: 'day',
    title: '日期',
    synonyms: ['日期', '上课日期', '月日', '日期星期', '时间日期', '日期时间'],
    read: asIs,
  },
  { key: 'half', title: '午别', synonyms: ['午别', '上下午', '半天', '时段'], read: asIs },
  {
    key: 'starts',
    title: '时间',
    synonyms: ['时间', '上课时间', '起止时间', '具体时间', '时间段', '开始时间', '授课时间'],
    read: asIs,
  },
  { key: 'ends', title: '下课时间', synonyms: ['下课时间', '结束时间'], read: asIs },
  {
    key: 'title',
    title: '内容',
    required: true,
    synonyms: [
      '教学内容',
      '内容',
      '课程',
      '课程内容',
      '课程名称',
      '授课内容',
      '授课题目',
      '培训内容',
      '学习内容',
      '教学专题',
      '专题',
      '主题',
      '课题',
      '活动内容',
      '教学安排',
      '课程安排',
    ],
    read: asIs,
  },
  {
    key: 'teachers',
    title: '授课人',
    synonyms: [
      '授课人',
      '授课教师',
      '授课老师',
      '主讲人',
      '主讲',
      '主讲教师',
      '教师',
      '老师',
      '讲师',
      '讲课人',
      '授课领导',
    ],
    read: asIs,
  },
  {
    key: 'assistants',
    title: '辅教人',
    synonyms: ['辅教人', '辅教', '辅导教师', '跟班', '助教'],
    read: asIs,
  },
  {
    key: 'place',
    title: '地点',
    synonyms: ['地点', '上课地点', '授课地点', '教学地点', '培训地点', '教室', '场地', '场所', '上课教室'],
    read: asIs,
  },
  { key: 'note', title: '备注', synonyms: ['备注', '说明'], read: asIs },
];
