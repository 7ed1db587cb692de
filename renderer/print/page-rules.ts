import { MARGINS, type PaperPage } from '../../shared/domain/documents/paper.ts';

const SMALL = '9pt "Official Song", "Bundled Song Latin", "Bundled Song", "LXGW WenKai"';
/** 4号宋体, half-width figures (GB/T 9704). */
const FOLIO = '14pt "Official Song", "Bundled Song Latin", "Bundled Song"';

/**
 * The rules of the page: size, margins and what stands in them. Made from the data, since boxes in the margins take
 * their text from style sheets only.
 */
export function pageRules(page: PaperPage): string {
  if (page.preset === 'official') return officialPage(page);
  return page.preset === 'certificate' ? certificatePage(page) : workingPage(page);
}

function certificatePage({ across }: PaperPage): string {
  const { top, right, bottom, left } = MARGINS.certificate;
  return `@page { size: A4 ${across ? 'landscape' : 'portrait'}; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; }`;
}

/**
 * GB/T 9704-2012: the number stands 7 mm under the type area, odd pages at the right, even ones at the left, one
 * character in from the edge; on even pages the binding edge is at the right.
 */
function officialPage({ across }: PaperPage): string {
  const { top, right, bottom, left } = MARGINS.official;
  const number = `content: "— " counter(page) " —"; font: ${FOLIO}; vertical-align: top; padding-top: 7mm;`;
  return `
    @page { size: A4 ${across ? 'landscape' : 'portrait'}; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; }
    @page :left { margin-left: ${right}mm; margin-right: ${left}mm; @bottom-left { ${number} padding-left: 14pt; } }
    @page :right { @bottom-right { ${number} padding-right: 14pt; } }`;
}

function workingPage({ across, foot, head }: PaperPage): string {
  const { top, right, bottom, left } = MARGINS.working;
  const headBox =
    head === null
      ? ''
      : `@top-center { content: ${quoted(head)}; font: ${SMALL}; vertical-align: bottom; padding-bottom: 2mm; }`;
  return `
    @page {
      size: A4 ${across ? 'landscape' : 'portrait'};
      margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
      ${headBox}
      @bottom-left { content: ${quoted(foot ?? '')}; font: ${SMALL}; white-space: nowrap; }
      @bottom-right { content: "第 " counter(page) " 页　共 " counter(pages) " 页"; font: ${SMALL}; white-space: nowrap; }
    }
    @page :first { @top-center { content: none; } }`;
}

/** A text as a string of CSS. */
const quoted = (text: string): string =>
  `"${text.replaceAll(/[\\"\n]/gu, (mark) => `\\${mark.codePointAt(0)?.toString(16)} `)}"`;
