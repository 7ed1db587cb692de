import { tableXml, writeDocx } from './docx.ts';
import { writeGrid } from './grid.ts';

/** A timetable as a school keeps it in Excel: a title, merged days, joint teachers, a name that nobody knows. */
export function writeTimetable(path: string): void {
  writeGrid(
    path,
    [
      ['基层党支部书记轮训班课程表'],
      ['日期', '时间', '教学内容', '授课人', '地点', '备注'],
      ['11月26日（周四）', '上午 8:30-11:30', '《基层党建实务》', '周明德、何静姝', '第一教室', ''],
      ['', '下午', '分组研讨：怎样当好支部书记', '王不识', '研讨室一', '带笔记本'],
      ['11月27日（周五）', '9:00—11:30', '党性分析', '谭学汶（省委党校教授）', '镇政府会议室', ''],
      ['', '下午2:30-5:00', '结业式', '', '综合楼报告厅', ''],
    ],
    { as: 'xlsx', merges: ['A1:F1', 'A3:A4', 'A5:A6'] },
  );
}

/** The same habit in Word: cells over several rows and columns, a row for a whole day. */
export function writeWordTimetable(path: string): void {
  const goesOn = { vertical: 'goes on' } as const;
  writeDocx(
    path,
    `<w:p><w:r><w:t>靖港镇党员冬训班课程表</w:t></w:r></w:p>${tableXml([
      ['日期', '午别', '上课时间', '下课时间', '教学内容', '授课人', '地点'],
      [
        { text: '12月7日\n星期一', vertical: 'begins' },
        { text: '上午', vertical: 'begins' },
        '8:30',
        '9:00',
        { text: '学员报到', span: 2 },
        '镇政府',
      ],
      [goesOn, goesOn, '9:00', '11:30', '党章党规党纪', '何静姝', { text: '三楼会议室', vertical: 'begins' }],
      [goesOn, '下午', '14:30', '17:00', '支部工作方法', '肖桂澜 何静姝', goesOn],
      ['12月8日', { text: '全天', span: 3 }, '现场教学', '肖桂澜', '靖港古镇'],
      [{ text: '注：课程如有变动，另行通知', span: 7 }],
    ])}`,
  );
}
