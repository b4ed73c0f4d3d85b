import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownValue } from "../../../test/vectors/known-value.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { normalQuantile } from "./distributions.ts";
import { pearson } from "./pearson.ts";

/** Hunter L values and panel scores of canned tuna. Hollander & Wolfe (1973), Nonparametric Statistical Methods, 187. */
const x = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
const y = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8];
const whole = fc.integer({ min: -1000, max: 1000 });
const pairs = fc.array(fc.tuple(whole, whole), { minLength: 4, maxLength: 30 });

describe("pearson", () => {
  it("agrees with scipy's pearsonr on the canned tuna, in each direction", () => {
    const both = knownValue(pearson({ x, y }));
    expect(both.value).toBeCloseTo(0.5711815575638288, 13);
    expect(both.p).toBeCloseTo(0.10817305434949381, 12);
    expect(both.low).toBeCloseTo(-0.14974263303675717, 12);
    expect(both.high).toBeCloseTo(0.8955794618387394, 12);
    expect(knownValue(pearson({ x, y, alternative: "greater" })).p).toBeCloseTo(0.05408652717474691, 12);
    const less = knownValue(pearson({ x, y, alternative: "less" }));
    expect(less.p).toBeCloseTo(0.9459134728252531, 12);
    expect(less.low).toBe(-1);
  });

  it("stays the same when either side changes its unit and zero, and turns its sign with one", () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0.1, max: 10, noNaN: true }), (given, scale) => {
        const [a, b] = [given.map(([first]) => first), given.map(([, second]) => second)];
        const plain = pearson({ x: a, y: b });
        fc.pre(plain.known);
        const moved = pearson({ x: a.map((value) => 3 - scale * value), y: b });
        if (moved.known) expect(moved.value.value).toBeCloseTo(-plain.value.value, 10);
        expect(Math.abs(plain.value.value)).toBeLessThanOrEqual(1);
        expect(plain.value.low).toBeLessThanOrEqual(plain.value.value + 1e-12);
        expect(plain.value.high).toBeGreaterThanOrEqual(plain.value.value - 1e-12);
      }),
    );
  });

  it("keeps its digits beside a large mean and in huge or tiny units", () => {
    const { value } = knownValue(pearson({ x, y }));
    const far = x.map((each) => 1e12 + Math.round(each * 10));
    expect(knownValue(pearson({ x: far, y })).value).toBeCloseTo(value, 12);
    expect(
      knownValue(pearson({ x: x.map((each) => each * 1e300), y: y.map((each) => each * 1e-300) })).value,
    ).toBeCloseTo(value, 12);
  });

  it("covers the true correlation in about 95 % of samples", () => {
    const random = seededRandom(7);
    const normal = () => normalQuantile(random() || 0.5);
    let covered = 0;
    for (let run = 0; run < 1000; run++) {
      const base = Array.from({ length: 15 }, normal);
      const { low, high } = knownValue(
        pearson({ x: base, y: base.map((each) => 0.6 * each + 0.8 * normal()) }),
      );
      if (low <= 0.6 && 0.6 <= high) covered++;
    }
    expect(covered / 1000).toBeGreaterThan(0.93);
    expect(covered / 1000).toBeLessThan(0.97);
  });

  it("says why there is no correlation, and refuses what is no pair of numbers", () => {
    expect(pearson({ x: [], y: [] })).toEqual({ known: false, why: "no-data" });
    expect(pearson({ x: [1, 2], y: [1, 2] })).toEqual({ known: false, why: "too-few" });
    expect(pearson({ x: [1, 1, 1], y: [1, 2, 3] })).toEqual({ known: false, why: "no-variation" });
    expect(() => pearson({ x: [1, 2, 3], y: [1, 2] })).toThrow(RangeError);
    expect(() => pearson({ x: [1, 2, NaN], y: [1, 2, 3] })).toThrow("x[2]");
    expect(knownValue(pearson({ x: [1, 2, 3], y: [2, 4, 6] }))).toMatchObject({
      low: -1,
      high: 1,
      t: Infinity,
      p: 0,
    });
  });
});
