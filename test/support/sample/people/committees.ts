import type { PostKind } from '../../../../shared/domain/people/codes.ts';
import type { Random } from '../random.ts';
import { isCommunity } from '../villages.ts';
import { dayNumber, dayText, lastDayOf, yearOf, yearsLater } from './calendar.ts';
import { giveOfficePosts, rankOf } from './office-posts.ts';
import type { SamplePerson, SamplePost } from './person.ts';
import { chanceOf, type Place } from './place.ts';

/** 支委会 from seven full members (rules-and-forms §0.6). */
const COMMITTEE_FROM = 7;
const LARGE_COMMITTEE_FROM = 20;
const MEMBERS = ['组织委员', '宣传委员', '纪检委员', '青年委员'] as const;
const TERM_YEARS = 3;
/** Puts those who were confirmed in the last years behind all others. */
const LATELY_CONFIRMED = 100;
/** Posts and duties given to a branch's people: a new list in the same order. */
export function withPosts(place: Place, people: readonly SamplePerson[]): SamplePerson[] {
  const random = chanceOf(place, 'posts');
  const posts = new Map<string, SamplePost[]>();
  const duties = new Map<string, string>();
  const give = (person: SamplePerson, post: SamplePost): void => {
    posts.set(person.key, [...(posts.get(person.key) ?? []), post]);
    if (post.to === null && !duties.has(person.key)) duties.set(person.key, post.title);
  };
  const ranked = bySuitability(place, people);
  const leaders = ranked.slice(0, leadersWanted(place, people));
  if (place.village !== null) giveVillagePosts(place, random, ranked, give);
  // The office first: the first post given is the duty shown, and nobody signs as 支部委员 who is 局长.
  if (place.setting === 'office') giveOfficePosts(place, random, ranked, leaders.length, give);
  giveBranchPosts(place, random, leaders, ranked, give);
  return people.map((person) => {
    const own = posts.get(person.key);
    if (own === undefined) return person;
    return {
      ...person,
      posts: own,
      duty: duties.get(person.key) ?? person.duty,
      rank: rankOf(duties.get(person.key)) ?? person.rank,
      // Who leads is neither exempt from learning nor without a place of work in the village.
      exemption: own.some(({ to }) => to === null) ? null : person.exemption,
      employer: own.some(({ kind, to }) => kind === 'village-cadre' && to === null)
        ? (place.employer?.key ?? null)
        : person.employer,
    };
  });
}

/** Gives a person a post. */
export type Give = (person: SamplePerson, post: SamplePost) => void;

function leadersWanted(place: Place, people: readonly SamplePerson[]): number {
  const full = people.filter(({ membership }) => membership === 'full').length;
  if (full < COMMITTEE_FROM) return 1;
  if (full < LARGE_COMMITTEE_FROM) return 3;
  return place.index % 3 === 0 ? 4 : 5;
}

/** Full members by how likely they lead: those of middle age first (the retired: the youngest), the old last. */
function bySuitability(place: Place, people: readonly SamplePerson[]): SamplePerson[] {
  const best = place.setting === 'retired' ? 64 : 46;
  const year = yearOf(place.today);
  const lately = yearsLater(place.today, -4);
  return people
    .filter(({ membership }) => membership === 'full')
    .map((person) => ({
      person,
      distance:
        Math.abs(year - Number(person.birth.slice(0, 4)) - best) +
        (lastDayOf(person.confirmedOn) > lately ? LATELY_CONFIRMED : 0),
    }))
    .toSorted((one, other) => one.distance - other.distance || (one.person.key < other.person.key ? -1 : 1))
    .map(({ person }) => person);
}

/** The present committee and, in most branches, one or two secretaries before. */
function giveBranchPosts(
  place: Place,
  random: Random,
  leaders: readonly SamplePerson[],
  ranked: readonly SamplePerson[],
  give: Give,
): void {
  const founded = place.branch.foundedOn === null ? 0 : dayNumber(place.branch.foundedOn);
  const elected = Math.max(founded, place.today - random.int(30, 365 * 4 + 300));
  const paper = random.chance(0.8)
    ? `望组干〔${dayText(elected).slice(0, 4)}〕${random.int(1, 300)}号`
    : null;
  const post = (person: SamplePerson, kind: PostKind, title: string, from: number): SamplePost => ({
    kind,
    title,
    organisation: place.branch.key,
    from: dayText(Math.min(place.today, Math.max(from, lastDayOf(person.confirmedOn) + 20))),
    to: null,
    paper,
  });
  leaders.forEach((person, index) => {
    if (index === 0) return give(person, post(person, 'secretary', '党支部书记', elected));
    if (index === 1 && leaders.length > 3)
      return give(person, post(person, 'deputy-secretary', '党支部副书记', elected));
    give(
      person,
      post(person, 'committee-member', `党支部${MEMBERS[(index - 1) % MEMBERS.length] ?? ''}`, elected),
    );
  });
  giveFormerSecretaries(place, random, { founded, elected, former: ranked.slice(leaders.length) }, give);
}

function giveFormerSecretaries(
  place: Place,
  random: Random,
  about: { readonly founded: number; readonly elected: number; readonly former: readonly SamplePerson[] },
  give: Give,
): void {
  let to = about.elected;
  for (const person of about.former.slice(0, random.int(0, 2))) {
    const from = Math.max(about.founded, yearsLater(to, -TERM_YEARS) - random.int(0, 700));
    if (from >= to - 90 || lastDayOf(person.confirmedOn) >= from) return;
    give(person, {
      kind: 'secretary',
      title: '党支部书记',
      organisation: place.branch.key,
      from: dayText(from),
      to: dayText(to),
      paper: null,
    });
    to = from;
  }
}

/** The village's secretary (also 主任) and its cadres are in its first branch, single cadres in the others. */
function giveVillagePosts(place: Place, random: Random, ranked: readonly SamplePerson[], give: Give): void {
  const { village } = place;
  if (village === null || place.setting === 'retired') return;
  const community = isCommunity(village.name);
  const council = community ? '居民委员会' : '村民委员会';
  const from = place.today - random.int(200, 1700);
  const giveHere = (person: SamplePerson | undefined, kind: PostKind, title: string): void => {
    if (person === undefined) return;
    const begin = Math.max(from, lastDayOf(person.confirmedOn) + 20);
    if (begin > place.today) return;
    give(person, { kind, title, organisation: village.key, from: dayText(begin), to: null, paper: null });
  };
  if (!place.leading) {
    if (random.chance(0.35)) giveHere(ranked[1], 'village-cadre', `${council}委员`);
    return;
  }
  const head = ranked[0];
  if (place.branch.key !== village.key)
    giveHere(head, 'secretary', community ? '社区党组织书记' : '村党组织书记');
  giveHere(head, 'village-cadre', `${council}主任`);
  giveHere(ranked[1], 'village-cadre', `${council}副主任`);
  giveHere(ranked[3], 'village-cadre', community ? '综治专干' : '村文书');
  giveHere(
    ranked.slice(4).find(({ sex, birth }) => sex === '2' && birth > '1964'),
    'village-cadre',
    '妇联主席',
  );
}
