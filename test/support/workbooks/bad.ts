import { biffBytes, oleBytes } from './biff.ts';
import type { TestSheet } from './grid.ts';
import { xmlWorkbook } from './xml-workbook.ts';
import { zipBytes } from './zip.ts';

const ROSTER: readonly TestSheet[] = [
  { name: '名册', rows: Array.from({ length: 400 }, (_, row) => [`学员${row}`, `第${row}党支部`, row]) },
];

/** An .xlsx with a password: Excel and WPS put it, encrypted, into an OLE container. */
export const encryptedXlsx = () =>
  oleBytes({ '/EncryptionInfo': Buffer.alloc(200, 4), '/EncryptedPackage': Buffer.alloc(5000, 77) });

export const encryptedXls = () => biffBytes(ROSTER, { password: true });

export const excel95 = () => biffBytes(ROSTER, { version: 0x500 });

export const truncatedXls = () => {
  const bytes = biffBytes(ROSTER);
  return bytes.subarray(0, bytes.length * 0.6);
};

export const wordDocument = () =>
  oleBytes({ '/WordDocument': Buffer.alloc(5000, 1), '/1Table': Buffer.alloc(100) });

/** The beginning of a photograph; a clerk renames it, or a phone's app names it wrongly. */
export const photograph = () =>
  Buffer.concat([Buffer.from('ffd8ffe000104a46494600010101', 'hex'), Buffer.alloc(3000, 0xa7)]);

/** 25 parts that declare 20 MB each, packed no better than a real sheet. */
export const declaredBomb = () => {
  const content = Buffer.alloc(100_000, 0x20);
  const part = { content, stored: true, declare: 20 * 1024 * 1024 };
  return zipBytes([
    { name: '[Content_Types].xml', content: '<Types/>' },
    ...Array.from({ length: 25 }, (_, index) => ({ ...part, name: `xl/worksheets/sheet${index}.xml` })),
  ]);
};

/** One part of 11 MB that is packed a thousand times smaller, and says so. */
export const denseBomb = () => xmlWorkbook({ sheet: ' '.repeat(11 * 1024 * 1024) });

/** A sheet that declares 1 kB and unpacks to 3 MB of the same row. */
export const lyingBomb = () => {
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>张三</t></is></c></row>';
  const content = `<?xml version="1.0"?><worksheet><sheetData>${row.repeat(50_000)}</sheetData></worksheet>`;
  return xmlWorkbook({ sheet: '', more: [{ name: 'xl/worksheets/sheet1.xml', declare: 1024, content }] });
};

/** One kernel of data that the directory names 200 times over. */
export const overlappingBomb = () =>
  zipBytes(
    [
      {
        name: 'xl/workbook.xml',
        content: Buffer.from(Array.from({ length: 9000 }, (_, i) => (i * 7919) % 256)),
      },
    ],
    200,
  );

/** 200,000 rows of one column, as XML by hand: 8 MB. */
export const tooManyRows = () => {
  let sheet = '';
  for (let row = 1; row <= 200_000; row++) sheet += `<row><c><v>${row}</v></c></row>`;
  return xmlWorkbook({ sheet });
};

export const withMacros = () =>
  xmlWorkbook({
    sheet: '<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>',
    more: [{ name: 'xl/vbaProject.bin', content: Buffer.alloc(2000, 0xcc) }],
  });

/** A workbook whose last third is missing, as after a USB stick pulled out too early. */
export const truncatedZip = (workbook: Buffer) => workbook.subarray(0, Math.floor(workbook.length * 0.66));

/** A workbook with bytes turned over in the middle of its largest part. */
export const damagedZip = () => {
  const cells = Array.from(
    { length: 3000 },
    (_, row) => `<row><c t="inlineStr"><is><t>学员${(row * 7919) % 3001}</t></is></c></row>`,
  );
  const bytes = Buffer.from(xmlWorkbook({ sheet: cells.join('') }));
  const middle = Math.floor(bytes.length / 2);
  for (let at = middle; at < middle + 64; at++) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  return bytes;
};
