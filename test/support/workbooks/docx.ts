import { writeFileSync } from 'node:fs';
import { zipBytes } from './zip.ts';

/** A cell of a Word table: text with its width in columns and its part in a vertical merge. */
export type WordCell =
  | string
  | { readonly text?: string; readonly span?: number; readonly vertical?: 'begins' | 'goes on' };

/** The XML of a Word table, as Word and WPS write it. */
export function tableXml(rows: readonly (readonly WordCell[])[]): string {
  const cell = (given: WordCell) => {
    const { text = '', span = 1, vertical } = typeof given === 'string' ? { text: given } : given;
    const merge =
      vertical === undefined ? '' : vertical === 'begins' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
    const properties = `<w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}</w:tcPr>`;
    const paragraphs = text
      .split('\n')
      .map((part) => `<w:p><w:r><w:t xml:space="preserve">${part}</w:t></w:r></w:p>`);
    return `<w:tc>${properties}${paragraphs.join('')}</w:tc>`;
  };
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** Writes a .docx with this content between `<w:body>` and its end. */
export function writeDocx(path: string, body: string): void {
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`;
  writeFileSync(
    path,
    zipBytes([
      { name: '[Content_Types].xml', content: types },
      { name: 'word/document.xml', content: document },
    ]),
  );
}
