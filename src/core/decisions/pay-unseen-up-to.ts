import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";
import { checkCosts, type ClaimCosts } from "./claim.ts";

/**
 * The largest amount that is cheaper paid unseen than looked into.
 * @formula amount = K / ((1 - p)(1 - recoverable)), K = investigation + delay
 * @use as the amount limit of a rule "pay at once"; claims below it cost more to investigate than to pay
 * @param justifiedChance chance that such a claim is justified, 0..1
 * @param costs           of investigation and delay; the rest does not matter here
 * @returns money; no answer ("undefined-ratio") when no wrong payment can be lost (all justified or all recoverable): then any amount is
 * @throws RangeError when a number is negative, not finite, or a share lies outside 0..1
 * @convention investigation is taken to find the truth, even if costs say otherwise
 * @source Howard (1966), IEEE Transactions on Systems Science and Cybernetics 2:22-26: information is bought up to its value
 * @example payUnseenUpTo(0.99, { investigation: 300, delay: 200, wrongRejection: 0 }) // => known 50000
 */
export function payUnseenUpTo(justifiedChance: number, costs: ClaimCosts): Answer<number> {
  checkNumber("justifiedChance", justifiedChance, 0, 1);
  checkCosts(costs);
  const lostShare = (1 - justifiedChance) * (1 - (costs.recoverableShare ?? 0));
  const amount = (costs.investigation + costs.delay) / lostShare;
  return Number.isFinite(amount) ? known(amount) : unknown("undefined-ratio");
}
