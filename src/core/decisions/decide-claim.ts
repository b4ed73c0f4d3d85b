import {
  checkClaim,
  checkCosts,
  type Claim,
  type ClaimCosts,
  type ClaimDecision,
  claimLosses,
  expectedLosses,
} from "./claim.ts";
import { bindingGuards, checkGuards, type ClaimGuards, type ClaimReason } from "./claim-guards.ts";

/** A claim decided, or given to a person, with the numbers it follows from; money in the unit of the claim. */
export type DecidedClaim = {
  decision: ClaimDecision;
  /** What would lose least if no guard stood against it. */
  cheapest: ClaimDecision;
  expectedLoss: Record<ClaimDecision, number>;
  /** The most that knowing the truth about this claim is worth. */
  valueOfInformation: number;
  /** Guards that stand against deciding by machine; empty also when investigating is simply cheapest. */
  reasons: ClaimReason[];
};

/**
 * Decides a claim at once where looking into it costs more than the risk, and gives it to a person otherwise.
 * @formula approve: (1 - p) amount (1 - recoverable); reject: p x wrong rejection; investigate: investigation + delay + error share x the sum of the two; the least of the three, unless a guard binds; value of information = min(approve, reject)
 * @use on each claim as it comes, after simulateDecisions on past ones; the chance p must come from claims decided before this one
 * @param claim  amount, chance that it is justified, and what the guards look at
 * @param costs  of investigation, delay, wrong rejection, in the unit of the amount
 * @param guards limits within which a machine may decide; none by default, but refusing then always needs a person
 * @returns decision, the cheapest decision without guards, expected losses, value of information, and every guard that binds
 * @throws RangeError when a number is negative, not finite, or a share lies outside 0..1
 * @convention of equal losses paying goes before refusing and both before investigating; a vulnerable customer is never refused by machine but may be paid; resonant claims, and an audit sample drawn by the claim's id, always go to a person
 * @source expected loss: Savage (1954), The Foundations of Statistics; value of perfect information: Howard (1966), IEEE Transactions on Systems Science and Cybernetics 2:22-26; automated refusals: Regulation (EU) 2016/679, article 22
 * @example decideClaim({ amount: 1000, justifiedChance: 0.95 }, { investigation: 300, delay: 100, wrongRejection: 4000 }) // => { decision: "approve", expectedLoss: { approve: 50, reject: 3800, investigate: 400 }, valueOfInformation: 50, reasons: [] }
 * @example decideClaim({ amount: 1000, justifiedChance: 0.95 }, { investigation: 300, delay: 100, wrongRejection: 4000 }, { mostAmount: 500 }) // => { decision: "investigate", cheapest: "approve", reasons: [{ rule: "amount-limit", actual: 1000, limit: 500 }] }
 */
export function decideClaim(claim: Claim, costs: ClaimCosts, guards: ClaimGuards = {}): DecidedClaim {
  checkClaim(claim);
  checkCosts(costs);
  checkGuards(guards);
  const expectedLoss = expectedLosses(claim.justifiedChance, claimLosses(claim.amount, costs));
  const cheapest = cheapestOf(expectedLoss);
  const reasons = cheapest === "investigate" ? [] : bindingGuards(claim, cheapest, guards);
  return {
    decision: reasons.length > 0 ? "investigate" : cheapest,
    cheapest,
    expectedLoss,
    valueOfInformation: Math.min(expectedLoss.approve, expectedLoss.reject),
    reasons,
  };
}

function cheapestOf({ approve, reject, investigate }: Record<ClaimDecision, number>): ClaimDecision {
  if (investigate < approve && investigate < reject) return "investigate";
  return approve <= reject ? "approve" : "reject";
}
