import type { classDocumentCalls } from '../../../shared/contract/documents-class.ts';
import type { CallParsed } from '../../../shared/contract/index.ts';
import { classRosterPaper } from '../../../shared/domain/documents/class-roster.ts';
import { groupsPaper } from '../../../shared/domain/documents/groups.ts';
import { signInPaper } from '../../../shared/domain/documents/sign-in-sheet.ts';
import type { Handlers, OutsideContext } from '../../data/handler.ts';
import { documentChoices, rememberChoices } from './choices.ts';
import { classRoster } from './class-roster.ts';
import { deliver } from './deliver.ts';
import { groupList } from './groups.ts';
import { freezeSheet, freezeSupplement, frozenLines, frozenSheet, signInSheet } from './sign-in-sheet.ts';

/** Documents of the trainees of one class. */
export const classDocumentHandlers: Handlers<keyof typeof classDocumentCalls> = {
  'documents.class-roster': (context, input) => roster(context, '学员花名册', 'roster', input),
  'documents.contacts': (context, input) => roster(context, '学员通讯录', 'contacts', input),

  'documents.groups': async (context, input) => {
    const list = await context.data.snapshot((db) => groupList(context.viewer, db, input.class));
    return deliver(context, groupsPaper(list), input);
  },

  'documents.sign-in-sheet': async (context, input) => {
    const { viewer, data } = context;
    if (input.to === undefined) {
      const sheet = await data.snapshot((db) => signInSheet(viewer, db, input));
      return { ...(await deliver(context, signInPaper(sheet), input)), frozen: null };
    }
    const { id, sheet } = await context.record((transaction) =>
      freezeSheet(viewer, transaction, input, context.now()),
    );
    return { ...(await deliver(context, signInPaper(sheet), input)), frozen: id };
  },

  'documents.freeze': async (context, input) => {
    const { id, sheet } = await freezeSheet(context.viewer, context, input, context.now());
    return { id, version: sheet.frozen?.version ?? 0 };
  },

  'documents.supplement': async (context, { of }) => {
    const { id, sheet } = await freezeSupplement(context.viewer, context, of, context.now());
    return { id, people: sheet.people.length };
  },

  'documents.frozen': async ({ viewer, db }, input) => ({
    sheets: await frozenLines(viewer, db, input.class),
  }),

  'documents.frozen-sheet': async (context, input) => {
    const { sheet } = await context.data.snapshot((db) => frozenSheet(context.viewer, db, input.id));
    return deliver(context, signInPaper(sheet), input);
  },

  'documents.choices': ({ viewer, db }) => documentChoices(viewer, db),
  'documents.remember': rememberChoices,
};

async function roster(
  context: OutsideContext,
  title: string,
  kind: 'roster' | 'contacts',
  input: CallParsed<'documents.class-roster'>,
) {
  const chosen = (await documentChoices(context.viewer, context.db))[kind];
  const {
    class: classId,
    clear,
    columns = chosen.columns,
    order = chosen.order,
    across = chosen.across,
  } = input;
  const data = await classRoster(context, title, { class: classId, clear, columns, order, across });
  return deliver(context, classRosterPaper(data), input);
}
