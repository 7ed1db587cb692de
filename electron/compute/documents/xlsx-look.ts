import { MARGINS, type PaperPage } from '../../../shared/domain/documents/paper.ts';
import { escapeText, MAIN, XML } from '../workbook/xlsx-package.ts';

/** Cell styles by their place in STYLES. */
export const STYLE = { start: 1, centre: 2, number: 3, header: 4, title: 5, line: 6, rightLine: 7 } as const;

const font = (name: string, size: number): string =>
  `<font><sz val="${size}"/><name val="${name}"/><charset val="134"/></font>`;
const LINES = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('');

interface Look {
  readonly font: number;
  readonly lines: boolean;
  readonly align: 'left' | 'center' | 'right';
  /** Text (`@`), so that ID numbers, phones and what begins with = stay as they are. */
  readonly text: boolean;
}

const LOOKS: readonly Look[] = [
  { font: 0, lines: false, align: 'left', text: true },
  { font: 0, lines: true, align: 'left', text: true },
  { font: 0, lines: true, align: 'center', text: true },
  { font: 0, lines: true, align: 'center', text: false },
  { font: 1, lines: true, align: 'center', text: true },
  { font: 2, lines: false, align: 'center', text: true },
  { font: 0, lines: false, align: 'left', text: true },
  { font: 0, lines: false, align: 'right', text: true },
];

const cellLook = ({ font: number, lines, align, text }: Look): string =>
  `<xf numFmtId="${text ? 49 : 0}" fontId="${number}" fillId="0" borderId="${lines ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${align}" vertical="center" wrapText="1"/></xf>`;

export const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="3">${font('宋体', 10.5)}${font('黑体', 10.5)}${font('黑体', 18)}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${LINES}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${LOOKS.length}">${LOOKS.map(cellLook).join('')}</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Paper, direction and margins: as wide as the page, as many pages as it takes. */
export function pageSetup({ preset, across }: PaperPage): string {
  const inches = (millimetres: number) => (millimetres / 25.4).toFixed(3);
  const { top, right, bottom, left } = MARGINS[preset];
  return `<printOptions horizontalCentered="1"/><pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${across ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`;
}

/** What stands at the foot of every printed page; `&` begins a code there. */
export function pageFooter({ foot, mark }: PaperPage): string {
  const plain = (text: string) => escapeText(text.replaceAll('&', '&&'));
  const header = mark === null ? '' : `<oddHeader>&amp;R${plain(mark)}</oddHeader>`;
  return `<headerFooter>${header}<oddFooter>&amp;L${plain(foot ?? '')}&amp;R第 &amp;P 页　共 &amp;N 页</oddFooter></headerFooter>`;
}
