import type { SampleOrganisation } from '../organisation.ts';
import { seededRandom } from '../random.ts';
import { seedFor } from './chance.ts';
import { settingOf, topOf, type Setting } from './settings.ts';

const SMALLEST = 6;
const LARGEST = 57;

/** Usual smallest and largest number of full members before everything is brought to the wanted total. */
const USUAL: Readonly<Record<Setting, readonly [number, number]>> = {
  village: [12, 40],
  community: [10, 36],
  office: [8, 34],
  school: [8, 38],
  hospital: [8, 36],
  institution: [6, 28],
  'public-firm': [7, 28],
  'private-firm': [3, 15],
  social: [3, 14],
  mobile: [7, 28],
  retired: [14, 50],
};

/** The largest street has many small branches in housing estates. */
const DENSE_STREET = '高塘岭街道';
const DENSE_FACTOR = 0.88;

/** Full members of each branch, 6 to 57, together exactly `total`; the same for every branch and seed. */
export function branchSizes(
  branches: readonly SampleOrganisation[],
  total: number,
  seed: number,
): ReadonlyMap<string, number> {
  const weights = branches.map((branch) => weightOf(branch, seed));
  const scale = scaleFor(weights, total);
  const exact = weights.map((weight) => bounded(weight * scale));
  const sizes = exact.map((size) => Math.floor(size));
  let missing = total - sizes.reduce((sum, size) => sum + size, 0);
  const byRemainder = exact
    .map((size, index) => ({ index, remainder: size - Math.floor(size) }))
    .toSorted((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder) {
    if (missing <= 0) break;
    sizes[index] = (sizes[index] ?? 0) + 1;
    missing -= 1;
  }
  return new Map(branches.map((branch, index) => [branch.key, sizes[index] ?? SMALLEST]));
}

function weightOf(branch: SampleOrganisation, seed: number): number {
  const random = seededRandom(seedFor(seed, `${branch.key}#size`));
  const [from, to] = USUAL[settingOf(branch)];
  // The smaller of two drawn numbers: many branches are below the mean, few far above.
  const drawn = Math.min(random.int(from, to), random.int(from, Math.round(to * 1.5)));
  return topOf(branch.key) === DENSE_STREET ? drawn * DENSE_FACTOR : drawn;
}

/** The factor with which the bounded sizes come to just below the total, found by halving. */
function scaleFor(weights: readonly number[], total: number): number {
  let low = 0.2;
  let high = 5;
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    const sum = weights.reduce((before, weight) => before + bounded(weight * middle), 0);
    if (sum > total) high = middle;
    else low = middle;
  }
  return low;
}

function bounded(size: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, size));
}
