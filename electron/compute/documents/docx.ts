import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TabStopType,
  TextRun,
  type IParagraphOptions,
  type ISectionOptions,
} from 'docx';
import {
  HEIGHT_A4,
  MARGINS,
  printedWidth,
  WIDTH_A4,
  type Paper,
  type PaperPage,
  type Part,
  type TextStyle,
} from '../../../shared/domain/documents/paper.ts';
import { docxCertificate } from './docx-certificate.ts';
import { docxTable } from './docx-table.ts';
import { FONTS, halfPoints, twips, words } from './docx-words.ts';

type Block = Paragraph | ReturnType<typeof docxTable>;

/** The exact line of official papers: 22 of them fill 225 mm (GB/T 9704), in twentieths of a point. */
const OFFICIAL_LINE = Math.floor(twips(225) / 22);

/** 28 characters fill 156 mm: letters of 16 pt stand closer by a fifth of a point. */
const OFFICIAL_SPACING = -4;

/** The bytes of a paper as a Word document: same words, measures and fonts as on the printed page. */
export async function docxBytes(paper: Paper): Promise<Uint8Array> {
  const { page, title, parts } = paper;
  const document = new Document({
    title,
    creator: '党校教务',
    lastModifiedBy: '党校教务',
    evenAndOddHeaderAndFooters: page.preset === 'official',
    styles: { default: { document: { run: { font: FONTS.song, size: halfPoints(10.5) } } } },
    sections: [
      { ...section(page), children: parts.flatMap((part, at) => blocks(part, page, parts[at - 1])) },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function section(page: PaperPage): Omit<ISectionOptions, 'children'> {
  const margins = MARGINS[page.preset];
  const [width, height] = [twips(WIDTH_A4), twips(HEIGHT_A4)];
  return {
    properties: {
      page: {
        // The library turns width and height for what is printed across.
        size: {
          width,
          height,
          orientation: page.across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(margins.top),
          right: twips(margins.right),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          header: twips(10),
          footer: twips(page.preset === 'official' ? margins.bottom - 12 : 9),
        },
      },
    },
    headers: page.mark === null ? {} : { default: new Header({ children: [head(page.mark)] }) },
    footers: footersOf(page),
  };
}

function footersOf(page: PaperPage): NonNullable<ISectionOptions['footers']> {
  if (page.preset === 'certificate') return {};
  return page.preset === 'official' ? officialFooters() : { default: workingFooter(page) };
}

const head = (mark: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: words(mark, { font: FONTS.hei, size: 12 }),
  });

/** “— 3 —” 4号宋体, odd pages at the right and even ones at the left, one character in (GB/T 9704). */
function officialFooters() {
  const number = new TextRun({
    font: FONTS.song,
    size: halfPoints(14),
    children: ['— ', PageNumber.CURRENT, ' —'],
  });
  const side = (options: IParagraphOptions) =>
    new Footer({ children: [new Paragraph({ ...options, children: [number] })] });
  return {
    default: side({ alignment: AlignmentType.RIGHT, indent: { right: 280 } }),
    even: side({ alignment: AlignmentType.LEFT, indent: { left: 280 } }),
  };
}

function workingFooter(page: PaperPage): Footer {
  const size = halfPoints(9);
  const pages = ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'];
  const number = new TextRun({ font: FONTS.song, size, children: pages });
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: twips(printedWidth(page)) }],
        children: [...words(`${page.foot ?? ''}\t`, { font: FONTS.song, size: 9 }), number],
      }),
    ],
  });
}

function blocks(part: Part, page: PaperPage, before: Part | undefined): Block[] {
  const pageBreakBefore = before?.is === 'new-page';
  switch (part.is) {
    case 'title':
      return [heading(part.text, page, pageBreakBefore)];
    case 'ends':
      return [
        new Paragraph({
          pageBreakBefore,
          keepNext: true,
          spacing: { after: twips(1.5) },
          tabStops: [{ type: TabStopType.RIGHT, position: twips(printedWidth(page)) }],
          children: words(`${part.left}\t${part.right}`, { font: FONTS.song, size: 10.5 }),
        }),
      ];
    case 'text':
      return part.text
        .split('\n')
        .map((line, at) =>
          text(line, part.as, page, { pageBreakBefore: pageBreakBefore && at === 0, keepNext: false }),
        );
    case 'together':
      return part.texts
        .flatMap((block) => block.text.split('\n').map((line) => ({ line, as: block.as })))
        .map(({ line, as }, at, all) =>
          text(line, as, page, {
            pageBreakBefore: pageBreakBefore && at === 0,
            keepNext: at < all.length - 1,
          }),
        );
    case 'table':
      return [docxTable(part.table, page)];
    case 'closing':
      return closing(part.lines, part.seal, page);
    case 'certificate':
      return docxCertificate(part.face, pageBreakBefore);
    case 'new-page':
      return [];
    default:
      throw new Error(`There is no such part: ${JSON.stringify(part satisfies never)}.`);
  }
}

function heading(line: string, { preset }: PaperPage, pageBreakBefore: boolean): Paragraph {
  const official = preset === 'official';
  return new Paragraph({
    pageBreakBefore,
    keepNext: true,
    alignment: AlignmentType.CENTER,
    spacing: { after: official ? OFFICIAL_LINE : twips(3) },
    children: words(line, official ? { font: FONTS.title, size: 22 } : { font: FONTS.hei, size: 18 }),
  });
}

const OFFICIAL_FONTS: Readonly<Partial<Record<TextStyle, string>>> = {
  'level-1': FONTS.hei,
  attachment: FONTS.hei,
};

const OFFICIAL_ALIGNMENT = { signature: AlignmentType.RIGHT, number: AlignmentType.CENTER } as Readonly<
  Partial<Record<TextStyle, (typeof AlignmentType)[keyof typeof AlignmentType]>>
>;

function text(
  line: string,
  as: TextStyle,
  { preset }: PaperPage,
  { pageBreakBefore, keepNext }: { readonly pageBreakBefore: boolean; readonly keepNext: boolean },
): Paragraph {
  if (preset === 'working')
    return new Paragraph({ pageBreakBefore, children: words(line, { font: FONTS.song, size: 10.5 }) });
  const indented = as === 'body' || as === 'level-1';
  return new Paragraph({
    pageBreakBefore,
    keepNext: keepNext || as === 'level-1' || as === 'attachment',
    alignment: OFFICIAL_ALIGNMENT[as] ?? AlignmentType.BOTH,
    // Two characters of 3号; a signature stands four characters in.
    indent: { ...(indented ? { firstLine: 640 } : {}), ...(as === 'signature' ? { right: 1280 } : {}) },
    spacing: {
      line: OFFICIAL_LINE,
      lineRule: LineRuleType.EXACT,
      after: as === 'attachment' || as === 'number' ? OFFICIAL_LINE : 0,
    },
    children: words(line, {
      font: OFFICIAL_FONTS[as] ?? FONTS.fangsong,
      size: 16,
      spacing: OFFICIAL_SPACING,
    }),
  });
}

function closing(lines: readonly string[], seal: readonly string[], { preset }: PaperPage): Paragraph[] {
  const style = preset === 'official' ? { font: FONTS.fangsong, size: 16 } : { font: FONTS.song, size: 10.5 };
  const all = [
    ...lines.map((line) => ({ line, alignment: AlignmentType.LEFT, before: twips(1.5) })),
    ...seal.map((line, at) => ({ line, alignment: AlignmentType.RIGHT, before: twips(at === 0 ? 8 : 2) })),
  ];
  return all.map(
    ({ line, alignment, before }, at) =>
      new Paragraph({
        alignment,
        keepNext: at < all.length - 1,
        spacing: { before },
        children: words(line, style),
      }),
  );
}
