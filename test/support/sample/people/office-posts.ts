import type { PostKind } from '../../../../shared/domain/people/codes.ts';
import type { Random } from '../random.ts';
import { isStreet, towns } from '../towns.ts';
import { dayText, lastDayOf } from './calendar.ts';
import type { Give } from './committees.ts';
import type { SamplePerson } from './person.ts';
import type { Place } from './place.ts';

interface Step {
  readonly kind: PostKind;
  readonly title: string;
}

const cadre = (title: string): Step => ({ kind: 'government-cadre', title });

/** Of 100 people of an office so many are workers, not cadres. */
const WORKERS = 12;

/** Titles of the heads of a unit by the end of its name. */
const HEADS: readonly (readonly [RegExp, readonly [string, string]])[] = [
  [/法院$/u, ['党组书记、院长', '党组成员、副院长']],
  [/检察院$/u, ['党组书记、检察长', '党组成员、副检察长']],
  [/部$/u, ['部长', '副部长']],
  [/(?:办公室|办|委员会|中心|常委会|工委机关)$/u, ['主任', '副主任']],
  [/(?:联|会|政协|科协)$/u, ['主席', '副主席']],
  [/(?:委|监委)$/u, ['书记', '副书记']],
  [/大队$/u, ['大队长', '副大队长']],
];
const USUAL_HEADS = ['党组书记、局长', '党组成员、副局长'] as const;

/**
 * Everybody of an office is a cadre of the government, but for a few workers. The heads of a department are in its
 * first branch and lead that, too; the leaders of a town come after those of their branch and lead the whole town.
 */
export function giveOfficePosts(
  place: Place,
  random: Random,
  ranked: readonly SamplePerson[],
  branchLeaders: number,
  give: Give,
): void {
  const town = towns.find(({ name }) => place.branch.key.startsWith(`${name}/`));
  const first = town === undefined ? 0 : branchLeaders;
  const ladder = place.leading ? (town === undefined ? unitLadder(place) : townLadder(isStreet(town))) : [];
  ranked.forEach((person, index) => {
    const step = ladder[index - first];
    if (step === undefined && random.int(1, 100) <= WORKERS) return;
    const since = Math.max(
      lastDayOf(person.workStartedOn),
      lastDayOf(person.confirmedOn),
      place.today - random.int(60, 3000),
    );
    if (since > place.today) return;
    const from = dayText(since);
    give(person, {
      kind: step?.kind ?? 'government-cadre',
      title: step?.title ?? person.duty ?? '科员',
      organisation: town?.name ?? null,
      from,
      to: null,
      paper: step === undefined ? null : `望组干〔${from.slice(0, 4)}〕${random.int(1, 300)}号`,
    });
  });
}

/** The rank that goes with a leading duty, or null. */
export function rankOf(duty: string | undefined): string | null {
  if (duty === undefined) return null;
  if (/^(?:街道党工委|镇党委|党组)书记/u.test(duty)) return '三级调研员';
  return /^(?:街道党工委|镇党委|党组成员|街道办事处副|副镇长)/u.test(duty) ? '一级主任科员' : null;
}

function unitLadder(place: Place): readonly Step[] {
  const unit = place.employer?.shortName ?? '';
  const [head, deputy] = HEADS.find(([end]) => end.test(unit))?.[1] ?? USUAL_HEADS;
  return [cadre(head), cadre(deputy), cadre(deputy), cadre('办公室主任')];
}

function townLadder(street: boolean): readonly Step[] {
  const committee = street ? '街道党工委' : '镇党委';
  return [
    { kind: 'secretary', title: `${committee}书记` },
    { kind: 'deputy-secretary', title: `${committee}副书记、${street ? '街道办事处主任' : '镇长'}` },
    { kind: 'deputy-secretary', title: `${committee}副书记` },
    { kind: 'committee-member', title: `${committee}委员、组织委员` },
    cadre(street ? '街道办事处副主任' : '副镇长'),
    cadre('组织干事'),
  ];
}
