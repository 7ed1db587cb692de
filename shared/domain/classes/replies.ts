import { comparableName } from '../organisations/names.ts';
import { seriesOf } from './numbers.ts';

/** A file that came back from a unit: its name, and the lines above its table. */
export interface ReplyFile {
  readonly name: string;
  readonly headings: readonly string[];
}

/** A unit with places, under all names that it goes by. */
interface UnitWithPlaces<T> {
  readonly of: T;
  readonly names: readonly string[];
}

/**
 * Whose answer a file is. The line “报送单位：…” counts before the last brackets of the file name, as the forms of the
 * program have them, and both before any other mention, from which the name of the class is cut out: a class “…街道、…镇联合
 * 培训班” names units that have not sent it. Null: no unit is named, or several are.
 */
export function unitOfReply<T>(
  { name, headings }: ReplyFile,
  className: string,
  units: readonly UnitWithPlaces<T>[],
): T | null {
  const own = comparableName(className);
  const loose = [name, ...headings].map((text) => comparableName(text).replaceAll(own, ''));
  const texts = [...headings.flatMap(senderIn), ...lastBrackets(name), ...loose];
  for (const text of texts.map(comparableName)) {
    const named = namedIn(text, units);
    if (named.length > 0) return named.length === 1 ? (named[0]?.of ?? null) : null;
  }
  return null;
}

function senderIn(heading: string): string[] {
  const sender = /(?:报送|选派|填报)单位[^:]{0,6}:\s*(?<unit>.+)$/u.exec(heading.normalize('NFKC'));
  return sender?.groups?.['unit'] === undefined ? [] : [sender.groups['unit']];
}

/** The last brackets with words in them: “(1)” behind them is a second download. */
function lastBrackets(name: string): string[] {
  const inside = [...name.normalize('NFKC').matchAll(/\(([^()]*\p{Script=Han}[^()]*)\)/gu)].at(-1)?.[1];
  return inside === undefined ? [] : [inside];
}

/** The units that a text names; one whose name only stands inside of another's is not meant. */
function namedIn<T>(text: string, units: readonly UnitWithPlaces<T>[]): readonly UnitWithPlaces<T>[] {
  const found = units.flatMap((unit) => {
    const names = unit.names.flatMap((name) => [comparableName(name), seriesOf(comparableName(name))]);
    const longest = names
      .filter((name) => name !== '' && text.includes(name))
      .toSorted((a, b) => b.length - a.length)[0];
    return longest === undefined ? [] : [{ unit, longest }];
  });
  return found
    .filter(
      ({ longest }) =>
        !found.some(({ longest: other }) => other.length > longest.length && other.includes(longest)),
    )
    .map(({ unit }) => unit);
}
