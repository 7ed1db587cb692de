import { SSF } from '@e965/xlsx';

/** What a number format shows. */
export type FormatKind =
  | { readonly is: 'general' }
  | { readonly is: 'padded'; readonly digits: number }
  | { readonly is: 'displayed' }
  | { readonly is: 'number' }
  | { readonly is: 'time'; readonly elapsed: boolean }
  | {
      readonly is: 'date';
      readonly year: boolean;
      readonly month: boolean;
      readonly day: boolean;
      readonly time: boolean;
    };

/**
 * Built-in formats that a Chinese Excel or WPS writes as a bare number (ECMA-376 part 1, §18.8.30, table for zh-cn);
 * other readers take them for American dates or for no dates at all.
 */
const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const CHINESE: Readonly<Record<number, string>> = {
  27: YEAR_MONTH,
  28: MONTH_DAY,
  29: MONTH_DAY,
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PMh"时"mm"分"',
  35: 'AM/PMh"时"mm"分"ss"秒"',
  36: YEAR_MONTH,
  50: YEAR_MONTH,
  51: MONTH_DAY,
  52: YEAR_MONTH,
  53: MONTH_DAY,
  54: MONTH_DAY,
  55: 'AM/PMh"时"mm"分"',
  56: 'AM/PMh"时"mm"分"ss"秒"',
  57: YEAR_MONTH,
  58: MONTH_DAY,
};

// SheetJS declares its formatter as `any`.
const shared = SSF as {
  format(format: string, value: number, options?: { date1904?: boolean }): string;
  get_table(): Readonly<Record<number, string | undefined>>;
};

/** Taken once: reading an .xls file changes the library's own table. */
const COMMON: Readonly<Record<number, string | undefined>> = { ...shared.get_table() };

/** The built-in format of a number; unknown numbers are General. */
export function builtInFormat(id: number): string {
  return CHINESE[id] ?? COMMON[id] ?? 'General';
}

/** Numbers of built-in formats of Chinese programs, which SheetJS does not know. */
export function isChineseBuiltIn(id: number): boolean {
  return id in CHINESE;
}

const known = new Map<string, FormatKind>();

/** What a format shows; remembered, since a sheet has a million cells and a dozen formats. */
export function kindOfFormat(format: string): FormatKind {
  const before = known.get(format);
  if (before !== undefined) return before;
  const kind = classify(format);
  if (known.size > 5_000) known.clear();
  known.set(format, kind);
  return kind;
}

function classify(format: string): FormatKind {
  const first = firstSection(format);
  if (first === '' || /^(General|G\/通用格式|@)$/iu.test(first.trim())) return { is: 'general' };
  const elapsed = /\[(h+|m+|s+)\]/iu.test(first);
  const letters = first
    .replace(/"[^"]*"|\\.|[_*]./gu, '')
    .replace(/\[[^\]]*\]/gu, '')
    .replace(/General|AM\/PM|A\/P|上午\/下午/giu, '')
    .toLowerCase();
  if (elapsed) return { is: 'time', elapsed };
  if (!/[0#?]/u.test(letters.replace(/s\.0+/u, 's'))) {
    const year = /[ye]/u.test(letters);
    const day = /d|a{3}/u.test(letters);
    const time = /[hs]/u.test(letters);
    const month = letters.includes('m') && (!time || year || day);
    if (year || day || month) return { is: 'date', year, month, day, time };
    if (time) return { is: 'time', elapsed };
  }
  if (/^0{2,}$/u.test(first)) return { is: 'padded', digits: first.length };
  return { is: letters.includes('%') ? 'displayed' : 'number' };
}

/** Up to the first semicolon that is neither quoted nor escaped. */
function firstSection(format: string): string {
  return /^(?:"[^"]*"|\\.|[^;"\\])*/u.exec(format)?.[0] ?? format;
}

/** A number as the screen shows it; a format that shows nothing, or that the formatter cannot read, as General. */
export function displayed(value: number, format: string): string {
  for (const each of [format, 'General']) {
    try {
      const text = shared.format(each, value).trim();
      if (text !== '') return text;
    } catch {
      continue;
    }
  }
  return String(value);
}
