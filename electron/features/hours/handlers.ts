import type { hoursLedgerCalls } from '../../../shared/contract/hours-ledgers.ts';
import type { hoursRuleCalls } from '../../../shared/contract/hours-rules.ts';
import type { Handlers } from '../../data/handler.ts';
import { correctHours, removeCorrection } from './corrections.ts';
import { changeRule, confirmRule, correctRule, listRules, removeRule } from './rule-entries.ts';

export const hoursHandlers: Handlers<keyof typeof hoursRuleCalls | keyof typeof hoursLedgerCalls> = {
  'hours.rules': listRules,
  'hours.preview-rule': () => Promise.reject(new Error('not yet')),
  'hours.change-rule': changeRule,
  'hours.correct-rule': correctRule,
  'hours.confirm-rule': confirmRule,
  'hours.remove-rule': removeRule,
  'hours.person-ledger': () => Promise.reject(new Error('not yet')),
  'hours.unit-ledger': () => Promise.reject(new Error('not yet')),
  'hours.shortfall': () => Promise.reject(new Error('not yet')),
  'hours.shortfall-enrol': () => Promise.reject(new Error('not yet')),
  'hours.correct': correctHours,
  'hours.remove-correction': removeCorrection,
};
