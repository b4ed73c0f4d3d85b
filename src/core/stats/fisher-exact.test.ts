import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fisherExact } from "./fisher-exact.ts";

const side = fc.tuple(fc.nat(25), fc.nat(25)).map(([hits, misses]) => ({ hits, trials: hits + misses }));

describe("Fisher's exact test", () => {
  it("gives R's convictions (Fisher 1962): p, conditional odds ratio and its interval", () => {
    const test = sure(fisherExact({ hits: 2, trials: 17 }, { hits: 10, trials: 13 }));
    expect(test.p).toBeCloseTo(0.0005367241191434, 14);
    expect(test.oddsRatio).toMatchObject({
      known: true,
      value: {
        value: expect.closeTo(0.04693663904968, 12),
        low: expect.closeTo(0.003317163950657, 13),
        high: expect.closeTo(0.36318960235668, 12),
      },
    });
  });

  it("p is the same with the sides changed, or hits and misses changed", () => {
    fc.assert(
      fc.property(side, side, (a, b) => {
        fc.pre(a.trials > 0 && b.trials > 0);
        const turned = ({ hits, trials }: typeof a) => ({ hits: trials - hits, trials });
        const p = sure(fisherExact(a, b)).p;
        expect(sure(fisherExact(b, a)).p).toBeCloseTo(p, 10);
        expect(sure(fisherExact(turned(a), turned(b))).p).toBeCloseTo(p, 10);
        expect(sure(fisherExact(b, a, "less")).p).toBeCloseTo(sure(fisherExact(a, b, "greater")).p, 10);
      }),
    );
  });

  it("the one-sided ones add up to 1 and the chance of what was seen", () => {
    const chance = (4 * 4) / 70;
    const p = (alternative: "greater" | "less") =>
      sure(fisherExact({ hits: 3, trials: 4 }, { hits: 1, trials: 4 }, alternative)).p;
    expect(p("greater") + p("less")).toBeCloseTo(1 + chance, 12);
  });

  it("tells what odds ratio it cannot give, and refuses tables beyond its work", () => {
    expect(sure(fisherExact({ hits: 4, trials: 4 }, { hits: 1, trials: 4 })).oddsRatio).toEqual({
      known: false,
      why: "undefined-ratio",
    });
    expect(sure(fisherExact({ hits: 0, trials: 4 }, { hits: 2, trials: 4 })).oddsRatio).toMatchObject({
      value: { value: 0, low: 0 },
    });
    expect(sure(fisherExact({ hits: 0, trials: 4 }, { hits: 0, trials: 4 }))).toMatchObject({
      p: 1,
      oddsRatio: { why: "no-variation" },
    });
    const huge = { hits: 5e8, trials: 1e9 };
    expect(() => fisherExact(huge, huge)).toThrow("twoProportions");
  });

  it("keeps its digits in large tables", () => {
    const { p } = sure(fisherExact({ hits: 40_000, trials: 90_000 }, { hits: 41_000, trials: 90_000 }));
    // SciPy
    expect(p / 2.2111136250513163e-6).toBeCloseTo(1, 7);
  });
});

function sure<T>(answer: { known: true; value: T } | { known: false; why: string }): T {
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}
