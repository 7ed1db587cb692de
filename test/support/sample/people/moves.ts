import type { SampleOrganisation } from '../organisation.ts';
import type { Random } from '../random.ts';
import { dayNumber, dayText, dayWithin } from './calendar.ts';
import type { SampleMove, SamplePerson } from './person.ts';
import type { Place } from './place.ts';
import { isPublic } from './settings.ts';

/** The other branches somebody can have come from or gone to. */
export type Elsewhere = readonly SampleOrganisation[];

/** Shares in thousandths of those who are still on the register. */
const CAME_FROM_A_BRANCH = 40;
const CHANGED_EMPLOYER = 12;
const YEARS_BACK = 6;

const FORMER_EMPLOYERS = ['望城县经济贸易局', '望城县乡镇企业局', '望城县粮食局', '长沙市望城区计划生育局'];
const TARGETS_OUTSIDE = [
  '中共长沙市岳麓区委组织部',
  '中共宁乡市委组织部',
  '中共浏阳市委组织部',
  '中共深圳市宝安区委组织部',
  '中共广州市白云区委组织部',
  '湖南大学党委组织部',
  '中共益阳市赫山区委组织部',
];
/** Of 100 who left: until which number transferred, deceased, excluded; the rest is suspended. */
const LEFT_HOW = { transferred: 48, deceased: 90, left: 97 } as const;

/** The person with what is on the register of earlier changes; most have none. */
export function withMoves(
  random: Random,
  place: Place,
  person: SamplePerson,
  elsewhere: Elsewhere,
): SamplePerson {
  const drawn = random.int(1, 1000);
  if (person.membership !== 'full' || drawn > CAME_FROM_A_BRANCH + CHANGED_EMPLOYER) return person;
  const on = moveDay(random, place, person);
  if (on === null) return person;
  if (drawn > CAME_FROM_A_BRANCH) {
    if (!isPublic(place.setting)) return person;
    const move: SampleMove = {
      kind: 'employer',
      on,
      fromKey: null,
      toKey: null,
      before: random.pick(FORMER_EMPLOYERS),
      after: place.employer?.name ?? null,
      paper: random.chance(0.5) ? paper(random, on) : null,
    };
    return { ...person, moves: [move] };
  }
  const from = random.pick(elsewhere);
  if (from.key === place.branch.key || (from.foundedOn ?? '') >= on) return person;
  return { ...person, moves: [branchMove(random, from, place.branch, on)] };
}

/** The same person as one who is no longer on the register, with the change that says why. */
export function departed(
  random: Random,
  place: Place,
  person: SamplePerson,
  elsewhere: Elsewhere,
): SamplePerson {
  const on = moveDay(random, place, person) ?? dayText(place.today - 1);
  const drawn = random.int(1, 100);
  const gone = (
    standing: SamplePerson['standing'],
    after: string,
    given: Partial<SampleMove> = {},
  ): SamplePerson => ({
    ...person,
    standing,
    exemption: null,
    moves: [
      {
        kind: 'out',
        on,
        fromKey: place.branch.key,
        toKey: null,
        before: place.branch.name,
        after,
        paper: null,
        ...given,
      },
    ],
  });
  if (drawn <= LEFT_HOW.transferred) {
    const target = random.pick(elsewhere);
    // Those who went to another body of the same district count as transferred in the branch they left.
    return random.chance(0.1) && (target.foundedOn ?? '') < on
      ? gone('transferred', target.name, { toKey: target.key, paper: paper(random, on) })
      : gone('transferred', random.pick(TARGETS_OUTSIDE), { paper: paper(random, on) });
  }
  if (drawn <= LEFT_HOW.deceased) return gone('deceased', '去世');
  if (drawn <= LEFT_HOW.left) return gone('left', '除名', { paper: paper(random, on) });
  return gone('suspended', '停止党籍', { paper: paper(random, on) });
}

function branchMove(
  random: Random,
  from: SampleOrganisation,
  to: SampleOrganisation,
  on: string,
): SampleMove {
  return {
    kind: 'branch',
    on,
    fromKey: from.key,
    toKey: to.key,
    before: from.name,
    after: to.name,
    paper: random.chance(0.6) ? paper(random, on) : null,
  };
}

/** A day of the last years on which the branch was there and the person confirmed; null where there is none. */
function moveDay(random: Random, place: Place, person: SamplePerson): string | null {
  const confirmed = person.confirmedOn?.length === 10 ? dayNumber(person.confirmedOn) : 0;
  const founded = place.branch.foundedOn === null ? 0 : dayNumber(place.branch.foundedOn);
  const from = Math.max(place.today - YEARS_BACK * 365, confirmed + 10, founded + 10);
  const to = place.today - 1;
  return from > to ? null : dayText(dayWithin(random, from, to));
}

function paper(random: Random, on: string): string {
  return `望转〔${on.slice(0, 4)}〕${random.int(1, 2400)}号`;
}
