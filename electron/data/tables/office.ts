import { OFFICE_KINDS, type OfficeKind } from '../../../shared/contract/offices.ts';
import { table, text, textOrNull } from '../declare.ts';

/** Offices known here: this one, and later those with which data is exchanged. */
export const office = table({
  name: 'office',
  number: 1,
  title: '单位',
  feature: 'offices',
  owner: 'this-office',
  scope: { by: 'installation' },
  called: 'name',
  columns: {
    kind: text<OfficeKind>('单位类别', { critical: true, words: OFFICE_KINDS }),
    name: text('单位名称', { critical: true }),
    organisation_id: textOrNull('所管组织', { critical: true, references: 'organisation' }),
  },
});
