import { listed } from './listed.ts';
import type { FormerName, SampleOrganisation, StatisticsKind } from './organisation.ts';
import { organisation } from './organisation.ts';
import type { Random } from './random.ts';

/** An office, school, hospital or firm under one of the bodies beside the towns. */
export interface Unit {
  /** Name in the district, e.g. '区财政局'; last part of its key. */
  name: string;
  /** Name used in official names, e.g. '望城区财政局'. */
  stem: string;
  statisticsKind: StatisticsKind;
  /** Branches beside the unit's own 机关党支部: none = one branch, up to three = 总支, more = 党委. */
  parts: readonly string[];
  /** '机关' where official names say it after the stem, '' where they do not. */
  office: '机关' | '';
  /** Former name of the unit, which its organisation bore too. */
  former: FormerName | null;
}

const COMMITTEE_PARTS = 4;

/** A unit with the usual stem ('望城' before '区…'). */
export function unit(
  name: string,
  statisticsKind: StatisticsKind,
  parts = '',
  given: { stem?: string; former?: FormerName; office?: '' } = {},
): Unit {
  return {
    name,
    statisticsKind,
    parts: listed(parts),
    stem: given.stem ?? `望城${name}`,
    office: given.office ?? (statisticsKind === 'government' ? '机关' : ''),
    former: given.former ?? null,
  };
}

/** The organisations of one unit below the body `parent`: one branch, or a 总支 or 党委 with its branches. */
export function unitOrganisations(parent: string, given: Unit, random: Random): SampleOrganisation[] {
  const foundedOn = random.day('1998-03-01', '2019-06-30');
  const key = `${parent}/${given.name}`;
  const formerNames = given.former === null ? [] : [formerName(given, given.former)];
  const head = organisation({
    key,
    parent,
    name: unitOrganisationName(given, given.stem),
    shortName: shortNameOf(given),
    kind: unitKind(given),
    statisticsKind: given.statisticsKind,
    foundedOn,
    formerNames,
  });
  if (given.parts.length === 0) return [head];
  const branches = [ownBranchLabel(given), ...given.parts].map((label) =>
    organisation({
      key: `${key}/${label}支部`,
      parent: key,
      name: `${given.stem}${label}党支部`,
      shortName: `${label}支部`,
      kind: 'branch',
      statisticsKind: given.statisticsKind,
      foundedOn: random.chance(0.08) ? null : random.day(foundedOn, '2024-12-31'),
    }),
  );
  return [head, ...branches];
}

function unitKind(given: Unit): SampleOrganisation['kind'] {
  if (given.parts.length === 0) return 'branch';
  return given.parts.length < COMMITTEE_PARTS ? 'general-branch' : 'committee';
}

/** 机关 for offices and firms, 行政 for schools and hospitals. */
function ownBranchLabel(given: Unit): string {
  return given.statisticsKind === 'institution' ? '行政' : '机关';
}

/** Only an office has a 机关党委; a school, hospital or firm has a 党委. */
function unitOrganisationName(given: Unit, stem: string): string {
  const full = stem.includes('长沙市') ? stem : `长沙市${stem}`;
  if (given.parts.length === 0) return `${stem}${given.office}党支部`;
  return `中共${full}${given.office}${given.parts.length < COMMITTEE_PARTS ? '总支部委员会' : '委员会'}`;
}

function shortNameOf(given: Unit): string {
  const words = { branch: '党支部', 'general-branch': '党总支', committee: '党委' } as const;
  const kind = unitKind(given);
  const word = kind === 'branch' || kind === 'general-branch' || kind === 'committee' ? words[kind] : '';
  return `${given.name}${given.office}${word}`;
}

function formerName(given: Unit, former: FormerName): FormerName {
  return { ...former, name: unitOrganisationName(given, `望城${former.name}`) };
}
