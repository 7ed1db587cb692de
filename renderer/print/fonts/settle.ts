import type { PaperPage } from '../../../shared/domain/documents/paper.ts';
import type { FontMode } from '../job.ts';
import { inBundledFonts, inRareFont, shownCharacters } from './coverage.ts';
import { drawnAsNothing } from './drawn.ts';
import { findOfficialFonts, ROLES } from './official.ts';

/** What the page says about its fonts once they are all there. */
export interface FontsUsed {
  /** Characters for which no font has a shape (缺字). */
  readonly missingGlyphs: readonly string[];
  /** The fonts in use, in words. */
  readonly fonts: readonly string[];
}

/**
 * Loads every font that `text` needs and says which are used and which characters are missing.
 *
 * Whether a character is missing is read from the coverage of the bundled fonts, generated from their own
 * character maps (coverage.json): asking the browser does not help, because it quietly takes any system
 * font for what is missing. Where fonts of this computer are allowed, a character beyond the bundled ones
 * counts as missing only when it is drawn as the empty box.
 */
export async function settleFonts(
  mode: FontMode,
  preset: PaperPage['preset'],
  text: string,
): Promise<FontsUsed> {
  const characters = shownCharacters(text);
  const roles = ROLES[preset];
  const official = mode === 'installed' ? await findOfficialFonts(roles) : new Map<string, string>();
  const sample = characters.join('');
  await Promise.all(
    roles.flatMap((role) => role.families.map((family) => document.fonts.load(`12pt "${family}"`, sample))),
  );
  await document.fonts.load('12pt "LXGW WenKai"', sample);
  await document.fonts.ready;

  const beyond = characters.filter((character) => !inBundledFonts(character));
  const rare = beyond.filter(inRareFont);
  const others = beyond.filter((character) => !inRareFont(character));
  const drawn = mode === 'installed' ? others.filter((character) => !drawnAsNothing(character)) : [];
  return {
    missingGlyphs: others.filter((character) => !drawn.includes(character)),
    fonts: [
      ...roles.map((role) => `${role.title}：${official.get(role.official) ?? role.bundledTitle}`),
      ...usedFor('霞鹜文楷（程序自带）', rare),
      ...usedFor('本机其他字体', drawn),
    ],
  };
}

/** A font that stands in for single characters, with some of them; nothing when there are none. */
function usedFor(font: string, characters: readonly string[]): readonly string[] {
  if (characters.length === 0) return [];
  return [`${font}，用于“${characters.slice(0, 10).join('')}${characters.length > 10 ? '…' : ''}”`];
}
