import { describe, expect, it } from "vitest";
import { verdictOf } from "./verdict-of.ts";

const comparison = (value: number, low: number, high: number, p: number) => ({
  known: true as const,
  value: { value, low, high, p, n: 100, both: 50, firstOnly: 20, secondOnly: 10, neither: 20 },
});

describe("which labels better", () => {
  it("is told only where chance does not explain it", () => {
    const kind = (value: number, low: number, high: number, p: number) =>
      verdictOf({ comparison: comparison(value, low, high, p), costPerThousand: 2 }).kind;
    expect(kind(0.1, 0.02, 0.18, 0.01)).toBe("better");
    expect(kind(-0.1, -0.18, -0.02, 0.01)).toBe("worse");
    expect(kind(0.1, -0.02, 0.22, 0.1)).toBe("same");
    // The interval and the exact test must agree.
    expect(kind(0.1, 0.001, 0.2, 0.06)).toBe("same");
    const none = { known: false as const, why: "no-data" as const };
    expect(verdictOf({ comparison: none, costPerThousand: 2 }).kind).toBe("same");
  });

  it("prices a right answer where there is one to buy", () => {
    const better = comparison(0.1, 0.02, 0.18, 0.01);
    // A thousand texts cost 5 and bring a hundred right answers more.
    expect(verdictOf({ comparison: better, costPerThousand: 5 }).perRightAnswer).toBeCloseTo(0.05, 10);
    expect(verdictOf({ comparison: better, costPerThousand: 0 })).toEqual({
      kind: "better",
      isFree: true,
      perRightAnswer: null,
    });
    expect(
      verdictOf({ comparison: comparison(0, -0.1, 0.1, 1), costPerThousand: 5 }).perRightAnswer,
    ).toBeNull();
  });
});
