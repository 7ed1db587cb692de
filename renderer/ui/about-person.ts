import type { FoundPerson } from '../../shared/contract/people.ts';
import { SEXES, STANDINGS } from '../../shared/domain/people/codes.ts';

/** What tells namesakes apart: 女，48 岁，靖港镇 › 机关支部，已转出. */
export function aboutPerson(person: FoundPerson): string {
  return [
    person.sex === null ? '' : SEXES[person.sex],
    person.age === null ? '' : `${person.age} 岁`,
    person.unit,
    person.standing === 'present' ? '' : STANDINGS[person.standing],
    person.foundBy ?? '',
  ]
    .filter((part) => part !== '')
    .join('，');
}
