/** Names as a sheet prints them: two of one name told apart by the year of birth, else by their order. */
export function namesOnSheet(
  people: readonly { readonly name: string; readonly birth: string | null }[],
): string[] {
  const same = Map.groupBy(people, ({ name }) => name);
  return people.map((person) => {
    const others = same.get(person.name) ?? [];
    if (others.length === 1) return person.name;
    const year = person.birth?.slice(0, 4);
    const alone =
      year !== undefined && others.filter(({ birth }) => birth?.slice(0, 4) === year).length === 1;
    return `${person.name}（${alone ? year : others.indexOf(person) + 1}）`;
  });
}
