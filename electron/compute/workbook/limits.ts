/** What a workbook may weigh. Beyond it is refused with a sentence, never cut in silence. */
export const LIMITS = {
  /** Bytes of the file itself. */
  file: 50 * 1024 * 1024,
  /** Bytes of all parts of a zip together once unpacked, as declared and as counted. */
  unpacked: 400 * 1024 * 1024,
  /** Unpacked to packed size of one large part; sheets of real registers stay below 60. */
  ratio: 300,
  /** Parts below this size may have any ratio: an empty template packs well. */
  ratioFrom: 10 * 1024 * 1024,
  /** Parts of a zip. */
  parts: 10_000,
  /** Rows of one sheet. */
  rows: 100_000,
  /** Columns of one sheet; more are cut and said. */
  columns: 200,
  /** Cells with content, all sheets together. */
  cells: 10_000_000,
  /** Characters of all cells together: one long shared text may be used by a million cells. */
  characters: 200_000_000,
  /** Characters of one cell that Excel can hold. */
  cellText: 32_767,
  /** Rows of one sheet that Excel can hold. */
  excelRows: 1_048_576,
  /** Columns of one sheet that Excel can hold. */
  excelColumns: 16_384,
  /** Memory of the thread, in megabytes. */
  memory: 1536,
  /** Of it for what is short-lived, as cells are while they are read: a third less time than with the usual 16. */
  youngMemory: 128,
} as const;
