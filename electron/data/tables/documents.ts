import { integer, table, text, textOrNull } from '../declare.ts';

/** A sheet that serves as a voucher, as it was printed: what is changed later does not change it (DESIGN §7). */
export const frozenDocument = table({
  name: 'frozen_document',
  number: 38,
  title: '存档文书',
  feature: 'documents',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'training_class', column: 'class_id' },
  called: 'title',
  columns: {
    class_id: text('班次', { references: 'training_class' }),
    /** The template: 'sign-in-sheet'. */
    kind: text('文书'),
    title: text('标题'),
    version: integer('版次'),
    frozen_at: text('定版时间'),
    /** The sheet that this one adds to (增补页). */
    supplement_of_id: textOrNull('增补于', { references: 'frozen_document' }),
    /** JSON of what the template was filled with. */
    content: text('内容'),
    note: textOrNull('说明'),
  },
});

/** Columns, order and layout of a document as they were last chosen here. */
export const documentChoice = table({
  name: 'document_choice',
  number: 39,
  title: '文书设置',
  feature: 'documents',
  owner: 'this-office',
  scope: { by: 'installation' },
  called: 'kind',
  columns: {
    kind: text('文书'),
    /** JSON as the call takes it. */
    choice: text('设置'),
  },
});
