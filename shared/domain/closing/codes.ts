/** Code lists of closing a class (rules-and-forms §0.11, §1.6, §3.2). */

/** What has to be together before a class is closed. */
export const CLOSING_ITEMS = {
  notice: '调训通知',
  plan: '培训方案',
  roster: '学员花名册',
  timetable: '课程表',
  'sign-in': '签到表',
  attendance: '考勤录入',
  results: '学员考核',
  fees: '讲课费签收单',
  evaluation: '教学评估',
  summary: '班次小结',
} as const;
export type ClosingItem = keyof typeof CLOSING_ITEMS;

export const OUTCOMES = { completed: '结业', 'not-completed': '不予结业', dismissed: '退学' } as const;
export type Outcome = keyof typeof OUTCOMES;

export const GRADES = { excellent: '优秀', good: '良好', pass: '合格', fail: '不合格' } as const;
export type Grade = keyof typeof GRADES;

export const CERTIFICATE_KINDS = { completion: '结业证书', training: '培训证明' } as const;
export type CertificateKind = keyof typeof CERTIFICATE_KINDS;
