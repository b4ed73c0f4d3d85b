import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { refuse } from "../kit/check.ts";
import { agreementTable, type TwoRaters } from "./agreement-table.ts";
import { twoSidedP, zOf } from "./distributions.ts";
import { totalOf } from "./total-of.ts";

/** How near misses count: not at all, by steps between categories, or by squared steps. */
export type KappaWeights = "none" | "linear" | "quadratic";

/**
 * Kappa with its interval (at most 1), two standard errors (for the interval, and under kappa = 0 for the test), z and p,
 * the (weighted) agreement seen and that expected by chance, shares 0..1, and the number of things rated by both.
 */
export type KappaTest = Estimate & {
  standardError: number;
  standardErrorZero: number;
  z: number;
  p: number;
  observed: number;
  expected: number;
  n: number;
};

/**
 * Cohen's kappa: agreement of two raters on categories beyond what chance would give.
 * @formula  kappa = (po - pe) / (1 - pe), po = sum w_ij p_ij, pe = sum w_ij p_i. p_.j, reckoned as 1 - (1 - po) / (1 - pe); w_ij = 1 - |i - j| / (k - 1) (linear), 1 - ((i - j) / (k - 1))^2 (quadratic), 1 or 0 (none)
 * @use for two people who label the same texts or calls, or a person and a model; "linear" or "quadratic" for ordered categories. For more raters or gaps take krippendorffAlpha. Read it beside percentAgreement: where nearly all falls into one category kappa is low though raters agree
 * @param raters  a square table of counts, or two lists of ratings (null is not rated) and, if wished, the order of categories
 * @param weights "none" if left out; steps are counted in the order of the categories
 * @param level   confidence of the interval, share in (0, 1)
 * @returns kappa, interval, standard errors, z, p, observed and expected agreement, n; no answer: "no-data" for nothing rated by both, "no-variation" when both used one and the same category only
 * @throws RangeError when the table is not square, a count is negative, lengths differ, or a rating is not among the categories
 * @convention Categories that nobody used are not there unless `categories` names them; they change weighted kappa. Interval as SAS: kappa +- z ASE, cut at -1 and 1; it shrinks to a point at full agreement. When one rater used one category only, kappa is 0 whatever the other said: z 0, p 1
 * @source Cohen (1960), Educ Psychol Meas 20:37-46; Cohen (1968), Psychol Bull 70:213-220; Fleiss, Cohen & Everitt (1969), Psychol Bull 72:323-327
 * @example cohenKappa({ table: [[20, 20], [10, 50]] }) // => known { value: 0.3478, low: 0.1616, high: 0.5340, observed: 0.7, expected: 0.54, n: 100 }
 * @example cohenKappa({ first: ["bug", "bug", "price"], second: ["bug", "price", "price"] }) // => known { value: 0.4 }
 */
export function cohenKappa(
  raters: TwoRaters,
  weights: KappaWeights = "none",
  level = 0.95,
): Answer<KappaTest> {
  const table = agreementTable(raters);
  const quantile = zOf(level);
  const n = totalOf(table.map(totalOf));
  if (n === 0) return unknown("no-data");
  if (!Number.isFinite(n)) refuse("the counts are too large to be summed", "числа слишком велики для суммы");
  const missed = missedAgreement(table, gapsOf[weights](table.length - 1), n);
  if (missed.byChance === 0) return unknown("no-variation");
  const { value, standardError, standardErrorZero } = missed;
  const z = standardErrorZero > 0 ? value / standardErrorZero : 0;
  return known({
    value,
    low: Math.max(-1, value - quantile * standardError),
    high: Math.min(1, value + quantile * standardError),
    standardError,
    standardErrorZero,
    z,
    p: twoSidedP(z),
    observed: 1 - missed.seen,
    expected: 1 - missed.byChance,
    n,
  });
}

type Missed = {
  seen: number;
  byChance: number;
  value: number;
  standardError: number;
  standardErrorZero: number;
};

/** What agreement misses, seen and by chance: as sums of gaps it keeps its digits where nearly all ratings are alike. */
function missedAgreement(table: readonly (readonly number[])[], gap: OfPair, n: number): Missed {
  const shares = table.map((row) => row.map((count) => count / n));
  const size = table.length;
  const rows = shares.map(totalOf);
  const columns = shares.map((_, j) => totalOf(shares.map((row) => row[j]!)));
  const inTable = (i: number, j: number) => shares[i]![j]!;
  const inMargins = (i: number, j: number) => rows[i]! * columns[j]!;
  const seen = meanOver(inTable, gap, size);
  const byChance = meanOver(inMargins, gap, size);
  if (isOneCategory(rows) || isOneCategory(columns)) {
    return { seen, byChance, value: 0, standardError: 0, standardErrorZero: 0 };
  }
  const ofRow = rows.map((_, i) => totalOf(columns.map((share, j) => share * gap(i, j))));
  const ofColumn = columns.map((_, j) => totalOf(rows.map((share, i) => share * gap(i, j))));
  const errorOf = (chance: OfPair, scale: number) => {
    const part = (i: number, j: number) => (ofRow[i]! + ofColumn[j]!) * scale - gap(i, j);
    return deviationOver(chance, part, size) / Math.sqrt(n) / byChance;
  };
  const ratio = seen / byChance;
  return {
    seen,
    byChance,
    value: 1 - ratio,
    standardError: errorOf(inTable, ratio),
    standardErrorZero: errorOf(inMargins, 1),
  };
}

const isOneCategory = (shares: readonly number[]) => shares.filter((share) => share > 0).length === 1;

/** How far apart two categories count, 0..1, given the greatest number of steps between two. */
const gapsOf: Record<KappaWeights, (steps: number) => (i: number, j: number) => number> = {
  none: () => (i, j) => (i === j ? 0 : 1),
  linear: (steps) => (i, j) => (i === j ? 0 : Math.abs(i - j) / steps),
  quadratic: (steps) => (i, j) => (i === j ? 0 : ((i - j) / steps) ** 2),
};

type OfPair = (i: number, j: number) => number;

function meanOver(chance: OfPair, value: OfPair, size: number): number {
  let mean = 0;
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) mean += chance(i, j) * value(i, j);
  return mean;
}

function deviationOver(chance: OfPair, value: OfPair, size: number): number {
  const mean = meanOver(chance, value, size);
  return Math.sqrt(meanOver(chance, (i, j) => (value(i, j) - mean) ** 2, size));
}
