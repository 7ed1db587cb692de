/** The numbers of “领导要数” that open to their rows. */
export const FIGURES = {
  held: '已举办的班次',
  closed: '已结业的班次',
  'person-times': '参训人次',
  persons: '参训人员',
  events: '支部活动',
  secretaries: '在任书记',
  untrained: '今年还没有参加集中培训的书记',
  members: '应完成学时的人员',
  met: '已完成学时的人员',
  missing: '学时未完成的人员',
  exempt: '免学时的人员',
} as const;
export type Figure = keyof typeof FIGURES;
