import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";
import { logBeta } from "./distributions.ts";
import { bestMixtureRho } from "./normal-mixture.ts";
import { halve } from "../numeric/halve.ts";

/**
 * Centred values that lie between -below and +above (both above 0): variance so far below * above * count, and the variance at which
 * the bound is to be tightest.
 */
export type BetaBinomialMixtureInput = { variance: number; bestAt: number; below: number; above: number };
/** The same with the sum itself, in the unit of the values. */
export type BetaBinomialLogMixtureInput = BetaBinomialMixtureInput & { sum: number };

/**
 * Logarithm of the two-sided beta-binomial mixture: evidence against mean zero of bounded values, whenever one looks.
 * @formula  ln B((r + v - g s) / (g (g + h)), (r + v + h s) / (h (g + h))) - ln B(r / (g (g + h)), r / (h (g + h))) + v ln(g + h) / (g h) - (v + h s) ln g / (h (g + h)) - (v - g s) ln h / (g (g + h)); r = rho - g h, at least g h / 1000
 * @use for shares and other bounded values, where the normal mixture would be too loose or too bold
 * @param input sum s in -variance/above .. variance/below, variance v, bestAt, below g and above h, 1e-9..1e9
 * @param level confidence the mixture is tuned for, share in (0, 1)
 * @returns natural logarithm of a martingale that starts at 0
 * @throws RangeError when a number is impossible
 * @source Howard, Ramdas, McAuliffe & Sekhon (2021), Annals of Statistics 49:1055-1080
 * @example betaBinomialLogMixture({ sum: 10, variance: 100, bestAt: 100, below: 0.2, above: 0.8 }) // => -0.694101
 */
export function betaBinomialLogMixture(input: BetaBinomialLogMixtureInput, level = 0.95): number {
  checkShape(input);
  const { sum, variance, below, above } = input;
  // A sum of many values misses its ends by rounding.
  const slack = 1 + 1e-9;
  checkNumber("sum", sum, (-variance / above) * slack, (variance / below) * slack);
  return logMixture(input, sum, strengthOf(input, level));
}

/**
 * How far a sum of bounded centred values may wander upward by chance, at every moment at once (two-sided confidence).
 * @formula  the s at which the two-sided beta-binomial mixture reaches 1 / alpha
 * @use for an always-valid alarm on a running count of a rare thing; for an interval of a share take sequentialShare
 * @param input variance so far, bestAt, below and above, 1e-9..1e9
 * @param level confidence that the sum never leaves the bounds, share in (0, 1)
 * @returns bound in the unit of the values; no answer ("too-few") when so few values cannot reach any bound
 * @throws RangeError when a number is impossible
 * @source Howard, Ramdas, McAuliffe & Sekhon (2021), Annals of Statistics 49:1055-1080
 * @example betaBinomialMixtureBound({ variance: 100, bestAt: 100, below: 0.2, above: 0.8 }) // => known 31.4308
 */
export function betaBinomialMixtureBound(input: BetaBinomialMixtureInput, level = 0.95): Answer<number> {
  checkShape(input);
  const strength = strengthOf(input, level);
  const enough = -Math.log(1 - level);
  const isOver = (sum: number) => logMixture(input, sum, strength) >= enough;
  const most = input.variance / input.below;
  return isOver(most) ? known(halve(0, most, isOver)) : unknown("too-few");
}

function checkShape({ variance, below, above }: BetaBinomialMixtureInput): void {
  checkNumber("variance", variance, 0);
  checkNumber("below", below, 1e-9, 1e9);
  checkNumber("above", above, 1e-9, 1e9);
}

function strengthOf({ bestAt, below, above }: BetaBinomialMixtureInput, level: number): number {
  return Math.max(bestMixtureRho(bestAt, level) - below * above, below * above * 1e-3);
}

function logMixture(input: BetaBinomialMixtureInput, sum: number, strength: number): number {
  const { variance, below, above } = input;
  const width = below + above;
  // The values as hits (+above) and misses (-below) of chance below / (below + above).
  const hits = Math.max(0, variance + above * sum) / (above * width);
  const misses = Math.max(0, variance - below * sum) / (below * width);
  return logEvidence({
    hits,
    misses,
    priorHits: strength / (above * width),
    priorMisses: strength / (below * width),
  });
}

/**
 * Logarithm of the chance of hits and misses under a beta prior against that under the prior's mean; counts need not be whole.
 */
export function logEvidence(counts: {
  hits: number;
  misses: number;
  priorHits: number;
  priorMisses: number;
}): number {
  const { hits, misses, priorHits, priorMisses } = counts;
  const prior = priorHits + priorMisses;
  const underNull = hits * Math.log(priorHits / prior) + misses * Math.log(priorMisses / prior);
  return logBeta(priorHits + hits, priorMisses + misses) - logBeta(priorHits, priorMisses) - underNull;
}
