import coverage from './coverage.json' with { type: 'json' };

/** Whether the bundled 宋体 and 黑体 (which cover the same characters) have a shape for the character. */
export const inBundledFonts = reader(coverage.bundled);

/** Whether the bundled 楷体, the last resort for rare characters, has one. */
export const inRareFont = reader(coverage.rare);

/** The different characters of a text that must be seen, in order of first use. */
export function shownCharacters(text: string): readonly string[] {
  return [...new Set(text.normalize('NFC'))].filter((character) => !/[\p{C}\p{Z}]/u.test(character));
}

/**
 * Reads ranges written as “gap.length” in base 36, one after the other: so many code points after the end
 * of the range before begins one of this length (no length: 1).
 */
export function readRanges(written: string): readonly (readonly [first: number, last: number])[] {
  let next = 0;
  return written.split(' ').map((range) => {
    const [gap = '0', length = '1'] = range.split('.');
    const first = next + Number.parseInt(gap, 36);
    next = first + Number.parseInt(length, 36);
    return [first, next - 1] as const;
  });
}

function reader(written: string): (character: string) => boolean {
  const ranges = readRanges(written);
  return (character) => {
    const point = character.codePointAt(0) ?? 0;
    return ranges.some(([first, last]) => point >= first && point <= last);
  };
}
