import { sql, type Kysely } from 'kysely';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { ApproverLimits } from '../../../shared/domain/attendance/leave.ts';
import type { LimitRules } from '../../../shared/domain/attendance/limits.ts';
import type { SettingKey } from '../../../shared/domain/settings/keys.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';

/** The rules on leave by the day on which they are asked for. */
export interface LeaveRules {
  readonly approvers: (day: string) => ApproverLimits;
  readonly limits: (day: string) => LimitRules;
}

/** Reads the dated rules on leave. Where none holds on a day, nothing is limited by it and the highest approver is asked. */
export async function leaveRules(viewer: Viewer, db: Kysely<Database>): Promise<LeaveRules> {
  const all = await rows(viewer, db, 'setting')
    .select(['key', 'value', 'valid_from', 'valid_to'])
    .where(sql<boolean>`key LIKE 'leave.%'`)
    .execute();
  const value = (key: SettingKey, day: string) =>
    all.find(
      (row) => row.key === key && row.valid_from <= day && (row.valid_to === null || day <= row.valid_to),
    )?.value;
  return {
    approvers: (day) => ({
      'class-teacher': value('leave.class-teacher', day) ?? 0,
      office: value('leave.office', day) ?? 0,
      principal: value('leave.principal', day) ?? 0,
    }),
    limits: (day) => ({
      divisor: value('leave.limit-divisor', day) ?? 1,
      shortClassDays: value('leave.short-class-days', day) ?? 0,
      shortClassLimit: value('leave.short-class-limit', day) ?? Number.POSITIVE_INFINITY,
      longClassLimit: value('leave.long-class-limit', day) ?? Number.POSITIVE_INFINITY,
      absentLimit: value('leave.absent-limit', day) ?? Number.POSITIVE_INFINITY,
    }),
  };
}
