import { checkCount, checkNumber } from "../kit/check.ts";
import { hashShare } from "../policy/hash-share.ts";
import type { Claim, ClaimDecision } from "./claim.ts";

/** When a machine must not decide, whatever the expected loss says. A guard left out does not bind. */
export type ClaimGuards = {
  /** Largest amount that may be paid unseen. */
  mostAmount?: number;
  /** Earlier claims in the window from which on a person looks. */
  claimsFrom?: number;
  /** Chance of fraud from which on a person looks, 0..1. */
  fraudFrom?: number;
  /** Pay unseen only with evidence. */
  needsEvidence?: boolean;
  /** Money left for payments unseen. */
  budgetLeft?: number;
  /** Share of claims that a person looks at all the same, drawn by the claim's id, 0..1. */
  auditShare?: number;
  /** Refuse by machine at all; false if not said. */
  mayReject?: boolean;
};

export const claimRules = [
  "resonance",
  "amount-limit",
  "repeat-claims",
  "fraud-chance",
  "missing-evidence",
  "budget-spent",
  "vulnerable-customer",
  "rejection-needs-a-person",
  "audit-sample",
] as const;
/** Why a machine does not decide; the name of the guard. */
export type ClaimRule = (typeof claimRules)[number];

/** A guard that binds, with what it saw and its limit where it has one. */
export type ClaimReason = { rule: ClaimRule; actual: number | null; limit: number | null };

/** @throws OutOfRange */
export function checkGuards(guards: ClaimGuards): void {
  checkNumber("mostAmount", guards.mostAmount ?? 0, 0);
  checkCount("claimsFrom", guards.claimsFrom ?? 0);
  checkNumber("fraudFrom", guards.fraudFrom ?? 0, 0, 1);
  checkNumber("budgetLeft", guards.budgetLeft ?? 0, 0);
  checkNumber("auditShare", guards.auditShare ?? 0, 0, 1);
}

/** All guards that stand against deciding a claim in this way by machine. */
export function bindingGuards(claim: Claim, decision: ClaimDecision, guards: ClaimGuards): ClaimReason[] {
  const { amount, fraudChance = 0, claimsInWindow = 0, hasEvidence = true, isVulnerable = false } = claim;
  const { mostAmount, claimsFrom, fraudFrom, budgetLeft, auditShare = 0 } = guards;
  const approves = decision === "approve";
  const rejects = decision === "reject";
  const isAudited = auditShare > 0 && hashShare(`audit ${claim.id ?? ""}`) < auditShare;
  const stands: [ClaimRule, boolean, number?, number?][] = [
    ["resonance", claim.isResonant === true],
    ["amount-limit", approves && mostAmount !== undefined && amount > mostAmount, amount, mostAmount],
    ["repeat-claims", claimsFrom !== undefined && claimsInWindow >= claimsFrom, claimsInWindow, claimsFrom],
    ["fraud-chance", fraudFrom !== undefined && fraudChance >= fraudFrom, fraudChance, fraudFrom],
    ["missing-evidence", approves && guards.needsEvidence === true && !hasEvidence],
    ["budget-spent", approves && budgetLeft !== undefined && amount > budgetLeft, amount, budgetLeft],
    ["vulnerable-customer", rejects && isVulnerable],
    ["rejection-needs-a-person", rejects && guards.mayReject !== true],
    ["audit-sample", isAudited, undefined, auditShare],
  ];
  return stands
    .filter(([, isBinding]) => isBinding)
    .map(([rule, , actual, limit]) => ({ rule, actual: actual ?? null, limit: limit ?? null }));
}
