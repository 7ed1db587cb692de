import type { Reading } from './reading.ts';
import { NOTHING, quoted, withDoubts } from './reading.ts';
import { cleanName, saysNothing } from './text.ts';

/** Characters that only one machine's own font can show (造字), and what a wrong encoding leaves. */
const UNPRINTABLE = /[\p{Co}\uFFFD]/u;
/** A remark in brackets behind a name, as lists print it: 李某（女，土家族）. */
const REMARK = /[(（][^()（）]*[)）]$/u;

/** Reads a person's name. A remark in brackets is left out and said; what cannot be a name is a fault. */
export function readPersonName(cell: string): Reading {
  const written = cleanName(cell);
  if (saysNothing(written)) return NOTHING;
  const doubts: string[] = [];
  const remark = REMARK.exec(written)?.[0] ?? '';
  const name = cleanName(
    written.slice(0, written.length - remark.length).replace(/^[*＊★☆※]+|[*＊★☆※]+$/gu, ''),
  );
  if (name === '' || !/\p{L}/u.test(name) || /\d{2}|[:：；;=]/u.test(name))
    return { fault: `${quoted(written)}不是姓名`, suggestion: '请核对这一行，或核对姓名是哪一列' };
  if (remark !== '') doubts.push(`姓名后面的${quoted(remark)}没有读入，请核对`);
  if (UNPRINTABLE.test(name)) doubts.push(`姓名${quoted(name)}里有显示不了的字（造字或乱码），请核对`);
  else if (/\d|[,，、/\\?？!！。]/u.test(name)) doubts.push(`姓名${quoted(name)}里有数字或标点，请核对`);
  else if (/^\p{Script=Han}$/u.test(name)) doubts.push(`姓名${quoted(name)}只有一个字，请核对`);
  return withDoubts({ value: name }, doubts);
}
