import { TextRun } from 'docx';

/**
 * The fonts that Word looks for, as official papers call them. Word names what it takes instead where one of them is not
 * installed.
 */
export const FONTS = {
  song: '宋体',
  hei: '黑体',
  fangsong: '仿宋',
  title: '方正小标宋简体',
} as const;

/** Millimetres as twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

export const halfPoints = (points: number): number => Math.round(points * 2);

/** A text in one font for Chinese and everything else; a run for each of its lines. */
export function words(
  text: string,
  { font, size, spacing }: { readonly font: string; readonly size: number; readonly spacing?: number },
): TextRun[] {
  return text.split('\n').map(
    (line, index) =>
      new TextRun({
        font: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
        size: halfPoints(size),
        ...(spacing === undefined ? {} : { characterSpacing: spacing }),
        ...(index === 0 ? {} : { break: 1 }),
        text: line,
      }),
  );
}
