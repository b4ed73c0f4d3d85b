import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkPositive } from "../kit/check.ts";
import { logEvidence } from "./beta-binomial-mixture.ts";
import { bestMixtureRho } from "./normal-mixture.ts";
import { checkProportion } from "./proportion.ts";
import { halve } from "../numeric/halve.ts";

/** Hits out of trials so far, and the number of trials at which the interval is to be narrowest (1000 unless said). */
export type SequentialShareInput = { hits: number; trials: number; bestAt?: number };

/**
 * Always-valid interval for a share: it holds the true share at every look at once, so it may be read daily and stopped on.
 * @formula  all p with B(p k + x, (1 - p) k + n - x) / (B(p k, (1 - p) k) p^x (1 - p)^(n - x)) < 1 / alpha;
 * k = bestAt / (2 ln(1/alpha) + ln(1 + 2 ln(1/alpha))) - 1, at least 0.001
 * @use for a share that is watched while answers come in (CSAT of a new release); with one planned reading wilson is narrower
 * @param input hits and trials, whole; bestAt in trials, above 0, chosen beforehand
 * @param level confidence of the whole sequence, share in (0, 1)
 * @returns shares in [0, 1]; no answer ("no-data") without trials
 * @throws RangeError when counts are not whole, hits exceed trials, bestAt or level are impossible
 * @source Howard, Ramdas, McAuliffe & Sekhon (2021), Annals of Statistics 49:1055-1080, sub-Bernoulli mixture
 * @example sequentialShare({ hits: 700, trials: 1000, bestAt: 100 }) // => known { value: 0.7, low: 0.65163, high: 0.74595 }
 */
export function sequentialShare(input: SequentialShareInput, level = 0.95): Answer<Estimate> {
  const { hits, trials, bestAt = 1000 } = input;
  checkProportion(input);
  checkPositive("bestAt", bestAt);
  checkLevel("level", level);
  if (trials === 0) return unknown("no-data");
  const strength = Math.max(bestMixtureRho(bestAt, level) - 1, 1e-3);
  const misses = trials - hits;
  return known({
    value: hits / trials,
    low: lowerEnd({ hits, misses, strength }, level),
    high: 1 - lowerEnd({ hits: misses, misses: hits, strength }, level),
  });
}

/** Halves the log-odds between where any share is too small and the share that was seen. */
function lowerEnd(seen: { hits: number; misses: number; strength: number }, level: number): number {
  const enough = -Math.log(1 - level);
  const isPlausible = (logOdds: number) => logEvidenceAgainst(seen, logOdds) < enough;
  const least = -690;
  if (seen.hits === 0 || isPlausible(least)) return 0;
  const observed = seen.misses === 0 ? 40 : Math.log(seen.hits / seen.misses);
  return shareOf(halve(least, observed, isPlausible));
}

function logEvidenceAgainst(
  { hits, misses, strength }: { hits: number; misses: number; strength: number },
  logOdds: number,
): number {
  return logEvidence({
    hits,
    misses,
    priorHits: strength * shareOf(logOdds),
    priorMisses: strength * shareOf(-logOdds),
  });
}

function shareOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
