import { checkNumber, checkPositive } from "../kit/check.ts";

/** painCost: money a period; fixableShare and confidence: shares of 0..1; effort: money or person-days, above 0. */
export type PricedPain = { painCost: number; fixableShare: number; confidence: number; effort: number };

/** saved: money a period to be expected; score: that for each unit of effort. */
export type MoneyPriority = { saved: number; score: number };

/**
 * What solving a pain is worth for each unit of work: its cost, as far as it can be fixed and we believe it.
 * @formula saved = cost of the pain fixable share confidence; score = saved / effort
 * @use to rank pains by money; with effort in money the score is money back for money spent in one period; scoreRanking when the numbers are rough
 * @param pain cost a period (0 or more), share that a fix would remove, how sure that is, effort
 * @returns saved in money a period, and score
 * @throws RangeError when a number is negative or not finite, a share is above 1, or effort is 0
 * @convention confidence shrinks the gain, not the effort; the cost of doing it badly is not in it
 * @source expected value over cost: Reinertsen (2009), The Principles of Product Development Flow, ch. 2
 * @example moneyPriority({ painCost: 1200000, fixableShare: 0.5, confidence: 0.8, effort: 20 }) // => { saved: 480000, score: 24000 }
 */
export function moneyPriority(pain: PricedPain): MoneyPriority {
  const { painCost, fixableShare, confidence, effort } = pain;
  checkNumber("painCost", painCost, 0);
  checkNumber("fixableShare", fixableShare, 0, 1);
  checkNumber("confidence", confidence, 0, 1);
  checkPositive("effort", effort);
  const saved = painCost * fixableShare * confidence;
  return { saved, score: saved / effort };
}
