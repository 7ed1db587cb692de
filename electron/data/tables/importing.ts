import { integer, table, text } from '../declare.ts';

/** Which column of a kind of workbook is which field: remembered, so that the same form is known the next time. */
export const importMapping = table({
  name: 'import_mapping',
  number: 15,
  title: '导入对照',
  feature: 'importing',
  owner: 'this-office',
  scope: { by: 'installation' },
  called: 'kind',
  columns: {
    /** What is imported: 'people'. */
    kind: text('内容'),
    /** The titles of its header in a comparable form. */
    signature: text('表头'),
    /** JSON: the fields of the columns from the left, null for a column that is not used. */
    fields: text('对照'),
  },
});

/** One import: what came of which file. Its transaction is that of this row. */
export const importRun = table({
  name: 'import_run',
  number: 16,
  title: '导入',
  feature: 'importing',
  owner: 'this-office',
  scope: { by: 'organisation', column: 'organisation_id' },
  called: 'files',
  columns: {
    organisation_id: text('所属组织', { references: 'organisation' }),
    kind: text('内容'),
    /** Names of the files, without folders. */
    files: text('文件'),
    added: integer('新增'),
    changed: integer('更新'),
    same: integer('不变'),
    faulty: integer('有问题'),
  },
});

/** A filter with several conditions under a name. */
export const savedFilter = table({
  name: 'saved_filter',
  number: 17,
  title: '常用筛选',
  feature: 'people',
  owner: 'this-office',
  scope: { by: 'installation' },
  called: 'name',
  columns: {
    name: text('名称'),
    /** JSON of the conditions as people.list takes them. */
    conditions: text('条件'),
  },
});
