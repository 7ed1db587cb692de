import {
  ALIAS_KINDS,
  EVENT_KINDS,
  ORGANISATION_KINDS,
  STATISTICS_KINDS,
  type AliasKind,
  type EventKind,
  type OrganisationKind,
  type StatisticsKind,
} from '../../../shared/domain/organisations/kinds.ts';
import { real, table, text, textOrNull } from '../declare.ts';

export const organisation = table({
  name: 'organisation',
  number: 2,
  title: '组织',
  feature: 'organisations',
  owner: 'holder-of-scope',
  scope: { by: 'organisation', column: 'id' },
  called: 'name',
  columns: {
    parent_id: textOrNull('上级组织', { critical: true, references: 'organisation' }),
    name: text('名称', { critical: true }),
    short_name: textOrNull('简称'),
    kind: text<OrganisationKind>('类别', { critical: true, words: ORGANISATION_KINDS }),
    statistics_kind: textOrNull<StatisticsKind>('统计类别', { words: STATISTICS_KINDS }),
    /** Order among siblings. Fractions, so that putting one between two others changes one row only. */
    position: real('顺序'),
    founded_on: textOrNull('成立日期'),
    closed_on: textOrNull('撤销日期', { critical: true }),
    merged_into_id: textOrNull('并入组织', { critical: true, references: 'organisation' }),
    note: textOrNull('备注'),
  },
});

/** Other names under which rosters and old papers know an organisation. */
export const organisationAlias = table({
  name: 'organisation_alias',
  number: 3,
  title: '组织别名',
  feature: 'organisations',
  owner: 'holder-of-scope',
  scope: { by: 'organisation', column: 'organisation_id' },
  called: 'name',
  columns: {
    organisation_id: text('组织', { references: 'organisation' }),
    name: text('名称'),
    kind: text<AliasKind>('名称类别', { words: ALIAS_KINDS }),
  },
});

/** What happened to an organisation on which day and paper: the business history, beside the change log. */
export const organisationEvent = table({
  name: 'organisation_event',
  number: 4,
  title: '组织沿革',
  feature: 'organisations',
  owner: 'holder-of-scope',
  scope: { by: 'organisation', column: 'organisation_id' },
  called: 'happened_on',
  keptWith: 'organisation_id',
  columns: {
    organisation_id: text('组织', { references: 'organisation' }),
    kind: text<EventKind>('事项', { words: EVENT_KINDS }),
    happened_on: text('日期', { critical: true }),
    paper: textOrNull('文号'),
    note: textOrNull('说明'),
    /** Names as they were on that day, so that the history stays readable after later renames. */
    before: textOrNull('变更前'),
    after: textOrNull('变更后'),
    attachment_id: textOrNull('文件依据', { references: 'attachment' }),
  },
});
