/** What came beside what was to be expected, slot by slot in the order of time; `isSeen` 0 where nothing can be said. */
export type Residuals = {
  counts: Float64Array;
  expected: Float64Array;
  /** Variance by chance alone. */
  variance: Float64Array;
  isSeen: Uint8Array;
};

/** `dispersion`: variance over that of chance within the hour, 1 or more; `levelSpread`: coefficient of variation of whole hours and days. */
export type UsualScatter = { dispersion: number; levelSpread: number };

/**
 * Splits the scatter of past counts in two: what changes from one interval to the next, and what lasts for hours or a day.
 * The first is taken from neighbours' differences, in which what lasts cancels out; the second is what then remains in the sums over
 * spans of the given lengths: the greatest of them counts, each lessened by its standard error, lest the noisiest be the greatest.
 */
export function usualScatter(residuals: Residuals, spans: readonly number[]): UsualScatter {
  const dispersion = Math.max(1, neighbours(residuals));
  const spreads = spans.map((span) => lasting(residuals, span, dispersion));
  return { dispersion, levelSpread: Math.sqrt(Math.max(0, ...spreads)) };
}

function neighbours({ counts, expected, variance, isSeen }: Residuals): number {
  let [squares, chance] = [0, 0];
  for (let at = 1; at < counts.length; at++) {
    if (!isSeen[at] || !isSeen[at - 1]) continue;
    squares += (counts[at]! - expected[at]! - counts[at - 1]! + expected[at - 1]!) ** 2;
    chance += variance[at]! + variance[at - 1]!;
  }
  return chance > 0 ? squares / chance : 1;
}

/** Squared coefficient of variation of the level over spans, by moments, less one standard error of chance. */
function lasting(
  { counts, expected, variance, isSeen }: Residuals,
  span: number,
  dispersion: number,
): number {
  let [squares, chance, levels, error] = [0, 0, 0, 0];
  for (let from = 0; from < counts.length; from += span) {
    let [excess, mean, spread] = [0, 0, 0];
    for (let at = from; at < Math.min(from + span, counts.length); at++) {
      if (!isSeen[at]) continue;
      excess += counts[at]! - expected[at]!;
      mean += expected[at]!;
      spread += dispersion * variance[at]!;
    }
    chance += spread;
    error += 2 * spread * spread;
    squares += excess * excess;
    levels += mean * mean;
  }
  return levels > 0 ? (squares - chance - Math.sqrt(error)) / levels : 0;
}
