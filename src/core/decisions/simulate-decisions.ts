import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { checkLevel, checkWhole } from "../kit/check.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { wilson } from "../stats/wilson.ts";
import { bootstrapTotal } from "./bootstrap-total.ts";
import { type Claim, type ClaimCosts, type ClaimDecision, claimLosses } from "./claim.ts";
import type { ClaimGuards, ClaimRule } from "./claim-guards.ts";
import { decideClaim } from "./decide-claim.ts";

/** A claim whose truth came out. `present` is what was done then: investigate if not said. */
export type PastClaim = Claim & { wasJustified: boolean; segment?: string; present?: ClaimDecision };

/** Past claims in the order they came, and the decision matrix to try on them. */
export type DecisionSimulationInput = {
  claims: PastClaim[];
  costs: ClaimCosts;
  guards?: ClaimGuards;
  /** Of the bootstrap, whole; 1 if not said. */
  seed?: number;
  /** Totals drawn, 200..20000; 2000 if not said. */
  draws?: number;
};

/** What the matrix would have done to some claims; money in the unit of the amounts. */
export type SimulatedGroup = {
  claims: number;
  /** Decided without a person. */
  automated: number;
  /** Share decided without a person, 0..1. */
  automatedShare: Answer<Estimate>;
  /** Loss of what was done less loss of what the matrix does; negative: the matrix loses more. */
  saved: Answer<Estimate>;
  wrongApprovals: number;
  wrongRejections: number;
  /** Money lost on unjustified claims paid unseen. */
  lostToWrongApprovals: number;
  /** Harm of justified claims refused unseen. */
  lostToWrongRejections: number;
};

/** All claims together, each segment, and how many claims each guard gave to a person. */
export type DecisionSimulation = SimulatedGroup & {
  bySegment: ({ segment: string } & SimulatedGroup)[];
  guarded: { rule: ClaimRule; claims: number }[];
};

type Outcome = {
  claim: PastClaim;
  decision: ClaimDecision;
  loss: number;
  saved: number;
  reasons: ClaimRule[];
};

/**
 * What a decision matrix would have done to past claims whose truth is known: how much is decided at once, what it saves or loses against what was done, and its errors.
 * @formula saved = sum over claims of loss(present) - loss(matrix); loss of paying an unjustified claim amount (1 - recoverable), of refusing a justified one wrong rejection, of investigating investigation + delay + error share x the loss of the wrong verdict; interval from totals of claims drawn anew with replacement
 * @use before a matrix is switched on, and again when its chances or costs change; every chance must be one that was known before the claim was decided, else the simulation flatters
 * @param input claims with their truth, in the order they came (a budget is spent in this order), costs, guards, seed and draws
 * @param level two-sided confidence, share in (0, 1)
 * @returns shares, money and errors of all claims, of each segment (alphabetical; "" for none), and counts by guard; no answer ("no-data") without claims; `saved` has none ("too-few") below 2 claims
 * @throws RangeError when a number is negative or not finite, a share lies outside 0..1, or draws outside 200..20000
 * @convention percentile bootstrap over claims; few but large losses make it too narrow, so read it with the worst claim in mind
 * @source Efron (1979), Annals of Statistics 7:1-26, bootstrap; Wilson (1927), JASA 22:209-212, share
 * @example simulateDecisions({ claims: [{ amount: 500, justifiedChance: 0.9, wasJustified: true }, { amount: 500, justifiedChance: 0.9, wasJustified: false }], costs: { investigation: 300, delay: 100, wrongRejection: 4000 } }) // => known { claims: 2, automated: 2, saved: { value: { value: 300, low: -200, high: 800 } }, wrongApprovals: 1, lostToWrongApprovals: 500 }
 */
export function simulateDecisions(input: DecisionSimulationInput, level = 0.95): Answer<DecisionSimulation> {
  const { claims, draws = 2000, seed = 1 } = input;
  checkLevel("level", level);
  checkWhole("draws", draws, 200, 20_000);
  checkWhole("seed", seed, 0);
  const outcomes = outcomesOf(input);
  if (claims.length === 0) return unknown("no-data");
  const random = seededRandom(seed);
  const judged = (group: readonly Outcome[]) => judgeGroup(group, draws, level, random);
  const whole = judged(outcomes);
  const bySegment = segmentsOf(outcomes).map(([segment, group]) => ({ segment, ...judged(group) }));
  return known({ ...whole, bySegment, guarded: countRules(outcomes) });
}

function outcomesOf({ claims, costs, guards = {} }: DecisionSimulationInput): Outcome[] {
  let budgetLeft = guards.budgetLeft;
  return claims.map((claim) => {
    checkOneOf("present", claim.present ?? "investigate", ["approve", "reject", "investigate"]);
    const left = budgetLeft === undefined ? guards : { ...guards, budgetLeft };
    const { decision, reasons } = decideClaim(claim, costs, left);
    if (decision === "approve" && budgetLeft !== undefined) budgetLeft -= claim.amount;
    const loss = realisedLoss(claim, decision, costs);
    const saved = realisedLoss(claim, claim.present ?? "investigate", costs) - loss;
    return { claim, decision, loss, saved, reasons: reasons.map(({ rule }) => rule) };
  });
}

/** Once the truth is known. */
function realisedLoss(
  { amount, wasJustified }: PastClaim,
  decision: ClaimDecision,
  costs: ClaimCosts,
): number {
  const losses = claimLosses(amount, costs);
  if (decision === "approve") return wasJustified ? 0 : losses.wrongApproval;
  if (decision === "reject") return wasJustified ? losses.wrongRejection : 0;
  return (
    losses.investigation + losses.errorShare * (wasJustified ? losses.wrongRejection : losses.wrongApproval)
  );
}

function judgeGroup(
  group: readonly Outcome[],
  draws: number,
  level: number,
  random: () => number,
): SimulatedGroup {
  const automated = group.filter(({ decision }) => decision !== "investigate").length;
  const wrong = (decision: ClaimDecision, truth: boolean) =>
    group.filter((each) => each.decision === decision && each.claim.wasJustified === truth);
  const wrongApprovals = wrong("approve", false);
  const wrongRejections = wrong("reject", true);
  const saved = group.map((each) => each.saved);
  return {
    claims: group.length,
    automated,
    automatedShare: wilson(automated, group.length, level),
    saved: group.length < 2 ? unknown("too-few") : known(bootstrapTotal(saved, draws, level, random)),
    wrongApprovals: wrongApprovals.length,
    wrongRejections: wrongRejections.length,
    lostToWrongApprovals: sumOfLosses(wrongApprovals),
    lostToWrongRejections: sumOfLosses(wrongRejections),
  };
}

function sumOfLosses(outcomes: readonly Outcome[]): number {
  return outcomes.reduce((sum, { loss }) => sum + loss, 0);
}

function segmentsOf(outcomes: readonly Outcome[]): [string, Outcome[]][] {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const segment = outcome.claim.segment ?? "";
    const group = groups.get(segment);
    if (group) group.push(outcome);
    else groups.set(segment, [outcome]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function countRules(outcomes: readonly Outcome[]): { rule: ClaimRule; claims: number }[] {
  const counts = new Map<ClaimRule, number>();
  for (const rule of outcomes.flatMap(({ reasons }) => reasons))
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, claims]) => ({ rule, claims })).sort((a, b) => b.claims - a.claims);
}
