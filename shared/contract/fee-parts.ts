import { z } from 'zod';
import { sampleId } from './sample-id.ts';

/** What the declarations of the calls on fees have in common. */

export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u, { error: '应为月份，如 2026-11' });

export const NOVEMBER = '2026-11';
/** A lesson of the running class on its second morning, by one of the school, who is paid none by the rules. */
export const PAID_LESSON = sampleId('session', '2026年第12期/习近平新时代中国特色社会主义思想专题');
export const PAID_TEACHER = sampleId('teacher', '周明德');
export const GUEST = sampleId('teacher', '谭学汶');

export const paidAfterAll = {
  call: 'fees.set',
  input: { session: PAID_LESSON, teacher: PAID_TEACHER, rate: 300, note: '经校务会研究' },
};
export const paidAndSigned = {
  call: 'fees.set',
  input: { ...paidAfterAll.input, signedOn: '2026-11-24' },
};
