/**
 * Who is in two classes. Each pair is worked out when it is first asked, since only classes that meet at the same time
 * are ever asked.
 * @param members ids of the people of a class
 */
export function sharedPeopleOf(
  members: ReadonlyMap<string, readonly string[]>,
): (one: string, other: string) => readonly string[] {
  const sets = new Map<string, ReadonlySet<string>>();
  const known = new Map<string, readonly string[]>();
  const setOf = (id: string) => {
    const set = sets.get(id) ?? new Set(members.get(id) ?? []);
    sets.set(id, set);
    return set;
  };
  return (one, other) => {
    const [first, second] = one < other ? [one, other] : [other, one];
    const key = `${first} ${second}`;
    const found = known.get(key) ?? [...setOf(first)].filter((person) => setOf(second).has(person)).sort();
    known.set(key, found);
    return found;
  };
}
