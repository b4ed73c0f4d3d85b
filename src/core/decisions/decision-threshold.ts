import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";
import { checkCosts, type ClaimCosts, type ClaimLosses, claimLosses } from "./claim.ts";

/** Chances that a claim is justified, 0..1, at which the best decision changes. */
export type DecisionThreshold = {
  /** Paying and refusing lose the same. */
  breakEven: number;
  /** From this chance on paying at once loses least. */
  approveFrom: number;
  /** Up to this chance refusing at once loses least. */
  rejectUpTo: number;
  /** Whether there are chances between the two at which investigating pays. */
  investigationPays: boolean;
};

/**
 * How likely justified a claim must be to pay it unseen, and how unlikely to refuse it unseen.
 * @formula with U = amount (1 - recoverable), W = wrong rejection, K = investigation + delay, e = share of wrong investigations: break-even = U / (U + W); approve from ((1 - e) U - K) / ((1 - e) U + e W); reject up to (K + e U) / ((1 - e) W + e U); where these cross, investigating never pays and both are the break-even
 * @use to explain a decision matrix and to set it; decideClaim applies it with its guards
 * @param amount claimed, money, 0 or more
 * @param costs  of investigation, delay and wrong decisions, in the unit of the amount
 * @returns chances of 0..1; no answer ("undefined-ratio") when neither wrong decision costs anything
 * @throws RangeError when a number is negative, not finite, or a share lies outside 0..1
 * @convention money owed and paid is no loss, money unjustly kept is no gain
 * @source the critical ratio of the newsvendor: Arrow, Harris & Marschak (1951), Econometrica 19:250-272; two thresholds with a test between: Pauker & Kassirer (1980), New England Journal of Medicine 302:1109-1117
 * @example decisionThreshold(1000, { investigation: 300, delay: 100, wrongRejection: 4000 }) // => known { breakEven: 0.2, approveFrom: 0.6, rejectUpTo: 0.1, investigationPays: true }
 */
export function decisionThreshold(amount: number, costs: ClaimCosts): Answer<DecisionThreshold> {
  checkNumber("amount", amount, 0);
  checkCosts(costs);
  const losses = claimLosses(amount, costs);
  const { wrongApproval, wrongRejection } = losses;
  if (wrongApproval + wrongRejection === 0) return unknown("undefined-ratio");
  const breakEven = wrongApproval / (wrongApproval + wrongRejection);
  const { approveFrom, rejectUpTo } = besideInvestigation(losses);
  if (!(rejectUpTo < approveFrom)) {
    return known({ breakEven, approveFrom: breakEven, rejectUpTo: breakEven, investigationPays: false });
  }
  return known({ breakEven, approveFrom, rejectUpTo, investigationPays: true });
}

/** Where paying and where refusing loses as much as investigating; a decision that can lose nothing is never worse. */
function besideInvestigation({ wrongApproval, wrongRejection, investigation, errorShare }: ClaimLosses) {
  const approval = (1 - errorShare) * wrongApproval + errorShare * wrongRejection;
  const rejection = (1 - errorShare) * wrongRejection + errorShare * wrongApproval;
  return {
    approveFrom:
      approval === 0 ? 0 : Math.max(0, ((1 - errorShare) * wrongApproval - investigation) / approval),
    rejectUpTo: rejection === 0 ? 1 : Math.min(1, (investigation + errorShare * wrongApproval) / rejection),
  };
}
