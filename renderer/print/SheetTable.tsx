import type { CSSProperties, ReactNode } from 'react';
import { type Cell, type PaperRow, type PaperTable, richCell } from '../../shared/domain/documents/paper.ts';
import { columnPlaces } from '../../shared/domain/documents/table-places.ts';

/**
 * A table whose header stands on every page and whose groups of rows are not torn apart. What stands under it stays with
 * its last rows, so that no seal is left alone on a page.
 */
export function SheetTable({
  table,
  style,
  under,
}: {
  table: PaperTable;
  style: CSSProperties | undefined;
  under: ReactNode;
}) {
  const height = `${table.rowHeight}mm`;
  const width = `${table.columns.reduce((sum, column) => sum + column.width, 0)}mm`;
  const all = bodies(table.groups, under !== null);
  return (
    <table style={{ ...style, width, fontSize: `${table.size}pt` }}>
      <colgroup>
        {table.columns.map((column, index) => (
          <col key={index} style={{ width: `${column.width}mm` }} />
        ))}
      </colgroup>
      <thead>
        {table.header.map((row, index) => (
          <tr key={index} style={{ height }}>
            {row.map((cell, place) => (
              <th key={place} {...spans(cell)} scope="col">
                {richCell(cell).text}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      {all.map((body, index) => (
        <tbody key={index} className={body.kept ? 'kept' : undefined}>
          <Rows rows={body.rows} table={table} height={height} />
          {index === all.length - 1 && under !== null && (
            <tr>
              <td className="under" colSpan={table.columns.length}>
                {under}
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

function Rows({ rows, table, height }: { rows: readonly PaperRow[]; table: PaperTable; height: string }) {
  const places = columnPlaces(rows, table.columns.length);
  return rows.map((row, index) => (
    <tr key={index} style={{ height }}>
      {row.map((cell, place) => {
        const column = table.columns[places[index]?.[place] ?? 0];
        const { align = column?.align, indent, size, text } = richCell(cell);
        return (
          <td
            key={place}
            {...spans(cell)}
            className={align === 'centre' ? 'centre' : undefined}
            style={ownStyle(indent, size)}
          >
            {text}
          </td>
        );
      })}
    </tr>
  ));
}

function ownStyle(indent: number | undefined, size: number | undefined): CSSProperties | undefined {
  if (indent === undefined && size === undefined) return undefined;
  return {
    ...(size === undefined ? {} : { fontSize: `${size}pt` }),
    ...(indent === undefined ? {} : { paddingLeft: `calc(1.5mm + ${indent}em)` }),
  };
}

function spans(cell: Cell): { colSpan?: number; rowSpan?: number } {
  const { columns, rows } = richCell(cell);
  return {
    ...(columns === undefined ? {} : { colSpan: columns }),
    ...(rows === undefined ? {} : { rowSpan: rows }),
  };
}

interface Body {
  readonly rows: PaperRow[];
  readonly kept: boolean;
}

/**
 * Groups of several rows are bodies of their own; single rows, of which there may be thousands, share one. With something
 * under the table its last rows are a body that is kept together with it.
 */
function bodies(groups: PaperTable['groups'], withUnder: boolean): Body[] {
  const all: Body[] = [];
  const before = withUnder ? groups.slice(0, -LAST_ROWS) : groups;
  for (const group of before) {
    const kept = group.length > 1;
    const last = all.at(-1);
    if (!kept && last !== undefined && !last.kept) last.rows.push(...group);
    else all.push({ rows: [...group], kept });
  }
  if (withUnder) all.push({ rows: groups.slice(-LAST_ROWS).flat(), kept: true });
  return all;
}

/** Groups that go to the next page with the seal when it does not fit. */
const LAST_ROWS = 2;
