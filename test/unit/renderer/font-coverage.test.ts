import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  inBundledFonts,
  inRareFont,
  readRanges,
  shownCharacters,
} from '../../../renderer/print/fonts/coverage.ts';
import { charactersOf, writeRanges } from './woff2-characters.ts';

const PACKAGES = join(import.meta.dirname, '../../../node_modules');
const SONG = '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff2';
const HEI = '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-700-normal.woff2';
const KAI = 'lxgw-wenkai-webfont/files';

function kai(): ReadonlySet<number> {
  const files = readdirSync(join(PACKAGES, KAI)).filter((file) => file.startsWith('lxgwwenkai-regular-'));
  return new Set(files.flatMap((file) => [...charactersOf(join(PACKAGES, KAI, file))]));
}

describe('coverage of the bundled print fonts', () => {
  it('is what the fonts themselves say (after a change of fonts: vitest -u)', async () => {
    const song = charactersOf(join(PACKAGES, SONG));
    expect(writeRanges(charactersOf(join(PACKAGES, HEI)))).toBe(writeRanges(song));
    const written = JSON.stringify({ bundled: writeRanges(song), rare: writeRanges(kai()) }, null, 2);
    await expect(`${written}\n`).toMatchFileSnapshot('../../../renderer/print/fonts/coverage.json');
  });

  it('knows common characters and misses rare ones', () => {
    for (const character of '望城区靖港镇芦江社区党支部〔2026〕（盖章）') {
      expect(inBundledFonts(character), character).toBe(true);
    }
    expect(inBundledFonts('䶮')).toBe(false);
    expect(inRareFont('一')).toBe(true);
  });
});

describe('ranges', () => {
  it('are read as they were written', () => {
    const points = new Set([32, 33, 34, 100, 0x4e00, 0x4e01, 0x2a6d6]);
    expect(readRanges(writeRanges(points))).toEqual([
      [32, 34],
      [100, 100],
      [0x4e00, 0x4e01],
      [0x2a6d6, 0x2a6d6],
    ]);
  });
});

describe('the characters to be seen', () => {
  it('leave out spaces and line breaks and repeat nothing', () => {
    expect(shownCharacters('第 1 页\n第　2 页')).toEqual(['第', '1', '页', '2']);
  });
});
