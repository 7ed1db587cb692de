import { comparableName } from '../../organisations/names.ts';

export interface Known {
  readonly id: string;
  readonly name: string;
}

const SEPARATORS = /[、,，;；/\n&]|(?<=\p{Script=Han}{2})和(?=\p{Script=Han}{2})/u;
/** Nobody, or not yet. */
const NOBODY = /^(?:[-—–/]*|无|待定|另行通知|未定)$/u;

/**
 * Splits a cell of names (“周明德、何静姝”, “谭学汶 教授（省委党校）”) and finds each among the teachers: the longest name
 * that the piece holds. What is nobody's name is given back as it stands.
 */
export function matchTeachers(
  cell: string,
  teachers: readonly Known[],
): { readonly found: readonly Known[]; readonly unknown: readonly string[] } {
  const found: Known[] = [];
  const unknown: string[] = [];
  for (const piece of pieces(cell)) {
    const own = namesIn(piece, teachers);
    found.push(...own);
    // Beside somebody known only titles and units go without a word; a piece without anybody is told as it stands.
    if (own.length === 0) unknown.push(piece);
    else unknown.push(...piece.split(/\s+/u).filter((part) => isStranger(part, own)));
  }
  return { found: [...new Map(found.map((each) => [each.id, each])).values()], unknown };
}

/** What people write beside a name: titles, and the unit somebody comes from. */
const TITLE_OR_UNIT =
  /(?:教授|讲师|研究员|教员|老师|主任|书记|部长|局长|校长|院长|处长|科长|常委|委员|同志|等|党校|大学|学院|学校|委|部|局|办|镇|街道|社区|村|中心|公司|医院)$/u;

function isStranger(part: string, known: readonly Known[]): boolean {
  const text = comparableName(part);
  if (TITLE_OR_UNIT.test(text) || !/^\p{Script=Han}{2,4}$/u.test(text)) return false;
  return !known.some(
    ({ name }) => text.includes(comparableName(name)) || comparableName(name).includes(text),
  );
}

function pieces(cell: string): string[] {
  return cell
    .replace(/[（(][^）)]*[）)]/gu, ' ')
    .split(SEPARATORS)
    .map((piece) => piece.trim())
    .filter((piece) => !NOBODY.test(piece));
}

/** The teachers whose names a piece holds, one within another left out (王明 within 王明德). */
function namesIn(piece: string, teachers: readonly Known[]): Known[] {
  const text = comparableName(piece);
  const inside = teachers.filter(({ name }) => text.includes(comparableName(name)));
  return inside
    .filter(
      ({ name }) => !inside.some((other) => other.name.length > name.length && other.name.includes(name)),
    )
    .sort((one, other) => text.indexOf(comparableName(one.name)) - text.indexOf(comparableName(other.name)));
}

export type PlaceMatch =
  | {
      readonly is: 'venue' | 'site' | 'route';
      readonly id: string;
      readonly name: string;
      readonly exact: boolean;
    }
  | { readonly is: 'place'; readonly name: string }
  | null;

/** Finds a place among venues, sites and routes: by its whole name, else by the longest name that the text holds. */
export function matchPlace(
  cell: string,
  known: readonly (Known & { readonly is: 'venue' | 'site' | 'route' })[],
): PlaceMatch {
  const name = cell.replace(/\s+/gu, ' ').trim();
  if (name === '' || NOBODY.test(name)) return null;
  const text = comparableName(name);
  const longest = known
    .filter((each) => text.includes(comparableName(each.name)))
    .toSorted((one, other) => other.name.length - one.name.length)[0];
  if (longest === undefined) return { is: 'place', name };
  return { is: longest.is, id: longest.id, name: longest.name, exact: comparableName(longest.name) === text };
}

/** The title without the brackets of a book (《…》) and line breaks. */
export function plainTitle(cell: string): string {
  return cell
    .replace(/\s+/gu, ' ')
    .replace(/^[《“"](.*)[》”"]$/u, '$1')
    .trim();
}
