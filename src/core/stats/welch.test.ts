import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { equivalence } from "./equivalence.ts";
import { oneMeanTest } from "./one-mean-test.ts";
import { oneWayAnova } from "./one-way-anova.ts";
import { pairedT } from "./paired-t.ts";
import { pooledT } from "./pooled-t.ts";
import { welch } from "./welch.ts";
import { welchLogRatio } from "./welch-log-ratio.ts";
import { welchRelative } from "./welch-relative.ts";

const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
const list = fc
  .array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 30 })
  .filter((values) => new Set(values).size > 1);

describe("the sleep data (Student 1908), as R prints them", () => {
  it("by Welch's test", () => {
    expect(sure(welch(first, second))).toMatchObject({
      t: expect.closeTo(-1.8608, 4),
      freedom: expect.closeTo(17.776, 3),
      p: expect.closeTo(0.07939, 5),
      low: expect.closeTo(-3.3654832, 7),
      high: expect.closeTo(0.2054832, 7),
    });
  });

  it("as pairs", () => {
    expect(sure(pairedT(first, second))).toMatchObject({
      t: expect.closeTo(-4.0621, 4),
      p: expect.closeTo(0.002833, 6),
    });
  });

  it("by the classic test", () => {
    expect(sure(pooledT(first, second))).toMatchObject({
      t: expect.closeTo(-1.8608, 4),
      freedom: 18,
      p: expect.closeTo(0.07919, 5),
    });
  });
});

describe("a comparison of two means", () => {
  it("turns its sign with the sides and does not mind a shift of 1e9", () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const [there, back] = [sure(welch(a, b)), sure(welch(b, a))];
        expect(there.low).toBeCloseTo(-back.high, 8);
        expect(there.p).toBeCloseTo(back.p, 10);
        const far = sure(
          welch(
            a.map((value) => value + 1e9),
            b.map((value) => value + 1e9),
          ),
        );
        expect(far.t).toBeCloseTo(there.t, 5);
      }),
    );
  });

  it("its p is below alpha exactly when the interval leaves out 0", () => {
    fc.assert(
      fc.property(list, list, fc.constantFrom("two-sided", "greater", "less"), (a, b, alternative) => {
        const { low, high, p } = sure(welch(a, b, alternative, 0.9));
        fc.pre(Math.abs(p - 0.1) > 1e-9);
        expect(p < 0.1).toBe(low > 0 || high < 0);
      }),
    );
  });

  it("holds the true difference in 95 of 100 samples of unlike spread and size", () => {
    const random = seededRandom(3);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    let held = 0;
    for (let run = 0; run < 2000; run++) {
      const a = Array.from({ length: 8 }, () => 5 * normal() + 2);
      const b = Array.from({ length: 30 }, () => normal());
      const { low, high } = sure(welch(a, b));
      if (low <= 2 && 2 <= high) held++;
    }
    expect(Math.abs(held / 2000 - 0.95)).toBeLessThan(0.015);
  });

  it("says why it cannot answer", () => {
    expect(welch([], first)).toEqual({ known: false, why: "no-data" });
    expect(welch([1], first)).toEqual({ known: false, why: "too-few" });
    expect(welch([2, 2], [3, 3, 3])).toEqual({ known: false, why: "no-variation" });
    expect(pairedT([1, 2, 3], [2, 3, 4])).toEqual({ known: false, why: "no-variation" });
    expect(() => pairedT([1, 2], [1])).toThrow(RangeError);
    expect(oneMeanTest([], 1)).toEqual({ known: false, why: "no-data" });
  });
});

describe("lifts", () => {
  it("do not depend on the unit, and are positive for a rise from below 0, too", () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        for (const lift of [welchRelative, welchLogRatio]) {
          const one = sure(lift(a, b));
          const other = sure(
            lift(
              a.map((value) => 60 * value),
              b.map((value) => 60 * value),
            ),
          );
          expect(other.low).toBeCloseTo(one.low, 8);
          expect(other.p).toBeCloseTo(one.p, 8);
        }
      }),
    );
    expect(sure(welchRelative([-1, -2, -3], [-4, -5, -6])).value).toBeCloseTo(0.6, 12);
  });

  it("by logarithm turned round are the reverse, and never below -100 %", () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const [there, back] = [sure(welchLogRatio(a, b)), sure(welchLogRatio(b, a))];
        expect((1 + there.low) * (1 + back.high)).toBeCloseTo(1, 8);
        expect(there.low).toBeGreaterThan(-1);
      }),
    );
  });

  it("agree with each other when the effect is small and the sample large", () => {
    const [a, b] = [
      { n: 1e6, mean: 10.05, variance: 4 },
      { n: 1e6, mean: 10, variance: 4 },
    ];
    expect(sure(welchRelative(a, b)).low).toBeCloseTo(sure(welchLogRatio(a, b)).low, 6);
  });

  it("have no value from a mean of 0 or across it", () => {
    expect(welchRelative([1, 2], [-1, 1])).toEqual({ known: false, why: "undefined-ratio" });
    expect(welchLogRatio([1, 2], [-3, -1])).toEqual({ known: false, why: "undefined-ratio" });
  });
});

describe("equivalence", () => {
  it("is shown exactly when the 90 % interval lies within the margin", () => {
    fc.assert(
      fc.property(list, list, fc.integer({ min: 1, max: 60 }), (a, b, margin) => {
        const { low, high, equivalent } = sure(equivalence(a, b, { low: -margin, high: margin }));
        fc.pre(Math.min(Math.abs(low + margin), Math.abs(high - margin)) > 1e-9);
        expect(equivalent).toBe(low > -margin && high < margin);
      }),
    );
  });

  it("is not shown by too few numbers, however alike", () => {
    expect(sure(equivalence([1, 5, 9], [1, 5, 9], { low: -1, high: 1 })).equivalent).toBe(false);
    expect(() => equivalence(first, second, { low: 1, high: -1 })).toThrow(RangeError);
  });
});

describe("analysis of variance", () => {
  const groups = [
    [6, 8, 4, 5, 3, 4],
    [8, 12, 9, 11, 6, 8],
    [13, 9, 11, 8, 7, 12],
  ];

  it("agrees with SciPy, classic and Welch's", () => {
    expect(sure(oneWayAnova(groups, "classic"))).toMatchObject({
      f: expect.closeTo(9.264705882352942, 10),
      p: expect.closeTo(0.0023987773293929, 12),
    });
    expect(sure(oneWayAnova(groups))).toMatchObject({
      f: expect.closeTo(9.939050243799024, 10),
      p: expect.closeTo(0.004337776053275, 12),
    });
  });

  it("of two groups is the t test: F is t squared", () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(sure(oneWayAnova([a, b])).p).toBeCloseTo(sure(welch(a, b)).p, 9);
        expect(sure(oneWayAnova([a, b], "classic")).p).toBeCloseTo(sure(pooledT(a, b)).p, 9);
      }),
    );
  });

  it("says why it cannot answer", () => {
    expect(oneWayAnova([[1, 2], []])).toEqual({ known: false, why: "no-data" });
    expect(
      oneWayAnova([
        [1, 2],
        [3, 3],
      ]),
    ).toEqual({ known: false, why: "no-variation" });
    expect(
      oneWayAnova(
        [
          [1, 2],
          [3, 3],
        ],
        "classic",
      ),
    ).toMatchObject({ known: true });
    expect(() => oneWayAnova([[1, 2]])).toThrow(RangeError);
  });
});

function sure<T>(answer: { known: true; value: T } | { known: false; why: string }): T {
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}
