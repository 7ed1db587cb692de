import type { closingCalls } from '../../../shared/contract/closing.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { Handlers } from '../../data/handler.ts';
import { closingList } from './check-list.ts';
import { closeClass, enterResults, noteMaterial, reopenClass, revealResults } from './entries.ts';
import { closingResults } from './results.ts';

export const closingHandlers: Handlers<keyof typeof closingCalls> = {
  'closing.list': ({ viewer, db }, input) => closingList(viewer, db, input.class),
  'closing.note': noteMaterial,
  'closing.results': ({ viewer, db, now }, input) => closingResults(viewer, db, input.class, dayOf(now())),
  'closing.reveal': revealResults,
  'closing.enter-results': enterResults,
  'closing.close': closeClass,
  'closing.reopen': reopenClass,
};
