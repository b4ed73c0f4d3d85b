import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import type { Claim, ClaimCosts } from "./claim.ts";
import { decideClaim } from "./decide-claim.ts";
import { decisionThreshold } from "./decision-threshold.ts";
import { payUnseenUpTo } from "./pay-unseen-up-to.ts";
import { expectedLossMatrix } from "./expected-loss-matrix.ts";
import { type PastClaim, simulateDecisions } from "./simulate-decisions.ts";

const costs: ClaimCosts = { investigation: 300, delay: 100, wrongRejection: 4000 };
const money = fc.double({ min: 0, max: 1e5, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyCosts = fc.record({
  investigation: money,
  delay: money,
  wrongRejection: money,
  recoverableShare: share,
  investigationErrorShare: share,
});

describe("actions under several states", () => {
  it("Howard's sense of information by hand: three states, three actions", () => {
    // a: 0.5 x 10 + 0.3 x 40 + 0.2 x 15 = 20; b: 0.5 x 30 + 0.2 x 20 = 19; c: 15 always. Knowing: 0.5 x 10 + 0 + 0.2 x 15 = 8; 15 - 8 = 7.
    const answer = expectedLossMatrix({
      chances: [0.5, 0.3, 0.2],
      actions: [
        { action: "a", losses: [10, 40, 15] },
        { action: "b", losses: [30, 0, 20] },
        { action: "c", losses: [15, 15, 15] },
      ],
    });
    expect(answer.expected.map(({ loss }) => loss)).toEqual([20, 19, 15]);
    expect(answer.best).toBe("c");
    expect(answer.valueOfPerfectInformation).toBeCloseTo(7, 12);
  });

  it("knowing is never worth less than nothing, and nothing when the state is sure", () => {
    const actions = fc.array(
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 2 }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(actions, share, (losses, chance) => {
        const named = losses.map((each, i) => ({ action: `${i}`, losses: each }));
        expect(
          expectedLossMatrix({ chances: [chance, 1 - chance], actions: named }).valueOfPerfectInformation,
        ).toBeGreaterThanOrEqual(0);
        expect(expectedLossMatrix({ chances: [1, 0], actions: named }).valueOfPerfectInformation).toBe(0);
      }),
    );
  });

  it("chances that do not add up and a missing loss are refused", () => {
    expect(() =>
      expectedLossMatrix({ chances: [0.5, 0.4], actions: [{ action: "a", losses: [1, 2] }] }),
    ).toThrow(/add up/);
    expect(() =>
      expectedLossMatrix({ chances: [0.5, 0.5], actions: [{ action: "a", losses: [1] }] }),
    ).toThrow(RangeError);
  });
});

describe("a claim decided", () => {
  const claim: Claim = { amount: 1000, justifiedChance: 0.95 };

  it("a jammed banknote: at 99 % justified 50,000 may be paid before a look for 500 pays", () => {
    expect(payUnseenUpTo(0.99, { ...costs, delay: 200 })).toMatchObject({
      known: true,
      value: expect.closeTo(50_000, 6),
    });
    expect(payUnseenUpTo(1, costs)).toEqual({ known: false, why: "undefined-ratio" });
    const decided = decideClaim({ amount: 49_999, justifiedChance: 0.99 }, { ...costs, delay: 200 });
    expect(decided.decision).toBe("approve");
    expect(decideClaim({ amount: 50_001, justifiedChance: 0.99 }, { ...costs, delay: 200 }).decision).toBe(
      "investigate",
    );
  });

  it("thresholds by hand: U 1000, W 4000, K 400", () => {
    // Pay when (1 - p) 1000 <= 400: p >= 0.6; refuse when p 4000 <= 400: p <= 0.1; equal at 1000 / 5000.
    const known = (value: object) => ({ known: true, value });
    expect(decisionThreshold(1000, costs)).toEqual(
      known({ breakEven: 0.2, approveFrom: 0.6, rejectUpTo: 0.1, investigationPays: true }),
    );
    // A tenth of investigations err: (900 - 400) / (900 + 400) and (400 + 100) / (3600 + 100).
    expect(decisionThreshold(1000, { ...costs, investigationErrorShare: 0.1 })).toMatchObject(
      known({ approveFrom: 500 / 1300, rejectUpTo: 500 / 3700 }),
    );
    // 300 to lose at most: looking for 400 never pays.
    expect(decisionThreshold(300, costs)).toMatchObject(
      known({ breakEven: 300 / 4300, investigationPays: false }),
    );
    expect(decisionThreshold(0, { ...costs, wrongRejection: 0 })).toEqual({
      known: false,
      why: "undefined-ratio",
    });
  });

  it("the thresholds are where the decisions change", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e5, noNaN: true }), anyCosts, share, (amount, each, chance) => {
        const threshold = decisionThreshold(amount, each);
        if (!threshold.known) return;
        const { approveFrom, rejectUpTo, investigationPays } = threshold.value;
        const { cheapest } = decideClaim({ amount, justifiedChance: chance }, each);
        if (chance > approveFrom + 1e-9) expect(cheapest).toBe("approve");
        if (chance < rejectUpTo - 1e-9) expect(["reject", "approve"]).toContain(cheapest);
        if (investigationPays && chance > rejectUpTo + 1e-6 && chance < approveFrom - 1e-6)
          expect(cheapest).not.toBe("reject");
        if (!investigationPays)
          expect(cheapest === "investigate" && Math.abs(chance - approveFrom) > 1e-6).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("investigates only for less than the value of information, and then never at a loss", () => {
    fc.assert(
      fc.property(money, share, anyCosts, (amount, justifiedChance, each) => {
        const { cheapest, expectedLoss, valueOfInformation } = decideClaim({ amount, justifiedChance }, each);
        expect(expectedLoss[cheapest]).toBe(Math.min(...Object.values(expectedLoss)));
        if (cheapest === "investigate")
          expect(each.investigation + each.delay).toBeLessThan(valueOfInformation);
      }),
    );
  });

  it("agrees with the loss matrix of the two automatic decisions", () => {
    const matrix = expectedLossMatrix({
      chances: [0.7, 0.3],
      actions: [
        { action: "approve", losses: [0, 800] },
        { action: "reject", losses: [4000, 0] },
      ],
    });
    const decided = decideClaim({ amount: 1000, justifiedChance: 0.7 }, { ...costs, recoverableShare: 0.2 });
    expect(decided.valueOfInformation).toBeCloseTo(matrix.valueOfPerfectInformation, 9);
  });

  it("every guard that binds is told by name, with what it saw", () => {
    const all = decideClaim(
      { ...claim, fraudChance: 0.5, claimsInWindow: 3, hasEvidence: false, isResonant: true, id: "c-1" },
      costs,
      { mostAmount: 900, claimsFrom: 3, fraudFrom: 0.5, needsEvidence: true, budgetLeft: 999, auditShare: 1 },
    );
    expect(all.decision).toBe("investigate");
    expect(all.cheapest).toBe("approve");
    expect(all.reasons).toEqual([
      { rule: "resonance", actual: null, limit: null },
      { rule: "amount-limit", actual: 1000, limit: 900 },
      { rule: "repeat-claims", actual: 3, limit: 3 },
      { rule: "fraud-chance", actual: 0.5, limit: 0.5 },
      { rule: "missing-evidence", actual: null, limit: null },
      { rule: "budget-spent", actual: 1000, limit: 999 },
      { rule: "audit-sample", actual: null, limit: 1 },
    ]);
  });

  it("a limit met exactly does not bind, and guards of paying do not stop a refusal", () => {
    expect(decideClaim(claim, costs, { mostAmount: 1000, budgetLeft: 1000 }).decision).toBe("approve");
    const doubtful = { ...claim, justifiedChance: 0.01, hasEvidence: false };
    expect(
      decideClaim(doubtful, costs, { mostAmount: 1, needsEvidence: true, mayReject: true }).decision,
    ).toBe("reject");
  });

  it("a machine refuses only where it is allowed to, and never the vulnerable", () => {
    const doubtful = { ...claim, justifiedChance: 0.01 };
    expect(decideClaim(doubtful, costs).reasons).toEqual([
      { rule: "rejection-needs-a-person", actual: null, limit: null },
    ]);
    expect(decideClaim(doubtful, costs, { mayReject: true }).decision).toBe("reject");
    expect(
      decideClaim({ ...doubtful, isVulnerable: true }, costs, { mayReject: true }).reasons[0]!.rule,
    ).toBe("vulnerable-customer");
    expect(decideClaim({ ...claim, isVulnerable: true }, costs, { mayReject: true }).decision).toBe(
      "approve",
    );
  });
});

describe("a decision matrix tried on past claims", () => {
  const past: PastClaim[] = [
    { amount: 1000, justifiedChance: 0.95, wasJustified: true, segment: "atm" },
    { amount: 1000, justifiedChance: 0.95, wasJustified: false, segment: "atm" },
    { amount: 1000, justifiedChance: 0.01, wasJustified: true, segment: "card" },
    { amount: 5000, justifiedChance: 0.5, wasJustified: true, segment: "card" },
  ];

  it("by hand: two paid, one refused, one looked into", () => {
    // Saved against looking into each for 400: 400, 400 - 1000, 400 - 4000, 0.
    const answer = simulateDecisions({ claims: past, costs, guards: { mayReject: true } });
    if (!answer.known) throw new Error(answer.why);
    expect(answer.value).toMatchObject({
      claims: 4,
      automated: 3,
      wrongApprovals: 1,
      lostToWrongApprovals: 1000,
      wrongRejections: 1,
      lostToWrongRejections: 4000,
    });
    expect(answer.value.saved).toMatchObject({ known: true, value: { value: -3800 } });
    expect(answer.value.automatedShare).toMatchObject({ known: true, value: { value: 0.75 } });
    expect(
      answer.value.bySegment.map(({ segment, claims, automated }) => [segment, claims, automated]),
    ).toEqual([
      ["atm", 2, 2],
      ["card", 2, 1],
    ]);
  });

  it("a budget is spent in the order of the claims, and guards are counted", () => {
    const answer = simulateDecisions({ claims: past, costs, guards: { budgetLeft: 1500 } });
    expect(answer).toMatchObject({
      known: true,
      value: {
        automated: 1,
        guarded: [
          { rule: "budget-spent", claims: 1 },
          { rule: "rejection-needs-a-person", claims: 1 },
        ],
      },
    });
  });

  it("against a present that already decides so nothing is saved", () => {
    const same = past.slice(0, 2).map((claim) => ({ ...claim, present: "approve" as const }));
    expect(simulateDecisions({ claims: same, costs })).toMatchObject({
      known: true,
      value: { saved: { known: true, value: { value: 0, low: 0, high: 0 } } },
    });
  });

  it("no claims and one claim have no interval", () => {
    expect(simulateDecisions({ claims: [], costs })).toEqual({ known: false, why: "no-data" });
    expect(simulateDecisions({ claims: past.slice(0, 1), costs })).toMatchObject({
      known: true,
      value: { saved: { known: false, why: "too-few" } },
    });
  });

  it("the interval covers the true mean saving about 95 times in 100", () => {
    // Paying 1000 unseen where 95 % are justified saves 400 - 50 = 350 a claim; 200 claims: 70,000.
    let covered = 0;
    for (let run = 1; run <= 100; run++) {
      const random = seededRandom(run);
      const claims = Array.from({ length: 200 }, () => ({
        amount: 1000,
        justifiedChance: 0.95,
        wasJustified: random() < 0.95,
      }));
      const answer = simulateDecisions({ claims, costs, seed: run, draws: 200 });
      if (!answer.known || !answer.value.saved.known) throw new Error("200 claims are enough");
      const { low, high } = answer.value.saved.value;
      if (low <= 70_000 && 70_000 <= high) covered++;
    }
    expect(covered).toBeGreaterThan(88);
    expect(covered).toBeLessThan(100);
  });
});
