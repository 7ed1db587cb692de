import { isHeld } from '../../../../shared/domain/people/category.ts';
import type { SamplePerson } from '../people/district-people.ts';
import { seededRandom } from '../random.ts';
import type { PlannedClass } from './class-plan.ts';

const areaOf = (person: SamplePerson) => person.holder.split('/')[0] ?? '';
/** Areas whose members are cadres of offices, schools and hospitals. */
const OFFICES = ['区直机关工委', '区教育局', '区卫健局'];

/**
 * Draws people for classes by town and category: a 轮训 has those of its area who have not been in one yet, a class of
 * candidates has candidates. Nobody is in two classes on the same days. The same every time.
 */
export function drawTrainees(
  people: readonly SamplePerson[],
  classes: readonly PlannedClass[],
): SamplePerson[][] {
  const random = seededRandom(33_184);
  const present = random.shuffle(people.filter((person) => person.standing === 'present'));
  const full = present.filter(({ membership }) => membership === 'full');
  const byArea = Map.groupBy(full, areaOf);
  const pools: Readonly<Record<string, readonly SamplePerson[]>> = {
    main: full.filter((person) => isLeader(person) && person.employer !== null),
    special: full.filter(isLeader),
    commissioned: full.filter((person) => OFFICES.includes(areaOf(person))),
    candidate: present.filter(({ membership }) => membership === 'candidate'),
    activist: present.filter(({ membership }) => membership === 'activist'),
    probationary: present.filter(({ membership }) => membership === 'probationary'),
    outside: present.filter(({ membership }) => membership === 'none'),
  };
  const next = new Map<readonly SamplePerson[], number>();
  const busy = new Map<string, PlannedClass[]>();
  const isFree = (person: SamplePerson, own: PlannedClass) =>
    !(busy.get(person.key) ?? []).some(
      (other) => other.startsOn <= own.endsOn && own.startsOn <= other.endsOn,
    );
  /** The next in the round of a pool who are free; a round that comes to its end begins anew. */
  const take = (pool: readonly SamplePerson[], count: number, own: PlannedClass): SamplePerson[] => {
    const taken: SamplePerson[] = [];
    let at = next.get(pool) ?? 0;
    for (let seen = 0; taken.length < count && seen < pool.length; seen += 1) {
      const person = pool[at % pool.length];
      at += 1;
      if (person === undefined || !isFree(person, own)) continue;
      taken.push(person);
      busy.set(person.key, [...(busy.get(person.key) ?? []), own]);
    }
    next.set(pool, at);
    return taken;
  };
  return classes.map((own) => {
    const first = own.area === null ? (pools[own.kind] ?? full) : (byArea.get(own.area) ?? full);
    const taken = take(first, own.size, own);
    // What a pool cannot give comes from the whole register, so that the person-times hold.
    return taken.length < own.size ? [...taken, ...take(full, own.size - taken.length, own)] : taken;
  });
}

const isLeader = (person: SamplePerson) =>
  person.posts.some(
    (post) => ['secretary', 'deputy-secretary'].includes(post.kind) && isHeld(post, '2026-11-23'),
  );
