import type { Reading } from './reading.ts';
import { NOTHING, quoted } from './reading.ts';
import { cleanText, saysNothing } from './text.ts';

/** How the words of a column become codes. */
export interface CodeTable {
  /** What the column is called in sentences. */
  readonly title: string;
  /** Code → word, as stored and shown. */
  readonly words: Readonly<Record<string, string>>;
  /** Other ways to write a code; compared without spaces, brackets and the endings below. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  /** Endings that say nothing more, such as 学历 in 本科学历. */
  readonly endings?: RegExp;
  /** Written words that are taken with a doubt: word → sentence. */
  readonly doubtful?: Readonly<Record<string, string>>;
  /** Words that belong elsewhere: word → advice. */
  readonly elsewhere?: Readonly<Record<string, string>>;
  /** Written words that mean that nothing is known. */
  readonly nothing?: readonly string[];
  /** What may be written, for the advice. */
  readonly advice: string;
}

/** A reader for one code list. Unknown words are faults; nothing is taken for something near it. */
export function codeReader(table: CodeTable): (cell: string) => Reading {
  const codes = new Map<string, string>();
  for (const [code, word] of Object.entries(table.words)) codes.set(code.toUpperCase(), code).set(word, code);
  for (const [code, synonyms] of Object.entries(table.synonyms))
    for (const synonym of synonyms) codes.set(synonym.toUpperCase(), code);

  return (cell) => {
    const text = cleanText(cell);
    if (saysNothing(text) || table.nothing?.includes(text) === true) return NOTHING;
    for (const form of formsOf(text, table.endings)) {
      const advice = table.elsewhere?.[form];
      if (advice !== undefined) return { fault: `${quoted(text)}不是${table.title}`, suggestion: advice };
      const value = codes.get(form.toUpperCase());
      if (value === undefined) continue;
      const doubt = table.doubtful?.[form];
      return doubt === undefined ? { value } : { value, doubt: `${quoted(text)}${doubt}` };
    }
    return { fault: `认不出${table.title}${quoted(text)}`, suggestion: table.advice };
  };
}

/** The spellings under which a word is looked up, the fullest first. */
function formsOf(text: string, endings: RegExp | undefined): string[] {
  const whole = text.normalize('NFKC').replace(/\s+/gu, '');
  const inner = whole.replace(/[()]/gu, '');
  const outer = whole.replace(/\(.*\)/gu, '');
  const number = /^\d$/u.test(whole) ? [`0${whole}`] : /^\d+\.0$/u.test(whole) ? [whole.slice(0, -2)] : [];
  const forms = [whole, inner, outer, ...number, ...whole.split(/[/、,，]/u).slice(0, 1)];
  const shorter = endings === undefined ? [] : forms.map((form) => form.replace(endings, ''));
  return [...new Set([...forms, ...shorter])].filter((form) => form !== '');
}
