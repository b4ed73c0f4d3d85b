import { checkCount, checkNumber } from "../kit/check.ts";

/** A claim for money as it comes in. Money in one unit and currency. */
export type Claim = {
  amount: number;
  /** Chance that the claim is justified, share of such claims in the past, 0..1. */
  justifiedChance: number;
  /** Chance of fraud as somebody or something scored it, 0..1; 0 if not said. */
  fraudChance?: number;
  /** Earlier claims of the same person within the window that the company looks at; 0 if not said. */
  claimsInWindow?: number;
  /** True if not said otherwise. */
  hasEvidence?: boolean;
  isVulnerable?: boolean;
  /** Came through the chief executive, the media or a supervisor. */
  isResonant?: boolean;
  /** Whatever names the claim; draws the audit sample. */
  id?: string;
};

/** What it costs to decide. Money in the unit of the amounts, shares 0..1. */
export type ClaimCosts = {
  /** Work of investigating one claim. */
  investigation: number;
  /** What the customer's waiting costs: repeat contacts, ill will. */
  delay: number;
  /** What it costs to reject a justified claim beyond the amount owed: appeal, penalty, a customer lost. */
  wrongRejection: number;
  /** Share of money wrongly paid that can be taken back; 0 if not said. */
  recoverableShare?: number;
  /** Share of investigations that end wrongly; 0 if not said. */
  investigationErrorShare?: number;
};

/** What each decision would lose by whether the claim is justified. */
export type ClaimLosses = {
  wrongApproval: number;
  wrongRejection: number;
  investigation: number;
  errorShare: number;
};

/** @throws OutOfRange */
export function checkCosts(costs: ClaimCosts): void {
  checkNumber("investigation", costs.investigation, 0);
  checkNumber("delay", costs.delay, 0);
  checkNumber("wrongRejection", costs.wrongRejection, 0);
  checkNumber("recoverableShare", costs.recoverableShare ?? 0, 0, 1);
  checkNumber("investigationErrorShare", costs.investigationErrorShare ?? 0, 0, 1);
}

/** @throws OutOfRange */
export function checkClaim(claim: Claim): void {
  checkNumber("amount", claim.amount, 0);
  checkNumber("justifiedChance", claim.justifiedChance, 0, 1);
  checkNumber("fraudChance", claim.fraudChance ?? 0, 0, 1);
  checkCount("claimsInWindow", claim.claimsInWindow ?? 0);
}

/** The losses of a claim of this amount; what is owed and paid is no loss. */
export function claimLosses(amount: number, costs: ClaimCosts): ClaimLosses {
  return {
    wrongApproval: amount * (1 - (costs.recoverableShare ?? 0)),
    wrongRejection: costs.wrongRejection,
    investigation: costs.investigation + costs.delay,
    errorShare: costs.investigationErrorShare ?? 0,
  };
}

/** Expected losses of the three decisions at a chance that the claim is justified. */
export function expectedLosses(chance: number, losses: ClaimLosses): Record<ClaimDecision, number> {
  const approve = (1 - chance) * losses.wrongApproval;
  const reject = chance * losses.wrongRejection;
  return { approve, reject, investigate: losses.investigation + losses.errorShare * (approve + reject) };
}

/** Pay at once, refuse at once, or give it to a person. */
export type ClaimDecision = "approve" | "reject" | "investigate";
