import { encode } from 'uqr';

/** The modules of a code as rows of 0 and 1; capitals and figures take the least room. */
export function codeRows(text: string): string[] {
  const { data } = encode(text, { ecc: 'M', border: 0 });
  return data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''));
}
