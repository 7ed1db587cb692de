/** What a file is, told from its first bytes. */
export type FileKind =
  | { readonly is: 'zip' | 'ole' | 'text' }
  /** Something known that is no spreadsheet. */
  | { readonly is: 'other'; readonly name: string }
  /** A spreadsheet in a format that the program leaves to WPS or Excel. */
  | { readonly is: 'old'; readonly name: string };

const SIGNATURES: readonly { readonly bytes: string; readonly at?: number; readonly name: string }[] = [
  { bytes: 'ffd8ff', name: '图片' },
  { bytes: '89504e470d0a1a0a', name: '图片' },
  { bytes: '47494638', name: '图片' },
  { bytes: '49492a00', name: '图片' },
  { bytes: '4d4d002a', name: '图片' },
  { bytes: '57454250', at: 8, name: '图片' },
  { bytes: '66747970', at: 4, name: '图片或视频' },
  { bytes: '255044462d', name: 'PDF 文件' },
  { bytes: '526172211a07', name: '压缩包' },
  { bytes: '377abcaf271c', name: '压缩包' },
  { bytes: '1f8b', name: '压缩包' },
  { bytes: '7b5c727466', name: 'Word 文档' },
  { bytes: '53514c69746520666f726d6174203300', name: '数据库文件' },
];

/** @param bytes the file, or at least its first 4 kB */
export function kindOfFile(bytes: Buffer): FileKind {
  const start = bytes.subarray(0, 4096);
  const startsWith = (hex: string, at = 0) => start.subarray(at, at + hex.length / 2).toString('hex') === hex;
  if (startsWith('504b0304') || startsWith('504b0506')) return { is: 'zip' };
  if (startsWith('d0cf11e0a1b11ae1')) return { is: 'ole' };
  const known = SIGNATURES.find(({ bytes: hex, at }) => startsWith(hex, at));
  if (known !== undefined) return { is: 'other', name: known.name };
  if (startsWith('424d') && start.includes(0)) return { is: 'other', name: '图片' };
  if (startsWith('4d5a') && start.includes(0)) return { is: 'other', name: '程序' };
  // Excel 2.1, 3 and 4 wrote their records without a container.
  if (/^09(00|02|04)0[4-9a-c]00/u.test(start.subarray(0, 4).toString('hex')))
    return { is: 'old', name: '很旧的 Excel 文件' };
  return kindOfMarkup(start) ?? { is: 'text' };
}

/** Many systems on the web export a page and call it .xls. */
function kindOfMarkup(start: Buffer): FileKind | null {
  const utf16 = start[0] === 0xff && start[1] === 0xfe;
  const text = start
    .toString(utf16 ? 'utf16le' : 'latin1')
    .replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/u, '')
    .trimStart()
    .toLowerCase();
  if (text.startsWith('mime-version:')) return { is: 'old', name: '网页（有的系统导出的“假 xls”）' };
  if (!text.startsWith('<')) return null;
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return { is: 'old', name: 'XML 格式的表格' };
  if (/<(html|table|!doctype html|head|meta|body|style)[\s>]/u.test(text))
    return { is: 'old', name: '网页（有的系统导出的“假 xls”）' };
  return text.startsWith('<?xml') ? { is: 'other', name: 'XML 文件' } : null;
}

/** What a zip is, by the names of its parts (lower case, without leading slash). */
export function kindOfZip(parts: ReadonlyMap<string, unknown>): 'xlsx' | FileKind {
  const has = (start: string) => [...parts.keys()].some((name) => name.startsWith(start));
  if (has('xl/workbook.bin')) return { is: 'old', name: '二进制工作簿（.xlsb）' };
  if (has('word/')) return { is: 'other', name: 'Word 文档' };
  if (has('ppt/')) return { is: 'other', name: 'PowerPoint 演示文稿' };
  if (has('ofd.xml')) return { is: 'other', name: 'OFD 版式文件' };
  if (has('[content_types].xml') || has('xl/')) return 'xlsx';
  if (has('content.xml')) return { is: 'old', name: 'OpenDocument 文件' };
  return { is: 'other', name: '压缩包' };
}
