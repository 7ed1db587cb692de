import { AlignmentType, ImageRun, Paragraph } from 'docx';
import type { CertificateFace } from '../../../shared/domain/documents/paper.ts';
import { FONTS, twips, words } from './docx-words.ts';
import { codePng } from './png.ts';

/** A certificate in Word: the same words, sizes and code, one under the other. */
export function docxCertificate(face: CertificateFace, pageBreakBefore: boolean): Paragraph[] {
  const { half, code } = face;
  const size = half ? 14 : 18;
  const text = { font: FONTS.fangsong, size };
  const side = Math.round((code.side / 25.4) * 96);
  return [
    new Paragraph({
      pageBreakBefore,
      keepNext: true,
      alignment: AlignmentType.RIGHT,
      children: words(face.number, { font: FONTS.song, size: 12 }),
    }),
    new Paragraph({
      keepNext: true,
      alignment: AlignmentType.CENTER,
      spacing: { before: twips(half ? 2 : 8), after: twips(half ? 4 : 10) },
      children: words(face.title, { font: FONTS.title, size: half ? 26 : 40 }),
    }),
    new Paragraph({
      keepNext: true,
      children: [
        ...words(face.name, { font: FONTS.fangsong, size: face.nameSize }),
        ...words(` ${face.address}`, text),
      ],
    }),
    new Paragraph({
      keepNext: true,
      indent: { firstLine: size * 40 },
      spacing: { before: twips(3), line: half ? 420 : 600 },
      children: words(face.text, text),
    }),
    ...face.seal.map(
      (line, index) =>
        new Paragraph({
          keepNext: true,
          alignment: AlignmentType.RIGHT,
          spacing: { before: twips(index === 0 ? (half ? 4 : 14) : 1) },
          children: words(line, text),
        }),
    ),
    new Paragraph({
      keepNext: true,
      children: [
        new ImageRun({
          type: 'png',
          data: codePng(code.rows),
          transformation: { width: side, height: side },
          altText: { name: '防伪码', title: '防伪码', description: code.caption },
        }),
      ],
    }),
    new Paragraph({ children: words(code.caption, { font: FONTS.song, size: 8 }) }),
  ];
}
