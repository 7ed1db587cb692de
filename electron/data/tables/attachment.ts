import { integer, table, text } from '../declare.ts';

/**
 * Scans and photos. The bytes lie in the content-addressed store beside the database; rows, log and packages
 * carry only their hash.
 */
export const attachment = table({
  name: 'attachment',
  number: 5,
  title: '附件',
  feature: 'documents',
  owner: 'holder-of-scope',
  scope: { by: 'organisation', column: 'organisation_id' },
  called: 'name',
  columns: {
    /** The organisation that decides who may see it. */
    organisation_id: text('所属组织', { references: 'organisation' }),
    name: text('文件名'),
    sha256: text('内容校验码'),
    bytes: integer('字节数'),
  },
});
