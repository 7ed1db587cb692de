import type { hoursLedgerCalls } from '../../../shared/contract/hours-ledgers.ts';
import type { hoursRuleCalls } from '../../../shared/contract/hours-rules.ts';
import type { Handlers } from '../../data/handler.ts';
import { correctHours, removeCorrection } from './corrections.ts';
import { personLedger } from './person-ledger.ts';
import { previewRule } from './preview.ts';
import { changeRule, confirmRule, correctRule, listRules, removeRule } from './rule-entries.ts';
import { enrolShortfall, listShortfall } from './shortfall.ts';
import { unitLedger } from './unit-ledger.ts';

export const hoursHandlers: Handlers<keyof typeof hoursRuleCalls | keyof typeof hoursLedgerCalls> = {
  'hours.rules': listRules,
  'hours.preview-rule': previewRule,
  'hours.change-rule': changeRule,
  'hours.correct-rule': correctRule,
  'hours.confirm-rule': confirmRule,
  'hours.remove-rule': removeRule,
  'hours.person-ledger': personLedger,
  'hours.unit-ledger': unitLedger,
  'hours.shortfall': listShortfall,
  'hours.shortfall-enrol': enrolShortfall,
  'hours.correct': correctHours,
  'hours.remove-correction': removeCorrection,
};
