import { type Answer, known, unknown } from "../kit/answer.ts";
import { chiSquareUpper } from "./distributions.ts";
import type { Fourfold } from "./fourfold.ts";

/** Do strata have one odds ratio in common? A small p says no. */
export type Homogeneity = { chiSquare: number; freedom: number; p: number };

/** Woolf's test on logarithms of odds ratios, 1/2 added to each cell. */
export function woolf(tables: readonly Fourfold[]): Answer<Homogeneity> {
  if (tables.length < 2) return unknown("too-few");
  const logs = tables.map(({ a, b, c, d }) => {
    const [ratio, other] = [(a + 0.5) / (b + 0.5), (c + 0.5) / (d + 0.5)];
    const variance = 1 / (a + 0.5) + 1 / (b + 0.5) + 1 / (c + 0.5) + 1 / (d + 0.5);
    return { value: Math.log(ratio / other), weight: 1 / variance };
  });
  const total = logs.reduce((sum, { weight }) => sum + weight, 0);
  const mean = logs.reduce((sum, { value, weight }) => sum + (value * weight) / total, 0);
  const chiSquare = logs.reduce((sum, { value, weight }) => sum + weight * (value - mean) ** 2, 0);
  return judged(chiSquare, tables.length - 1);
}

/** Breslow and Day's test around a common odds ratio (above 0), with Tarone's correction; strata without hits or misses tell nothing. */
export function breslowDay(tables: readonly Fourfold[], oddsRatio: number): Answer<Homogeneity> {
  const telling = tables.filter(({ hits, misses }) => hits > 0 && misses > 0);
  if (telling.length < 2) return unknown("too-few");
  let [chiSquare, excess, total] = [0, 0, 0];
  for (const table of telling) {
    const { expected, variance } = hitsUnder(table, oddsRatio);
    if (!(variance > 0)) return unknown("not-converged");
    chiSquare += (table.a - expected) ** 2 / variance;
    excess += table.a - expected;
    total += variance;
  }
  return judged(Math.max(0, chiSquare - excess ** 2 / total), telling.length - 1);
}

/** Hits of the treatment that margins and an odds ratio ask for: the root of a quadratic. */
function hitsUnder({ hits, treated, untreated }: Fourfold, oddsRatio: number) {
  const square = 1 - oddsRatio;
  const linear = untreated - hits + oddsRatio * (hits + treated);
  const constant = oddsRatio * hits * treated;
  const root = Math.sqrt(linear * linear + 4 * square * constant);
  // This form of the root keeps its digits when the odds ratio is near 1.
  const expected = (2 * constant) / (linear + root);
  const cells = [expected, hits - expected, treated - expected, untreated - hits + expected];
  return { expected, variance: 1 / cells.reduce((sum, cell) => sum + 1 / cell, 0) };
}

function judged(chiSquare: number, freedom: number): Answer<Homogeneity> {
  if (!Number.isFinite(chiSquare)) return unknown("not-converged");
  return known({ chiSquare, freedom, p: chiSquareUpper(chiSquare, freedom) });
}
