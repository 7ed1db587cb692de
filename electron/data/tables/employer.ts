import { real, table, text, textOrNull } from '../declare.ts';

/**
 * Where people work: a tree of its own beside the party organisations. Rosters and table cards name the employer,
 * ratings and hours follow the branch (DESIGN §4).
 */
export const employer = table({
  name: 'employer',
  number: 7,
  title: '工作单位',
  feature: 'people',
  owner: 'this-office',
  scope: { by: 'installation' },
  called: 'name',
  columns: {
    parent_id: textOrNull('上级单位', { references: 'employer' }),
    name: text('名称', { critical: true }),
    short_name: textOrNull('简称'),
    /** Order among siblings, as maintained: never alphabetic (rules-and-forms §3.3). */
    position: real('顺序'),
    note: textOrNull('备注'),
  },
});

/** Other spellings under which rosters know an employer; what an import has learned is kept here. */
export const employerAlias = table({
  name: 'employer_alias',
  number: 8,
  title: '单位别名',
  feature: 'people',
  owner: 'this-office',
  scope: { by: 'installation' },
  called: 'name',
  columns: {
    employer_id: text('工作单位', { references: 'employer' }),
    name: text('名称'),
  },
});
