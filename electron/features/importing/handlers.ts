import type { importingCalls } from '../../../shared/contract/importing.ts';
import type { Handlers } from '../../data/handler.ts';
import { checkImport } from './check.ts';
import { saveFaulty } from './faulty-workbook.ts';
import { importRuns } from './history.ts';
import { importPeople } from './run.ts';

export const importingHandlers: Handlers<keyof typeof importingCalls> = {
  'people.check-import': checkImport,
  'people.import': importPeople,
  'people.save-faulty': (context, { to, ...plan }) => saveFaulty(context, plan, to),
  'importing.history': ({ viewer, db }, page) => importRuns(viewer, db, page),
};
