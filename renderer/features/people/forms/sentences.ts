/** Somebody whom a form is about. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** “覃晓明”, or “覃晓明、王建国等 12 人”. */
export function namesOf(people: readonly NamedPerson[]): string {
  const names = people
    .slice(0, 3)
    .map(({ name }) => name)
    .join('、');
  return people.length > 3 ? `${names}等 ${people.length} 人` : names;
}
