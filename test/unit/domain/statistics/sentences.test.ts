import { expect, test } from 'vitest';
import { feeReceiptPaper, type SignedLesson } from '../../../../shared/domain/documents/fee-receipt.ts';
import { figureSentences, type SaidFigures } from '../../../../shared/domain/statistics/sentences.ts';

const FIGURES: SaidFigures = {
  year: 2026,
  on: '2026-11-23',
  held: { classes: 5, personTimes: 120, persons: 100 },
  closed: { classes: 3, personTimes: 80, persons: 70 },
  kinds: [
    { kind: 'main', classes: 2, personTimes: 90, persons: 80 },
    { kind: 'rotation', classes: 1, personTimes: 30, persons: 30 },
    { kind: 'filed', classes: 2, personTimes: 0, persons: 0 },
  ],
  hours: { total: 1000.55, concentrated: 800, collective: 200.55 },
  events: { events: 12, branches: 4 },
  secretaries: { all: 9, untrained: 2 },
  coverage: { members: 50, met: 40, missing: 10, exempt: 3, percent: 80 },
  units: [
    { unit: { name: '甲镇' }, members: 20, met: 20, missing: 0, exempt: 0, percent: 100 },
    { unit: { name: '乙镇' }, members: 30, met: 20, missing: 10, exempt: 3, percent: 66.7 },
    { unit: { name: '丙委' }, members: 0, met: 0, missing: 0, exempt: 0, percent: null },
  ],
};

test('the sentences say every number once, and name only units that are behind', () => {
  expect(figureSentences(FIGURES)).toEqual([
    '截至2026年11月23日，2026年共举办培训班 5 个（部门备案和街镇自办 2 个），培训 120 人次（100 人）；其中已结业 3 个、80 人次。',
    '其中主体班次 2 个、90 人次，轮训 1 个、30 人次。',
    '4 个支部开展学习活动 12 次；累计学时 1000.6（集中培训 800，集体学习 200.6）。',
    '应完成学时的 50 人中，已完成 40 人，完成率 80.0%；还差学时 10 人；另有免学时 3 人。',
    '完成率较低的是乙镇（66.7%，差 10 人）。',
    '在任党组织书记 9 人，到11月23日还没有参加集中培训的 2 人。',
  ]);
});

test('讲课费签收单: one signature a teacher, the total in words, only who is paid by this class', () => {
  const lesson = (more: Partial<SignedLesson>): SignedLesson => ({
    title: '党史',
    day: '2026-11-09',
    half: 'morning',
    teacher: { id: 'a', name: '谭学汶', unit: '省委党校', title: '教授' },
    paid: 4,
    rate: 1000,
    amount: 4000,
    note: null,
    elsewhere: false,
    jointWith: [],
    ...more,
  });
  const paper = feeReceiptPaper({
    heading: {
      name: '测试班',
      number: null,
      startsOn: '2026-11-09',
      endsOn: '2026-11-10',
      place: null,
      organiser: null,
      undertaker: '区委党校',
      classTeacher: null,
    },
    lines: [
      lesson({}),
      lesson({ day: '2026-11-10', paid: 2, amount: 2000, note: '提前下课' }),
      lesson({ teacher: { id: 'b', name: '何静姝', unit: null, title: null }, amount: 0, rate: null }),
      lesson({ title: '合班报告', elsewhere: true }),
    ],
  });
  const table = paper.parts.find((part) => part.is === 'table')?.table;
  const [first, second] = table?.groups[0] ?? [];
  expect(table?.groups.length).toBe(2);
  expect(first?.[0]).toEqual({ text: '1', rows: 2 });
  expect(first?.at(-1)).toEqual({ text: '', rows: 2 });
  expect(second?.slice(-3)).toEqual(['2', '1000', '2000.00']);
  expect(table?.groups.at(-1)).toEqual([[{ text: '合计', columns: 6 }, '6', '', '6000.00', '']]);
  const closing = paper.parts.find((part) => part.is === 'closing');
  expect(closing?.lines[0]).toBe('合计金额（大写）：人民币陆仟元整');
  expect(closing?.lines.join()).toContain('提前下课');
  expect(closing?.lines.join()).toContain('合班报告');
});
