/**
 * The rights that calls ask for. A viewer holds a set of them; until accounts exist the one
 * administrator holds all. `none` marks calls that anybody at the window may make.
 */
export const RIGHTS = {
  'organisations.see': '查看组织',
  'organisations.edit': '维护组织',
  'people.see': '查看人员',
  'people.edit': '维护人员',
  'people.reveal': '查看身份号码、电话等敏感信息',
  'people.export': '导出人员名单',
  'resources.see': '查看课程、师资和场地',
  'resources.edit': '维护课程、师资和场地',
  'classes.see': '查看班次、学员和课表',
  'classes.edit': '维护班次和学员',
  'timetable.edit': '排课和调课',
  'attendance.see': '查看考勤和请假',
  'attendance.edit': '登记考勤和请假',
  'attendance.reveal': '查看请假事由',
  'hours.see': '查看学时',
  'hours.edit': '登记支部活动和学时申报',
  'hours.decide': '认定和更正学时',
  'closing.see': '查看结班材料和学员考核',
  'closing.edit': '登记考核和结班',
  'closing.reveal': '查看成绩和评语',
  'certificates.issue': '发放证书',
  'fees.see': '查看讲课费',
  'fees.edit': '登记讲课费',
  'statistics.see': '查看统计',
  'changes.see': '查看修改记录',
  'changes.undo': '撤销与恢复',
  'settings.see': '查看规则设置',
  'settings.edit': '维护规则设置',
  'documents.print': '打印文书',
  'system.maintain': '备份、恢复与系统检查',
} as const;

export type Right = keyof typeof RIGHTS;

export const ALL_RIGHTS = Object.keys(RIGHTS) as Right[];
