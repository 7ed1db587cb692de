import type { ClassName } from '../../shared/contract/classes.ts';
import type { FoundOrganisation } from '../../shared/contract/organisations.ts';
import type { FoundPerson } from '../../shared/contract/people.ts';
import type { Right } from '../../shared/contract/rights.ts';
import { shortSpan } from '../../shared/domain/classes/words.ts';
import { aboutPerson } from '../ui/about-person.ts';
import type { CommandName } from './commands.ts';
import { entriesFor, PALETTE_ACTIONS } from './navigation.tsx';

/** One line of the palette. */
export interface PaletteEntry {
  readonly key: string;
  readonly group: '页面' | '操作' | '人员' | '组织' | '班次';
  readonly title: string;
  readonly detail?: string;
  readonly to?: string;
  readonly command?: CommandName;
}

/** The lines that fit a text: pages and actions by word or pinyin initials, then the people, classes and organisations found. */
export function paletteEntries(
  text: string,
  rights: readonly Right[],
  found: readonly FoundOrganisation[],
  people: readonly FoundPerson[] = [],
  classes: readonly ClassName[] = [],
): readonly PaletteEntry[] {
  const wanted = text.trim().toLowerCase();
  const fits = (title: string, words: string) =>
    wanted === '' || title.includes(wanted) || words.split(' ').some((word) => word.startsWith(wanted));
  const pages = entriesFor(rights)
    .filter((entry) => fits(entry.title, entry.words))
    .map((entry) => ({ key: entry.path, group: '页面', title: entry.title, to: entry.path }) as const);
  const actions = PALETTE_ACTIONS.filter(
    (action) =>
      (action.right === undefined || rights.includes(action.right)) && fits(action.title, action.words),
  ).map((action) => ({ ...action, key: action.title, group: '操作' }) as const);
  const organisations =
    wanted === ''
      ? []
      : found.map(
          (each) =>
            ({
              key: each.id,
              group: '组织',
              title: each.name,
              detail: each.foundAs === null ? each.path : `${each.path}（曾用或又名：${each.foundAs}）`,
              to: `/organisations/${each.id}`,
            }) as const,
        );
  const persons =
    wanted === ''
      ? []
      : people.map(
          (each) =>
            ({
              key: each.id,
              group: '人员',
              title: each.name,
              detail: aboutPerson(each),
              to: `/people/${each.id}`,
            }) as const,
        );
  const held =
    wanted === ''
      ? []
      : classes.map(
          (each) =>
            ({
              key: each.id,
              group: '班次',
              title: each.name,
              detail: [each.number, shortSpan(each)].filter((part) => part !== null).join('　'),
              to: `/classes/${each.id}`,
            }) as const,
        );
  // The name of a unit finds its people, too: then the unit itself is meant first.
  const isName = /^[\w\s]+$/u.test(wanted) || people.some((each) => each.name.includes(wanted));
  const things = isName ? [...persons, ...held, ...organisations] : [...held, ...organisations, ...persons];
  // What bears the word as its name comes before what is only found by it: “撤销” is an action first.
  const named = (lines: readonly { readonly title: string }[]) =>
    wanted !== '' && lines.some((line) => line.title.includes(wanted));
  return named(actions) && !named(pages)
    ? [...actions, ...pages, ...things]
    : [...pages, ...actions, ...things];
}
