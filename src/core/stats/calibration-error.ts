import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkWhole } from "../kit/check.ts";
import { checkOutcomes } from "./class-chances.ts";
import { zOf } from "./distributions.ts";
import { wilsonBounds } from "./wilson-bounds.ts";

/**
 * Outcomes 1 or 0 and the probabilities given to 1, place by place; number of bins (10 if left out), of equal width
 * ("equal-width", if left out) or holding as many things each ("equal-count").
 */
export type CalibrationInput = {
  outcomes: readonly number[];
  probabilities: readonly number[];
  bins?: number;
  binning?: "equal-width" | "equal-count";
};

/** Things whose probability lies in from <= p < to (the last bin includes 1): mean probability, and what share happened, with interval. */
export type CalibrationBin = {
  from: number;
  to: number;
  count: number;
  meanProbability: number;
  share: Estimate;
};

/** Mean gap weighted by count (expected), greatest gap (maximum), bins that hold anything, and the number of things. */
export type Calibration = { expected: number; maximum: number; bins: CalibrationBin[]; n: number };

/**
 * Calibration: whether things called 70 % probable happen in 70 % of cases; a reliability table and its mean and greatest gap.
 * @formula  ECE = sum n_b / n |share_b - mean p_b|; MCE = max of the same gaps
 * @use before a probability is shown to people or multiplied by money. A bin whose interval holds its mean probability shows no fault; with few things in a bin the gaps are mostly chance, so both errors are too high in small samples
 * @param input outcomes, probabilities, bins of 1..1000, binning
 * @param level confidence of the bins' intervals, share in (0, 1)
 * @returns expected and maximum in 0..1, bins, n; no answer ("no-data") for nothing at all
 * @throws RangeError when lengths differ, an outcome is neither 0 nor 1, a probability lies outside 0..1, or bins is not 1..1000
 * @convention Bins include their lower edge; equal probabilities are never split between bins
 * @source Naeini, Cooper & Hauskrecht (2015), AAAI 29:2901-2907; Guo et al. (2017), ICML 70:1321-1330
 * @example calibrationError({ outcomes: [0, 0, 1, 1], probabilities: [0.1, 0.3, 0.3, 0.9], bins: 5 }) // => known { expected: 0.15, maximum: 0.2, bins: [{ from: 0, to: 0.2, count: 1 }, { from: 0.2, to: 0.4, count: 2, share: { value: 0.5 } }, { from: 0.8, to: 1, count: 1 }] }
 */
export function calibrationError(input: CalibrationInput, level = 0.95): Answer<Calibration> {
  const { outcomes, probabilities, bins = 10, binning = "equal-width" } = input;
  checkOutcomes(outcomes, probabilities);
  checkWhole("bins", bins, 1, 1000);
  const z = zOf(level);
  const n = outcomes.length;
  if (n === 0) return unknown("no-data");
  const edges = binning === "equal-width" ? evenEdges(bins) : quantileEdges(probabilities, bins);
  const table = tabled(outcomes, probabilities, edges, z);
  const gaps = table.map(({ share, meanProbability }) => Math.abs(share.value - meanProbability));
  const expected = gaps.reduce((sum, gap, at) => sum + (table[at]!.count / n) * gap, 0);
  return known({ expected, maximum: Math.max(...gaps), bins: table, n });
}

function evenEdges(bins: number): number[] {
  return Array.from({ length: bins + 1 }, (_, at) => at / bins);
}

/** Equal edges fall together: probabilities that are the same stay in one bin. */
function quantileEdges(probabilities: readonly number[], bins: number): number[] {
  const sorted = Float64Array.from(probabilities).sort();
  const inner = evenEdges(bins)
    .slice(1, -1)
    .map((share) => sorted[Math.floor(share * sorted.length)]!);
  return [...new Set([0, ...inner, 1])];
}

function tabled(
  outcomes: readonly number[],
  probabilities: readonly number[],
  edges: readonly number[],
  z: number,
): CalibrationBin[] {
  const last = Math.max(0, edges.length - 2);
  const sums = Array.from({ length: last + 1 }, () => ({ count: 0, hits: 0, probability: 0 }));
  probabilities.forEach((probability, at) => {
    const bin = sums[Math.min(last, placeIn(edges, probability))]!;
    bin.count++;
    bin.hits += outcomes[at]!;
    bin.probability += probability;
  });
  return sums.flatMap(({ count, hits, probability }, at) => {
    if (count === 0) return [];
    const share = { value: hits / count, ...wilsonBounds(hits, count, z) };
    return [{ from: edges[at]!, to: edges[at + 1] ?? 1, count, meanProbability: probability / count, share }];
  });
}

/** The last edge that is not above the value. */
function placeIn(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (edges[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
