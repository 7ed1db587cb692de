import { wholeSampleFolder } from '../support/sample/whole.ts';

let whole: Promise<string> | undefined;

/** The whole sample district, made once for the measures that only read it. */
export async function wholeFolder(): Promise<string> {
  whole ??= wholeSampleFolder();
  return whole;
}
