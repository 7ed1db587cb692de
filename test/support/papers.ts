import { codeRows } from '../../electron/features/certificates/qr.ts';
import { factsText } from '../../shared/domain/closing/code.ts';
import type { PrintedCertificate } from '../../shared/domain/documents/certificates.ts';
import type { ClassHeading } from '../../shared/domain/documents/class-heading.ts';
import type { ClassRoster } from '../../shared/domain/documents/class-roster.ts';
import type { SignInSheet } from '../../shared/domain/documents/sign-in-sheet.ts';
import type { TimetableLine } from '../../shared/domain/documents/timetable-line.ts';
import { USUAL_ROSTER_COLUMNS, type TraineeLine } from '../../shared/domain/documents/trainee-columns.ts';

/** Invented data of printed documents, of any size. */

export const HEADING: ClassHeading = {
  name: '基层党支部书记轮训班',
  number: '2026年第12期',
  startsOn: '2026-11-23',
  endsOn: '2026-11-27',
  place: '区委党校',
  organiser: '区委组织部',
  undertaker: '区委党校',
  classTeacher: '何静姝',
};

/** 55 characters, as names of Uyghurs can be long; and one with a compound surname. */
export const LONG_NAME =
  '阿卜杜热西提·买买提艾力·吐尔逊江·阿布都克里木·玉素甫江·艾则孜·库尔班江·麦麦提敏·依明江·肉孜买买提';
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜';
const GIVEN = ['国强', '丽', '建军', '晓燕', '志远', '海', '秀英', '文博', '欣怡', '立新', '明', '桂兰'];
const UNITS = [
  '靖港镇芦江社区党总支',
  '望城区人民政府办公室',
  '铜官街道党工委',
  '区乡村振兴服务中心',
  '区直机关工委',
];

export function inventedName(index: number): string {
  if (index === 2) return LONG_NAME;
  return `${SURNAMES[index % SURNAMES.length] ?? ''}${GIVEN[Math.floor(index / SURNAMES.length) % GIVEN.length] ?? ''}${index >= SURNAMES.length * GIVEN.length ? String(index) : ''}`;
}

export function inventedLine(index: number): TraineeLine {
  const unit =
    index === 5
      ? '望城区靖港镇人民政府党政综合办公室（社会治安和应急管理办公室）'
      : (UNITS[index % UNITS.length] ?? '');
  const duty = index % 3 === 0 ? '党总支书记、居委会主任' : '干部';
  return {
    number: String(index + 1),
    name: inventedName(index),
    sex: index % 4 === 0 ? '女' : '男',
    nationality: index === 2 ? '维吾尔族' : '汉族',
    birth: `19${String(60 + (index % 39))}.0${1 + (index % 9)}`,
    education: index % 2 === 0 ? '大学本科' : '硕士研究生',
    politicalStatus: '中共党员',
    joinedOn: '1999.07',
    unitAndDuty: `${unit}${duty}`,
    unit,
    duty,
    branch: unit,
    sentBy: '靖港镇',
    phone: `1380013${String(index).padStart(4, '0')}`,
    idNumber: `43011219${String(60 + (index % 39))}0101${String(1000 + (index % 9000))}`,
    group: `第${(index % 4) + 1}组`,
    role: index === 0 ? '班长' : '',
    note: index === 7 ? '11月25日上午因公请假' : '',
  };
}

export function inventedRoster(people: number, rest: Partial<ClassRoster> = {}): ClassRoster {
  return {
    kind: '学员花名册',
    heading: HEADING,
    columns: USUAL_ROSTER_COLUMNS,
    order: 'surname-strokes',
    across: false,
    people: Array.from({ length: people }, (_, index) => inventedLine(index)),
    totals: `合计：共 ${people} 人。`,
    unseen: 0,
    withoutStrokes: [],
    day: '2026-11-24',
    ...rest,
  };
}

export function inventedSheet(people: number, days: number, rest: Partial<SignInSheet> = {}): SignInSheet {
  return {
    heading: HEADING,
    halves: Array.from({ length: days }, (_, index) => `2026-11-${23 + index}`).flatMap((day) => [
      { day, half: 'morning' as const },
      { day, half: 'afternoon' as const },
    ]),
    people: Array.from({ length: people }, (_, index) => {
      const { name, unit } = inventedLine(index);
      return { enrolment: `enrolment-${index}`, person: `person-${index}`, number: index + 1, name, unit };
    }),
    spareRows: 3,
    order: 'kept',
    frozen: null,
    ...rest,
  };
}

const HALVES = [
  { half: 'morning', starts: 510, ends: 690 },
  { half: 'afternoon', starts: 870, ends: 1050 },
  { half: 'evening', starts: 1170, ends: 1290 },
] as const;

/** So many sessions from 23 November 2026 on, three a day; the second half-day of the first day has two. */
export function inventedTimetable(sessions: number): TimetableLine[] {
  return Array.from({ length: sessions }, (_, index): TimetableLine => {
    const at = index < 2 ? index : index - 1;
    const half = HALVES[at % 3] ?? HALVES[0];
    const day = new Date(Date.UTC(2026, 10, 23 + Math.floor(at / 3))).toISOString().slice(0, 10);
    return {
      ...half,
      day,
      kind: 'lesson',
      title: index === 2 ? '选修：支部工作方法' : `第${index + 1}讲 党的创新理论学习体会`,
      teachers: index === 2 ? ['肖桂澜', '谭学汶'] : ['周明德'],
      assistants: index === 0 ? ['何静姝'] : [],
      place: '第一教室',
      classes: ['2026年第12期基层党支部书记轮训班'],
      jointWith: [],
      note: '',
      exceptions: index === 2 ? ['与上一课次合用教师，已征得同意'] : [],
    };
  });
}

/** A certificate with this name; its code is as large as a real one. */
export function inventedCertificate(index: number, name: string): PrintedCertificate {
  const content = {
    serial: '0a1b2c3d',
    kind: 'completion' as const,
    number: `望党校结〔2026〕${String(index + 1).padStart(4, '0')}号`,
    name,
    class: '后备干部培训班',
    startsOn: '2026-11-09',
    endsOn: '2026-11-10',
    hours: 16,
    issuedOn: '2026-11-11',
    unit: UNITS[index % UNITS.length] ?? '',
    classNumber: '2026年第1期',
    place: '区委党校',
    seal: '区委党校',
    seriesStart: 1,
  };
  const body = Buffer.from(`${factsText(content)}${'signature'.repeat(7)}`)
    .toString('hex')
    .toUpperCase();
  return { content, rows: codeRows(`DXZS1:0123456789ABCDEF:${body.slice(0, 330)}`) };
}
