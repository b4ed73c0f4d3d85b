import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Estimate } from "../kit/answer.ts";
import { twoSidedP } from "./distributions.ts";
import { miettinenNurminen } from "./miettinen-nurminen.ts";
import { newcombeDifference } from "./newcombe-difference.ts";
import { oddsRatio } from "./odds-ratio.ts";
import { relativeRisk } from "./relative-risk.ts";
import { twoProportions } from "./two-proportions.ts";
import { waldDifference } from "./wald-difference.ts";

const side = fc
  .tuple(fc.integer({ min: 1, max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([trials, share]) => ({ trials, hits: Math.round(trials * share) }));

describe.each([
  ["Newcombe", newcombeDifference],
  ["Miettinen and Nurminen", miettinenNurminen],
  ["Wald", waldDifference],
] as const)(
  "the difference of two shares by %s",
  (_name, interval: (a: Side, b: Side) => Answer<Estimate>) => {
    it("holds the difference; with the sides changed it is its own negative", () => {
      fc.assert(
        fc.property(side, side, (a, b) => {
          const [there, back] = [interval(a, b), interval(b, a)];
          if (!there.known || !back.known) {
            expect(there).toEqual(back);
            return;
          }
          expect(there.value.low).toBeLessThanOrEqual(there.value.value + 1e-12);
          expect(there.value.high).toBeGreaterThanOrEqual(there.value.value - 1e-12);
          expect(there.value.low).toBeCloseTo(-back.value.high, 8);
        }),
      );
    });

    it("says why it cannot answer and refuses what cannot be", () => {
      expect(interval({ hits: 0, trials: 0 }, { hits: 1, trials: 2 })).toEqual({
        known: false,
        why: "no-data",
      });
      expect(() => interval({ hits: 3, trials: 2 }, { hits: 1, trials: 2 })).toThrow(
        "first.hits must not exceed",
      );
    });
  },
);

describe("intervals of a difference", () => {
  it("of Newcombe and of Miettinen and Nurminen stay within -1..1, of like width in large groups", () => {
    fc.assert(
      fc.property(side, side, (a, b) => {
        for (const interval of [newcombeDifference, miettinenNurminen]) {
          const { low, high } = sure(interval(a, b));
          expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
          expect(high).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
    const [a, b] = [
      { hits: 420, trials: 1000 },
      { hits: 380, trials: 1000 },
    ];
    expect(sure(newcombeDifference(a, b)).low).toBeCloseTo(sure(miettinenNurminen(a, b)).low, 3);
    expect(sure(waldDifference(a, b)).high).toBeCloseTo(sure(miettinenNurminen(a, b)).high, 3);
  });

  it("Miettinen and Nurminen leave out exactly what the pooled test rejects, but for N / (N - 1)", () => {
    const [a, b] = [
      { hits: 56, trials: 70 },
      { hits: 48, trials: 80 },
    ];
    const test = twoProportions(a, b);
    if (!test.known) throw new Error("must be known");
    const level = 1 - twoSidedP(test.value.z * Math.sqrt(149 / 150));
    expect(sure(miettinenNurminen(a, b, level)).low).toBeCloseTo(0, 12);
  });

  it("Wald gives no width of nought", () => {
    expect(waldDifference({ hits: 0, trials: 9 }, { hits: 5, trials: 5 })).toEqual({
      known: false,
      why: "no-variation",
    });
  });
});

describe("ratios of two shares", () => {
  it("turned round are the reverse", () => {
    const between = side.filter(({ hits, trials }) => hits > 0 && hits < trials);
    fc.assert(
      fc.property(between, between, (a, b) => {
        for (const ratio of [oddsRatio, relativeRisk]) {
          const [there, back] = [sure(ratio(a, b)), sure(ratio(b, a))];
          expect(there.low * back.high).toBeCloseTo(1, 8);
          expect(there.value * back.value).toBeCloseTo(1, 8);
        }
      }),
    );
  });

  it("agree with SciPy", () => {
    const [a, b] = [
      { hits: 7, trials: 34 },
      { hits: 1, trials: 34 },
    ];
    expect(sure(relativeRisk(a, b)).low).toBeCloseTo(0.9096055118420768, 12);
    expect(sure(relativeRisk(a, b)).high).toBeCloseTo(53.869506464146454, 10);
    expect(sure(oddsRatio(a, b)).low).toBeCloseTo(0.99049028165399, 12);
  });

  it("do not mend an empty cell silently; Gart's half does when asked", () => {
    const [none, some] = [
      { hits: 0, trials: 20 },
      { hits: 5, trials: 20 },
    ];
    expect(oddsRatio(some, none)).toEqual({ known: false, why: "undefined-ratio" });
    expect(relativeRisk(some, none)).toEqual({ known: false, why: "undefined-ratio" });
    expect(sure(oddsRatio(some, none, "gart")).value).toBeCloseTo((5.5 * 20.5) / (15.5 * 0.5), 10);
  });
});

type Side = { hits: number; trials: number };

function sure(answer: Answer<Estimate>): Estimate {
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}
