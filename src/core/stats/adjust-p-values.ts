import { checkNumbers } from "../kit/check.ts";
import { checkOneOf } from "../kit/check-one-of.ts";

/** How many comparisons at once are paid for. */
export type Adjustment =
  | "bonferroni"
  | "sidak"
  | "holm"
  | "holm-sidak"
  | "hochberg"
  | "hochberg-sidak"
  | "benjamini-hochberg"
  | "benjamini-yekutieli";

/**
 * P-values adjusted for having compared many things at once: reject those whose adjusted value is at most alpha.
 * @formula Holm: max over j <= i of (m - j + 1) p(j); Hochberg: min over j >= i of (m - j + 1) p(j); Benjamini-Hochberg: min over j >= i of m p(j) / j; Yekutieli: times 1 + 1/2 + ... + 1/m
 * @use "holm" when one false find is one too many (guardrails, a release); "benjamini-hochberg" when many things are searched and a known share of false finds is bearable; "benjamini-yekutieli" when the tests depend on each other in unknown ways; "hochberg" only for independent or positively dependent tests
 * @param pValues shares in 0..1, in any order; all that were compared, not only the promising ones
 * @param method  bonferroni, sidak, holm, holm-sidak, hochberg, hochberg-sidak (hold the chance of any false find), benjamini-hochberg, benjamini-yekutieli (hold the expected share of false finds)
 * @returns adjusted p-values (q-values for the last two) in the order given, shares in 0..1; empty for none
 * @throws RangeError when a value lies outside 0..1 or there is no such method
 * @source Holm (1979), Scand J Stat 6:65; Hochberg (1988), Biometrika 75:800; Sidak (1967), JASA 62:626; Benjamini & Hochberg (1995), JRSS B 57:289; Benjamini & Yekutieli (2001), Ann Stat 29:1165
 * @example adjustPValues([0.01, 0.04, 0.03], "holm") // => [0.03, 0.06, 0.06]
 * @example adjustPValues([0.01, 0.04, 0.03]) // => [0.03, 0.04, 0.04]
 */
export function adjustPValues(
  pValues: readonly number[],
  method: Adjustment = "benjamini-hochberg",
): number[] {
  checkNumbers("pValues", pValues, 0, 1);
  checkOneOf("method", method, Object.keys(rawAdjustment));
  const total = pValues.length;
  const order = Array.from(pValues.keys()).sort((a, b) => pValues[a]! - pValues[b]!);
  const sorted = order.map((index) => pValues[index]!);
  const scale = method === "benjamini-yekutieli" ? harmonic(total) : 1;
  const raw = sorted.map((p, at) => Math.min(1, scale * rawAdjustment[method](p, at + 1, total)));
  const monotone = isStepUp[method] ? leastFromTheRight(raw) : greatestFromTheLeft(raw);
  const adjusted = new Array<number>(total);
  for (const [rank, index] of order.entries()) adjusted[index] = monotone[rank]!;
  return adjusted;
}

/** 1 - (1 - p)^k without losing small p. */
const sidak = (p: number, k: number) => -Math.expm1(k * Math.log1p(-p));

/** @param rank 1 for the smallest p */
const rawAdjustment: Record<Adjustment, (p: number, rank: number, total: number) => number> = {
  bonferroni: (p, _rank, total) => total * p,
  sidak: (p, _rank, total) => sidak(p, total),
  holm: (p, rank, total) => (total - rank + 1) * p,
  "holm-sidak": (p, rank, total) => sidak(p, total - rank + 1),
  hochberg: (p, rank, total) => (total - rank + 1) * p,
  "hochberg-sidak": (p, rank, total) => sidak(p, total - rank + 1),
  "benjamini-hochberg": (p, rank, total) => (total / rank) * p,
  "benjamini-yekutieli": (p, rank, total) => (total / rank) * p,
};

const isStepUp: Record<Adjustment, boolean> = {
  bonferroni: false,
  sidak: false,
  holm: false,
  "holm-sidak": false,
  hochberg: true,
  "hochberg-sidak": true,
  "benjamini-hochberg": true,
  "benjamini-yekutieli": true,
};

function harmonic(n: number): number {
  let sum = 0;
  for (let k = n; k >= 1; k--) sum += 1 / k;
  return sum;
}

function greatestFromTheLeft(values: readonly number[]): number[] {
  let greatest = 0;
  return values.map((value) => {
    greatest = Math.max(greatest, value);
    return greatest;
  });
}

function leastFromTheRight(values: readonly number[]): number[] {
  const least = [...values];
  for (let at = least.length - 2; at >= 0; at--) least[at] = Math.min(least[at]!, least[at + 1]!);
  return least;
}
