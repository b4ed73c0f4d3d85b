import { checkNumber, checkPositive } from "../kit/check.ts";

/** reach: people a period; impact: 0.25 minimal .. 3 massive; confidence: share of 0..1; effort: person-months. */
export type RiceFactors = { reach: number; impact: number; confidence: number; effort: number };

/**
 * RICE score of an idea: how much good it does how many people, as far as we believe it, for each unit of work.
 * @formula RICE = reach impact confidence / effort
 * @use to sort a list of ideas roughly; moneyPriority where the pain is priced; scoreRanking to see whether the order means anything
 * @param factors reach and impact 0 or more, confidence of 0..1, effort above 0, all ideas in the same units
 * @returns score, 0 or more; only its order has a meaning
 * @throws RangeError when a factor is negative or not finite, confidence is above 1, or effort is 0
 * @source McBride (2016), "RICE: Simple prioritization for product managers", Intercom
 * @example rice({ reach: 500, impact: 2, confidence: 0.8, effort: 4 }) // => 200
 */
export function rice(factors: RiceFactors): number {
  const { reach, impact, confidence, effort } = factors;
  checkNumber("reach", reach, 0);
  checkNumber("impact", impact, 0);
  checkNumber("confidence", confidence, 0, 1);
  checkPositive("effort", effort);
  return (reach * impact * confidence) / effort;
}
