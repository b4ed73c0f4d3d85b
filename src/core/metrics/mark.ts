const ends: Record<string, readonly [worst: number, best: number]> = {
  nps: [0, 10],
  csat5: [1, 5],
  csat7: [1, 7],
  ces7: [1, 7],
  stars5: [1, 5],
};

/**
 * A customer's mark brought to -1 (the worst of its scale) .. 1 (the best), so that marks of all scales can be told apart from words.
 * @formula 2 (score - worst) / (best - worst) - 1
 * @use to put marks of different surveys beside a text's sentiment; not to average NPS with stars, which are not one scale
 * @param score the mark as given; null for none
 * @param scale nps, csat5, csat7, ces7 or stars5; null when it is not known
 * @returns -1..1; null for no mark, an unknown scale, or a mark that is not on it
 * @convention the middle of the scale is 0, which for NPS is the mark 5, a detractor
 * @source a linear map of the scale's ends
 * @example markOf(1, "stars5") // => -1
 * @example markOf(7.5, "nps") // => 0.5
 */
export function markOf(score: number | null | undefined, scale: string | null | undefined): number | null {
  const range = scale ? ends[scale] : undefined;
  if (range === undefined || score === null || score === undefined) return null;
  const [worst, best] = range;
  return score >= worst && score <= best ? ((score - worst) / (best - worst)) * 2 - 1 : null;
}
