import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  richCell,
  type Cell,
  type PaperPage,
  type PaperRow,
  type PaperTable,
} from '../../../shared/domain/documents/paper.ts';
import { columnPlaces } from '../../../shared/domain/documents/table-places.ts';
import { FONTS, twips, words } from './docx-words.ts';

/** A table whose header row Word repeats and whose groups it keeps together. */
export function docxTable(table: PaperTable, { preset }: PaperPage): Table {
  const font = preset === 'official' ? FONTS.fangsong : FONTS.song;
  const columnWidths = table.columns.map(({ width }) => twips(width));
  const rows = [
    ...rowsOf(table.header, table, { font: FONTS.hei, header: true }),
    ...table.groups.flatMap((group) => rowsOf(group, table, { font, header: false })),
  ];
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    rows,
  });
}

interface Look {
  readonly font: string;
  readonly header: boolean;
}

function rowsOf(rows: readonly PaperRow[], table: PaperTable, look: Look): TableRow[] {
  const places = columnPlaces(rows, table.columns.length);
  return rows.map(
    (row, at) =>
      new TableRow({
        ...(look.header ? { tableHeader: true } : {}),
        cantSplit: true,
        height: { value: twips(table.rowHeight), rule: HeightRule.ATLEAST },
        children: row.map((cell, index) =>
          cellOf(cell, places[at]?.[index] ?? 0, table, look, at < rows.length - 1),
        ),
      }),
  );
}

function cellOf(cell: Cell, place: number, table: PaperTable, look: Look, keepNext: boolean): TableCell {
  const { text, columns = 1, rows = 1, align, indent = 0, size = table.size } = richCell(cell);
  const column = table.columns[place];
  const centred = look.header || (align ?? column?.align) === 'centre';
  const width = table.columns.slice(place, place + columns).reduce((sum, each) => sum + each.width, 0);
  return new TableCell({
    columnSpan: columns,
    rowSpan: rows,
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: twips(centred ? 0.5 : 1.5), right: twips(centred ? 0.5 : 1.5) },
    children: [
      new Paragraph({
        keepNext,
        alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        indent: { left: indent * size * 20 },
        children: words(text, { font: look.font, size }),
      }),
    ],
  });
}
