import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkWhole, refuse } from "../kit/check.ts";
import { readDrawnSample, type Sample } from "./sample.ts";
import { type TestedCoefficient, testedCoefficient } from "./tested-coefficient.ts";
import { welchDegrees } from "./welch-degrees.ts";

/** A group: how many customers there are, and what those who were asked said (for shares hits and trials). */
export type StratumSample = { size: number; sample: Sample };

/** Mean (or share) and total over all customers, each with its standard error; freedom is that of the t. */
export type StratifiedEstimate = {
  mean: Estimate & { standardError: number };
  total: Estimate & { standardError: number };
  freedom: number;
};

/**
 * Mean, share and total over all customers from a sample drawn group by group, with the correction for groups that are nearly all asked.
 * @formula  mean = sum W_h m_h, W_h = N_h / N; variance = sum W_h^2 (1 - n_h / N_h) s_h^2 / n_h; total = N mean; Satterthwaite's t
 * @use when segments were sampled at different rates: the plain mean of all answers would be that of the most asked
 * @param strata size (whole, at least the n of its sample) and sample: sums, centred moments, or hits of trials
 * @param level  confidence of the intervals, share in (0, 1)
 * @returns mean in the unit of the answers, total in the same unit times customers; low = high when everybody was asked; no answer: "no-data" without
 * customers, "too-few" when a group has fewer than 2 answers and was not asked whole
 * @throws RangeError when a sample is larger than its group, or sums are impossible
 * @convention variances within groups divide by n - 1; freedom by Satterthwaite; when everybody was asked, the number of answers
 * @source Cochran (1977), Sampling Techniques, eq. 5.1, 5.7, 5.13, 5.16
 * @example stratifiedEstimate([{ size: 600, sample: { n: 30, mean: 4, variance: 1 } }, { size: 400, sample: { n: 20, mean: 3, variance: 2 } }]) // => known { mean: { value: 3.6, standardError: 0.1631 }, total: { value: 3600 } }
 */
export function stratifiedEstimate(
  strata: readonly StratumSample[],
  level = 0.95,
): Answer<StratifiedEstimate> {
  checkLevel("level", level);
  const groups = strata.map(checkedGroup).filter(({ size }) => size > 0);
  const customers = groups.reduce((sum, { size }) => sum + size, 0);
  if (customers === 0) return unknown("no-data");
  if (groups.some(({ size, n }) => n < Math.min(2, size))) return unknown("too-few");
  const mean = groups.reduce((sum, group) => sum + (group.size / customers) * group.mean, 0);
  const parts = groups
    .map(({ size, n, variance }) => ({
      variance: (size / customers) ** 2 * (1 - n / size) * (variance / n),
      freedom: Math.max(1, n - 1),
    }))
    .filter((part) => part.variance > 0);
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  const answers = groups.reduce((sum, { n }) => sum + n, 0);
  const freedom = parts.length > 0 ? welchDegrees(parts) : answers;
  const { p: _p, ...tested } = testedCoefficient(mean, Math.sqrt(variance), freedom, level);
  return known({ mean: tested, total: times(tested, customers), freedom });
}

function checkedGroup({ size, sample }: StratumSample, at: number) {
  const moments = readDrawnSample(`strata[${at}].sample`, sample);
  checkWhole(`strata[${at}].size`, size, 0);
  if (moments.n > size)
    refuse(`strata[${at}]: more answers than customers`, `strata[${at}]: ответов больше, чем клиентов`);
  return { size, ...moments };
}

function times({ value, low, high, standardError }: Omit<TestedCoefficient, "p">, factor: number) {
  return {
    value: value * factor,
    low: low * factor,
    high: high * factor,
    standardError: standardError * factor,
  };
}
