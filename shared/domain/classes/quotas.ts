/**
 * Shares out places by weight with the largest remainder: the places add up to `total`, and nobody is more than one
 * away from the exact share. Equal remainders go to the larger weight, then to the earlier one. Without any weight
 * nobody gets a place.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const places = weights.map((weight) => Math.floor((total * weight) / sum));
  let left = total - places.reduce((all, each) => all + each, 0);
  const byRemainder = weights
    .map((weight, at) => ({ at, weight, remainder: (total * weight) % sum }))
    .sort((a, b) => b.remainder - a.remainder || b.weight - a.weight || a.at - b.at);
  for (const { at } of byRemainder) {
    if (left === 0) break;
    places[at] = (places[at] ?? 0) + 1;
    left -= 1;
  }
  return places;
}
