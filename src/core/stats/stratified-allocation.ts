import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkCount, checkNumber, checkPositive } from "../kit/check.ts";
import { checkOneOf } from "../kit/check-one-of.ts";

/** A group of customers: how many there are, spread of the answer in it (1 unless said), and what one answer costs (1). */
export type AllocationStratum = { size: number; standardDeviation?: number; cost?: number };

/** "proportional" as large groups are; "neyman" also as they scatter; "optimal" also as answers cost. */
export type AllocationMethod = "proportional" | "neyman" | "optimal";

/** Groups, how many to ask in all, and the method ("proportional"). */
export type StratifiedAllocationInput = {
  strata: readonly AllocationStratum[];
  sampleSize: number;
  method?: AllocationMethod;
};

/**
 * How many customers to ask in each group so that the estimate over all is as sure as can be.
 * @formula  n_h in proportion to N_h (proportional), N_h S_h (Neyman), N_h S_h / sqrt(c_h) (optimal); a group that would give more than it has
 * gives all, the rest is shared out again
 * @use to plan a survey by segment, region or channel; then stratifiedEstimate puts the answers together
 * @param input strata (size whole, deviation 0 or more, cost above 0), sampleSize whole, method
 * @returns customers to ask by group, whole, their sum is sampleSize; no answer: "no-data" without strata, "infeasible" when the groups
 * have fewer customers than asked for, "no-variation" when those that scatter have too few
 * @throws RangeError when a number is impossible
 * @convention whole numbers by largest remainders; no group is given a least number of its own
 * @source Neyman (1934), JRSS 97:558-625; Cochran (1977), Sampling Techniques, 5.5 and 5.9
 * @example stratifiedAllocation({ strata: [{ size: 400, standardDeviation: 4 }, { size: 600, standardDeviation: 1 }], sampleSize: 44, method: "neyman" }) // => known [32, 12]
 */
export function stratifiedAllocation(input: StratifiedAllocationInput): Answer<number[]> {
  const { strata, sampleSize, method = "proportional" } = input;
  checkCount("sampleSize", sampleSize);
  checkOneOf("method", method, ["proportional", "neyman", "optimal"]);
  const pulls = strata.map((stratum) => pullOf(stratum, method));
  if (strata.length === 0) return unknown("no-data");
  const sizes = strata.map(({ size }) => size);
  if (sum(sizes) < sampleSize) return unknown("infeasible");
  if (sum(sizes.filter((_, h) => pulls[h]! > 0)) < sampleSize) return unknown("no-variation");
  return known(wholeParts(sharedOut(sizes, pulls, sampleSize), sizes, sampleSize));
}

function pullOf(
  { size, standardDeviation = 1, cost = 1 }: AllocationStratum,
  method: AllocationMethod,
): number {
  checkCount("size", size);
  checkNumber("standardDeviation", standardDeviation, 0, 1e150);
  checkPositive("cost", cost);
  switch (method) {
    case "proportional":
      return size;
    case "neyman":
      return size * standardDeviation;
    case "optimal":
      return (size * standardDeviation) / Math.sqrt(cost);
  }
}

/** Parts that are not yet whole; each round at least one more group gives all it has, so it ends. */
function sharedOut(sizes: readonly number[], pulls: readonly number[], sampleSize: number): number[] {
  const full = new Set<number>();
  for (;;) {
    const open = sizes.map((_, h) => h).filter((h) => !full.has(h));
    const left = sampleSize - sum([...full].map((h) => sizes[h]!));
    const pull = sum(open.map((h) => pulls[h]!));
    const partOf = (h: number) => (pull > 0 ? left * (pulls[h]! / pull) : 0);
    const over = open.filter((h) => partOf(h) > sizes[h]!);
    if (over.length === 0) return sizes.map((size, h) => (full.has(h) ? size : partOf(h)));
    for (const h of over) full.add(h);
  }
}

/** Rounds down, then gives what is left to the largest remainders of groups that have more. */
function wholeParts(parts: readonly number[], sizes: readonly number[], total: number): number[] {
  const whole = parts.map((part) => Math.floor(part + 1e-9));
  const order = parts
    .map((part, h) => ({ h, rest: part - whole[h]! }))
    .filter(({ h }) => parts[h]! > 0 && whole[h]! < sizes[h]!)
    .sort((one, other) => other.rest - one.rest || one.h - other.h);
  const missing = total - sum(whole);
  for (const { h } of order.slice(0, Math.max(0, missing))) whole[h]!++;
  return whole;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
