import type { Random } from '../random.ts';
import { seededRandom } from '../random.ts';
import type { SampleOrganisation } from '../organisation.ts';
import { towns } from '../towns.ts';
import { seedFor } from './chance.ts';
import { clansOf, type Clan } from './names.ts';
import { areaCode } from './numbers.ts';
import type { SampleEmployer } from './person.ts';
import { settingOf, topOf, type Setting } from './settings.ts';

/** A branch with all its people have in common. */
export interface Place {
  readonly branch: SampleOrganisation;
  readonly setting: Setting;
  /** Its number among all open branches, and among those of its town or body. */
  readonly index: number;
  readonly indexInArea: number;
  readonly area: string;
  /** Number of the day on which the sample is. */
  readonly today: number;
  readonly seed: number;
  /** Full members made for it (second entries and look-alikes come on top). */
  readonly size: number;
  readonly clans: readonly Clan[];
  readonly employer: SampleEmployer | null;
  /** Key and name of the village or community, or null. */
  readonly village: { readonly key: string; readonly name: string } | null;
  /** The first branch of its village or unit: where the village's or unit's leaders are. */
  readonly leading: boolean;
}

/** All open branches as places, in the order of the district. */
export function placesOf(
  branches: readonly SampleOrganisation[],
  about: {
    readonly seed: number;
    readonly today: number;
    readonly sizes: ReadonlyMap<string, number>;
    readonly employerOf: (branch: string, setting: Setting) => SampleEmployer | null;
  },
): Place[] {
  const inArea = new Map<string, number>();
  const led = new Set<string>();
  return branches.map((branch, index) => {
    const top = topOf(branch.key);
    const indexInArea = inArea.get(top) ?? 0;
    inArea.set(top, indexInArea + 1);
    const setting = settingOf(branch);
    const village = villageOf(branch.key);
    const group = village?.key ?? branch.key.split('/').slice(0, 2).join('/');
    const leading = setting !== 'retired' && branch.kind === 'branch' && !led.has(group);
    if (leading) led.add(group);
    return {
      branch,
      setting,
      index,
      indexInArea,
      area: areaCode([...inArea.keys()].indexOf(top)),
      today: about.today,
      seed: about.seed,
      size: about.sizes.get(branch.key) ?? 0,
      clans: rural(setting) ? clansOf(seededRandom(seedFor(about.seed, `${group}#clans`))) : [],
      employer: about.employerOf(branch.key, setting),
      village,
      leading,
    };
  });
}

/** Its own source of chance for each purpose, so that a change of one part leaves the others as they were. */
export function chanceOf(place: Place, purpose: string): Random {
  return seededRandom(seedFor(place.seed, `${place.branch.key}#${purpose}`));
}

/** The key of somebody in the branch by the number in it, counted from 0. */
export function personKey(place: Place, ordinal: number): string {
  return `${place.branch.key}/${String(ordinal + 1).padStart(2, '0')}`;
}

function rural(setting: Setting): boolean {
  return setting === 'village' || setting === 'mobile';
}

function villageOf(key: string): Place['village'] {
  const [top, second] = key.split('/');
  const known = towns.some((town) => town.name === top && town.villages.includes(second ?? ''));
  return known ? { key: `${top ?? ''}/${second ?? ''}`, name: second ?? '' } : null;
}
