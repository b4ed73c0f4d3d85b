import { describe, expect, it } from "vitest";
import { moneyPriority } from "./money-priority.ts";
import { rice } from "./rice.ts";
import { scoreRanking } from "./score-ranking.ts";
import { wsjf } from "./wsjf.ts";

const sure = (value: number) => ({ low: value, likely: value, high: value });
const draws = { draws: 4000, seed: 11 };

describe("an order of rough scores", () => {
  it("is certain where numbers are, with ties shared", () => {
    const ideas = [
      { name: "b", times: [sure(10)], over: [sure(2)] },
      { name: "a", times: [sure(20)], over: [sure(2)] },
      { name: "c", times: [sure(5)], over: [] },
    ];
    expect(scoreRanking(ideas, draws)).toMatchObject({
      value: [
        { name: "a", score: 10, meanPlace: 1, topChance: 1, aboveChances: [1, 0.5, 1] },
        { name: "b", score: 5, meanPlace: 2.5, topChance: 0, aboveChances: [0.5, 0, 0.5] },
        { name: "c", score: 5, meanPlace: 2.5 },
      ],
    });
  });

  it("gives the chance that one triangle stands above another, which can be worked out", () => {
    // x of the triangle (0, 1, 2) above y of (1, 2, 3): with d = y - x, P(d < 0) = 1/24.
    const ideas = [
      { name: "x", times: [{ low: 0, likely: 1, high: 2 }], over: [] },
      { name: "y", times: [{ low: 1, likely: 2, high: 3 }], over: [] },
    ];
    const found = scoreRanking(ideas, { draws: 40_000, seed: 1 });
    if (!found.known) throw new Error("must be known");
    expect(found.value[1]!.topChance).toBeCloseTo(1 / 24, 2);
    expect(found.value[0]!.meanPlace + found.value[1]!.meanPlace).toBeCloseTo(3, 10);
    expect(scoreRanking(ideas, { draws: 40_000, seed: 1 })).toEqual(found);
  });

  it("refuses numbers out of order, a divisor that may be 0, and more work than it can do", () => {
    const idea = (low: number, likely: number, high: number) => ({
      name: "x",
      times: [sure(1)],
      over: [{ low, likely, high }],
    });
    expect(() => scoreRanking([idea(2, 1, 3)], draws)).toThrow(/low <= likely/);
    expect(() => scoreRanking([idea(0, 1, 3)], draws)).toThrow(/above 0/);
    expect(() => scoreRanking(Array(150).fill(idea(1, 2, 3)), { draws: 100_000, seed: 1 })).toThrow(
      /comparisons/,
    );
    expect(scoreRanking([], draws)).toEqual({ known: false, why: "no-data" });
  });
});

describe("plain scores", () => {
  it("are refused where a divisor is 0 or a share above 1", () => {
    expect(() => rice({ reach: 1, impact: 1, confidence: 1.1, effort: 1 })).toThrow(/confidence/);
    expect(() => wsjf({ businessValue: 1, timeCriticality: 1, riskReduction: 1, jobSize: 0 })).toThrow(
      /jobSize/,
    );
    expect(() => moneyPriority({ painCost: 1, fixableShare: 1, confidence: 1, effort: -1 })).toThrow(
      /effort/,
    );
  });
});
