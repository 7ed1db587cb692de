/** What a number field may hold. */
export interface NumberLimits {
  readonly min: number;
  readonly max: number;
  /** The smallest step: 1 for whole numbers, 0.5 for halves. */
  readonly step?: number;
  readonly required?: boolean;
}

/** Reads a typed number, full width included; null: nothing is typed. Or says what is wrong with it. */
export function readNumber(
  text: string,
  { min, max, step = 1, required = false }: NumberLimits,
): { readonly number: number | null } | { readonly fault: string } {
  const written = text.normalize('NFKC').trim();
  if (written === '') return required ? { fault: '请填写' } : { number: null };
  const number = Number(written);
  if (!/^\d+(?:\.\d+)?$/u.test(written) || number < min || number > max)
    return { fault: `请填 ${min} 到 ${max} 之间的数` };
  if (!Number.isInteger(number / step)) return { fault: step === 1 ? '请填整数' : `请按 ${step} 的倍数填` };
  return { number };
}

/** What is wrong with a typed number, if anything is. */
export function numberFault(text: string, limits: NumberLimits): string | undefined {
  const read = readNumber(text, limits);
  return 'fault' in read ? read.fault : undefined;
}

/** The number that is typed; null where there is none or a wrong one. */
export function numberOrNull(text: string, limits: NumberLimits): number | null {
  const read = readNumber(text, limits);
  return 'fault' in read ? null : read.number;
}
