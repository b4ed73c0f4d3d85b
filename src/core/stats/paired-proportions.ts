import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkCount } from "../kit/check.ts";
import { binomialCdf, zOf } from "./distributions.ts";
import { wilsonBounds } from "./wilson-bounds.ts";

/** People asked twice: hit both times, only the first, only the second, never. Whole counts. */
export type PairedCounts = { both: number; firstOnly: number; secondOnly: number; neither: number };

/**
 * Two shares of the same people, before and after: the difference with its interval, and the exact McNemar test.
 * @formula D = (b - c) / n, b and c those who changed; Newcombe's interval: Wilson bounds of both shares, joined with their correlation phi; p = 2 P(X <= min(b, c)), X binomial (b + c, 1/2), at most 1
 * @use when the same customers answered in both periods (a panel, a follow-up after a fix); newcombeDifference and twoProportions would be too cautious, for they take them for different people
 * @param counts both, firstOnly, secondOnly, neither: people by their two answers
 * @param level  two-sided confidence, share in (0, 1)
 * @returns difference first - second as a share of all people, low, high, and p in 0..1 (1 when nobody changed); no answer ("no-data") without people
 * @throws RangeError when a count is negative or not whole
 * @convention exact p rather than the chi-square one of R's mcnemar.test
 * @source McNemar (1947), Psychometrika 12:153-157; Newcombe (1998), Stat Med 17:2635-2650, method 10
 * @example pairedProportions({ both: 794, firstOnly: 150, secondOnly: 86, neither: 570 }) // => known { value: 0.04, low: 0.0212, high: 0.0587, p: 0.0000372 }
 */
export function pairedProportions(counts: PairedCounts, level = 0.95): Answer<Estimate & { p: number }> {
  for (const [name, count] of Object.entries(counts)) checkCount(name, count);
  const z = zOf(level);
  const { both, firstOnly, secondOnly, neither } = counts;
  const n = both + firstOnly + secondOnly + neither;
  if (n === 0) return unknown("no-data");
  const [p, q] = [(both + firstOnly) / n, (both + secondOnly) / n];
  const [one, two] = [wilsonBounds(both + firstOnly, n, z), wilsonBounds(both + secondOnly, n, z)];
  const phi = correctedPhi(counts, n);
  const value = (firstOnly - secondOnly) / n;
  return known({
    value,
    low: value - joined(p - one.low, two.high - q, phi),
    high: value + joined(one.high - p, q - two.low, phi),
    p: Math.min(1, 2 * binomialCdf(Math.min(firstOnly, secondOnly), firstOnly + secondOnly, 0.5)),
  });
}

/** Length of the difference of two arms of a triangle whose angle has the cosine phi. */
function joined(a: number, b: number, phi: number): number {
  return Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
}

/** Correlation of the two answers; a positive one is lessened by half a person (Newcombe's correction). */
function correctedPhi({ both: e, firstOnly: f, secondOnly: g, neither: h }: PairedCounts, n: number): number {
  const sides = Math.sqrt(e + f) * Math.sqrt(g + h) * Math.sqrt(e + g) * Math.sqrt(f + h);
  if (sides === 0) return 0;
  const cross = e * h - f * g;
  return (cross > 0 ? Math.max(0, cross - n / 2) : cross) / sides;
}
