/** A page object of a PDF, but not the tree above them (`/Type /Pages`). */
const PAGE = /\/Type\s*\/Page(?![A-Za-z])/gu;

/**
 * The number of pages of a PDF as Chromium writes it: page objects stand in the open, only their contents
 * are compressed. What lies inside streams is skipped, so that no picture can look like a page.
 */
export function countPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  let pages = 0;
  let from = 0;
  while (from < text.length) {
    const stream = text.indexOf('stream\n', from);
    const end = stream === -1 ? text.length : stream;
    pages += text.slice(from, end).match(PAGE)?.length ?? 0;
    if (stream === -1) break;
    const after = text.indexOf('endstream', stream);
    from = after === -1 ? text.length : after + 'endstream'.length;
  }
  return pages;
}
