import type { UsualScatter } from "./usual-scatter.ts";

/**
 * The latest intervals of a series, oldest first: what came, what usually comes; `trials` for a share, whose `usual` is then the usual
 * share. An interval that nobody counted has usual 0 (trials 0) and tells nothing.
 */
export type WatchedWindow = {
  counts: readonly number[];
  usual: readonly number[];
  trials: readonly number[] | null;
};

/** `odds`: how much the window speaks for a rise, summed over all beginnings; the rest of the likeliest one: intervals since, contacts, usual contacts. */
export type RiseEvidence = { odds: number; length: number; count: number; expected: number };

/** The least rise that is looked for, as a multiple of what is usual. */
export const leastRise = 1.5;
/** Rises that are looked for, as a multiple of what is usual; those between are found by their neighbours. */
const rises = [leastRise, 2, 4, 16];
/** A level known to a thousandth is known well enough; beyond it the logarithms lose their digits. */
const surest = 1e6;

/**
 * How much the latest intervals speak for a rise that began in one of them and lasts, against nothing but the usual scatter.
 * Below `worth` it may be told as 0 without being computed: no threshold lies there.
 * @formula R = sum over beginnings k and rises r of LR(k, r) / 4; LR = r^(X/d) ((a + M/d) / (a + r M/d))^(a + X/d), X counts and M usual counts since k, d dispersion, a = 1 / levelSpread^2 (the level gamma distributed around its profile); for a share M(r) = sum of n ln(1 + p (r - 1)) / (r - 1)
 * @source Shiryaev (1963), Theory Probab Appl 8:22; Roberts (1966), Technometrics 8:411; Pollak (1985), Ann Stat 13:206: E R(n) = n while nothing changes, so that the mean time to a false alarm at R >= A is A or more
 */
export function riseEvidence(
  { counts, usual, trials }: WatchedWindow,
  { dispersion, levelSpread }: UsualScatter,
  worth: number,
): RiseEvidence {
  const firmness = Math.min(surest, 1 / levelSpread ** 2);
  const least = Math.log(worth / counts.length);
  const best = { odds: 0, length: 0, count: 0, expected: 0 };
  let [greatest, count, expected, tried] = [0, 0, 0, 0];
  for (let at = counts.length - 1; at >= 0; at--) {
    const exposed = trials === null ? 1 : trials[at]!;
    count += counts[at]!;
    expected += usual[at]! * exposed;
    tried += trials === null ? 0 : exposed;
    if (count <= expected || expected <= 0) continue;
    // No likelihood ratio of the window can exceed the exponential of this; most windows are done with here.
    const chance = trials === null ? expected : expected * Math.max(1e-9, 1 - expected / tried);
    if ((count - expected) ** 2 + (count * chance) / firmness < least * dispersion * chance) continue;
    const ratio = meanRatio(
      rises.map((rise) => [rise, exposureTo(rise, at)]),
      count,
      dispersion,
      firmness,
    );
    best.odds += ratio;
    if (ratio > greatest) {
      greatest = ratio;
      Object.assign(best, { length: counts.length - at, count, expected });
    }
  }
  return best;

  /** What the counts since an interval are weighed against. */
  function exposureTo(rise: number, from: number): number {
    if (trials === null) return expected;
    let sum = 0;
    for (let at = from; at < counts.length; at++) sum += trials[at]! * Math.log1p(usual[at]! * (rise - 1));
    return sum / (rise - 1);
  }
}

function meanRatio(
  exposures: readonly (readonly [rise: number, expected: number])[],
  count: number,
  dispersion: number,
  firmness: number,
): number {
  const events = count / dispersion;
  const sum = exposures.reduce((total, [rise, expected]) => {
    const mean = expected / dispersion;
    const fall = (firmness + events) * Math.log((firmness + mean) / (firmness + rise * mean));
    return total + Math.exp(Math.min(700, events * Math.log(rise) + fall));
  }, 0);
  return sum / exposures.length;
}

/**
 * How many of the latest intervals ago what comes went back to the usual from `rise` times as much; null while it has not.
 * @param odds how much likelier the latest intervals must be as usual than risen
 * @formula M (r - 1) / d - X / d ln r >= ln odds over the latest intervals
 */
export function intervalsSinceUsual(
  { counts, usual, trials }: WatchedWindow,
  rise: number,
  dispersion: number,
  odds: number,
): number | null {
  let [evidence, greatest, length] = [0, Math.log(odds), 0];
  for (let at = counts.length - 1; at >= 0; at--) {
    const expected = usual[at]! * (trials === null ? 1 : trials[at]!);
    evidence += (expected * (rise - 1) - counts[at]! * Math.log(rise)) / dispersion;
    if (evidence < greatest) continue;
    greatest = evidence;
    length = counts.length - at;
  }
  return length > 0 ? length : null;
}
