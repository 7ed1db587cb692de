import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBytes } from '../../../electron/compute/workbook/read.ts';
import { emptyFolder } from '../../support/sample/template.ts';
import { tableXml, writeDocx, type WordCell } from '../../support/workbooks/docx.ts';
import { zipBytes } from '../../support/workbooks/zip.ts';

async function tablesOf(body: string) {
  const path = join(emptyFolder(), '表.docx');
  writeDocx(path, body);
  return (await readBytes(readFileSync(path), '表.docx', { documents: true })).sheets;
}

test('text of a cell keeps its lines; what is deleted, in a box twice or outside of tables is left out', async () => {
  const cell = `<w:tc><w:p><w:r><w:t>11月</w:t></w:r><w:r><w:t>24日</w:t><w:br/><w:t>周二</w:t></w:r></w:p>
    <w:p><w:del><w:r><w:delText>旧的</w:delText></w:r></w:del><w:r><w:t>上午</w:t><w:tab/><w:t>&lt;8:30&gt;</w:t></w:r></w:p>
    <mc:AlternateContent><mc:Fallback><w:p><w:r><w:t>两遍</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:tc>`;
  const [sheet] = await tablesOf(`<w:p><w:r><w:t>题目</w:t></w:r></w:p><w:tbl><w:tr>${cell}</w:tr></w:tbl>`);
  expect(sheet?.rows).toEqual([['11月24日\n周二\n上午\t<8:30>']]);
});

test('each table is a sheet; a table within a cell is text of the cell', async () => {
  const inner = tableXml([['内']]);
  const sheets = await tablesOf(
    `${tableXml([['一']])}<w:tbl><w:tr><w:tc><w:p><w:r><w:t>外</w:t></w:r></w:p>${inner}</w:tc></w:tr></w:tbl>`,
  );
  expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
    ['表 1', [['一']]],
    ['表 2', [['外\n内']]],
  ]);
});

/** A table cut into rectangles at random, and the same as Word writes it. */
const anyTable = fc
  .record({
    height: fc.integer({ min: 1, max: 6 }),
    width: fc.integer({ min: 1, max: 6 }),
    cuts: fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5), fc.nat(5)), { maxLength: 8 }),
  })
  .map(({ height, width, cuts }) => {
    const owner = Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => `${row}.${column}`),
    );
    const areas: { top: number; left: number; bottom: number; right: number }[] = [];
    for (const [top, left, down, over] of cuts) {
      const bottom = Math.min(height - 1, top + down);
      const right = Math.min(width - 1, left + over);
      const free = areas.every(
        (area) => area.bottom < top || area.top > bottom || area.right < left || area.left > right,
      );
      if (top < height && left < width && free && (bottom > top || right > left))
        areas.push({ top, left, bottom, right });
    }
    const areaAt = (row: number, column: number) =>
      areas.find(
        ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
      );
    const rows = owner.map((cells, row) =>
      cells.flatMap((text, column): WordCell[] => {
        const area = areaAt(row, column);
        if (area === undefined) return [text];
        if (column !== area.left) return [];
        const span = area.right - area.left + 1;
        if (area.bottom === area.top) return [{ text, span }];
        return [row === area.top ? { text, span, vertical: 'begins' } : { span, vertical: 'goes on' }];
      }),
    );
    return { rows, owner, areas, areaAt };
  });

// A sheet ends with its last written row, so one is written below all merges.
test('merged cells of any table come out as the areas that they are', async () => {
  await fc.assert(
    fc.asyncProperty(anyTable, async ({ rows, owner, areas, areaAt }) => {
      const [sheet] = await tablesOf(tableXml([...rows, ['末行']]));
      const place = (area: (typeof areas)[number]) => [area.top, area.left, area.bottom, area.right].join();
      expect(
        sheet?.merges
          .map(({ top, left, bottom, right }) => [top - 1, left - 1, bottom - 1, right - 1].join())
          .sort(),
      ).toEqual(areas.map(place).sort());
      for (const [row, cells] of owner.entries())
        for (const [column, text] of cells.entries()) {
          const area = areaAt(row, column);
          const covered = area !== undefined && (area.top !== row || area.left !== column);
          expect(sheet?.rows[row]?.[column] ?? '').toBe(covered ? '' : text);
        }
    }),
    { numRuns: 60 },
  );
});

test('a document that is cut off or has no text part is refused with a sentence', async () => {
  const path = join(emptyFolder(), '坏.docx');
  writeDocx(path, '<w:tbl><w:tr>');
  await expect(readBytes(readFileSync(path), '坏.docx', { documents: true })).rejects.toMatchObject({
    code: 'workbook.damaged',
  });
  writeFileSync(path, zipBytes([{ name: 'word/other.xml', content: '<a/>' }]));
  await expect(readBytes(readFileSync(path), '坏.docx', { documents: true })).rejects.toMatchObject({
    code: 'workbook.not-a-workbook',
  });
});
