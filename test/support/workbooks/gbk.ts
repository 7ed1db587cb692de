let table: ReadonlyMap<string, readonly number[]> | undefined;

/** Node decodes GB18030 but has no encoder: the table is the decoder's own, turned round. */
function codeTable(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030', { ignoreBOM: true });
  const found = new Map<string, readonly number[]>();
  const note = (bytes: readonly number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (text !== '\ufffd' && Array.from(text).length === 1 && !found.has(text)) found.set(text, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) note([lead, trail]);
  // The rest of the basic plane has four bytes.
  for (let linear = 0; linear < 39_420; linear += 1) note(fourBytes(linear));
  return found;
}

/** The bytes of a place in the four-byte part of GB18030; the planes beyond the basic one begin at 189,000. */
function fourBytes(linear: number): number[] {
  return [
    0x81 + Math.floor(linear / 12_600),
    0x30 + (Math.floor(linear / 1260) % 10),
    0x81 + (Math.floor(linear / 10) % 126),
    0x30 + (linear % 10),
  ];
}

/** The text in GB18030, of which GBK is the two-byte part. */
export function gbkBytes(text: string): Buffer {
  table ??= codeTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code > 0xffff) bytes.push(...fourBytes(189_000 + code - 0x10000));
    else {
      const known = table.get(character);
      if (known === undefined) throw new Error(`GB18030 has no U+${code.toString(16)}`);
      bytes.push(...known);
    }
  }
  return Buffer.from(bytes);
}
