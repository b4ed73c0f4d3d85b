import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownValue } from "../../../test/vectors/known-value.ts";
import { kendall } from "./kendall.ts";
import { spearman } from "./spearman.ts";
import { spearmanLower, spearmanUpper } from "./spearman-tail.ts";

/** Canned tuna: Hollander & Wolfe (1973), 187; R prints T = 26, p = 0.1194 for Kendall and S = 48, p = 0.0968 for Spearman. */
const tuna = {
  x: [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1],
  y: [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8],
};
/** Two ratings of 1..5 with many ties. */
const ties = {
  x: [
    4, 5, 1, 5, 3, 3, 4, 2, 5, 1, 2, 2, 3, 3, 1, 1, 1, 1, 1, 5, 1, 4, 4, 2, 2, 3, 2, 5, 1, 5, 4, 5, 1, 2, 4,
    3, 4, 4, 4, 1,
  ],
  y: [
    5, 5, 3, 5, 3, 5, 3, 1, 5, 2, 1, 4, 3, 2, 2, 3, 3, 3, 1, 4, 3, 5, 5, 1, 1, 4, 2, 5, 3, 4, 5, 5, 1, 4, 3,
    3, 3, 3, 4, 2,
  ],
};
const small = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 3, maxLength: 40 });

describe("kendall", () => {
  it("agrees with R and scipy on the canned tuna, exactly and in each direction", () => {
    const both = knownValue(kendall(tuna));
    expect(both.value).toBeCloseTo(4 / 9, 14);
    expect(both.p).toBeCloseTo(0.11943893298059964, 12);
    expect(both.method).toBe("exact");
    expect(knownValue(kendall({ ...tuna, alternative: "greater" })).p).toBeCloseTo(0.05971946649029982, 12);
    expect(knownValue(kendall({ ...tuna, alternative: "less" })).p).toBeCloseTo(0.9624118165784833, 12);
  });

  it("agrees with scipy's normal approximation where there are ties", () => {
    const both = knownValue(kendall(ties));
    expect(both.value).toBeCloseTo(0.5684957625537097, 13);
    expect(both.p).toBeCloseTo(1.1829600027638266e-5, 14);
    expect(both.method).toBe("normal");
    expect(knownValue(kendall({ ...ties, alternative: "less" })).p).toBeCloseTo(0.9999940851999862, 12);
  });

  it("counts the same pairs as looking at each of them", () => {
    fc.assert(
      fc.property(small, (given) => {
        const answer = kendall({ x: given.map(([x]) => x), y: given.map(([, y]) => y) });
        fc.pre(answer.known);
        let [surplus, untiedX, untiedY] = [0, 0, 0];
        for (let i = 0; i < given.length; i++) {
          for (let j = 0; j < i; j++) {
            const [dx, dy] = [Math.sign(given[i]![0] - given[j]![0]), Math.sign(given[i]![1] - given[j]![1])];
            surplus += dx * dy;
            untiedX += dx * dx;
            untiedY += dy * dy;
          }
        }
        expect(answer.value.value).toBeCloseTo(surplus / Math.sqrt(untiedX * untiedY), 12);
      }),
    );
  });

  it("goes from exact to normal at 50 pairs, with the p of scipy on both sides", () => {
    const zigzag = (n: number) => Array.from({ length: n }, (_, at) => (at * 17) % n);
    const test = (n: number) => knownValue(kendall({ x: zigzag(n).map((_, at) => at), y: zigzag(n) }));
    expect(test(49).p).toBeCloseTo(0.09985938620698358, 12);
    expect(test(50).p).toBeCloseTo(0.0006233931587187473, 12);
  });
});

describe("spearman", () => {
  it("agrees with R on the canned tuna, counting all orders", () => {
    const both = knownValue(spearman(tuna));
    expect(both.value).toBeCloseTo(0.6, 14);
    expect(both.p).toBeCloseTo(0.09679783950617284, 12);
    expect(knownValue(spearman({ ...tuna, alternative: "greater" })).p).toBeCloseTo(0.04839891975308642, 12);
    expect(knownValue(spearman({ ...tuna, alternative: "less" })).p).toBeCloseTo(0.9571373456790123, 12);
  });

  it("agrees with scipy where there are ties", () => {
    const both = knownValue(spearman(ties));
    expect(both.value).toBeCloseTo(0.6979470075337677, 13);
    expect(both.p).toBeCloseTo(5.555379076062506e-7, 15);
    expect(both.method).toBe("student");
  });

  it("comes near to all orders of 11 by its series (counted apart)", () => {
    const counted = {
      60: 0.0072000511,
      100: 0.0438183923,
      150: 0.1707586029,
      220: 0.505266955,
      300: 0.8696249198,
    };
    for (const [gaps, share] of Object.entries(counted)) {
      expect(Math.abs(spearmanLower(Number(gaps), 11) - share)).toBeLessThan(4e-4);
      expect(spearmanLower(Number(gaps), 11) + spearmanUpper(Number(gaps) + 2, 11)).toBeCloseTo(1, 12);
    }
  });

  it("does not change when a measurement is bent without changing its order", () => {
    fc.assert(
      fc.property(small, (given) => {
        const [x, y] = [given.map(([a]) => a), given.map(([, b]) => b)];
        const bent = spearman({ x: x.map((value) => Math.exp(value)), y: y.map((value) => value ** 3) });
        expect(bent).toEqual(spearman({ x, y }));
      }),
    );
  });

  it("says why there is no answer", () => {
    for (const test of [spearman, kendall]) {
      expect(test({ x: [], y: [] })).toEqual({ known: false, why: "no-data" });
      expect(test({ x: [1, 2], y: [2, 1] })).toEqual({ known: false, why: "too-few" });
      expect(test({ x: [1, 2, 3], y: [5, 5, 5] })).toEqual({ known: false, why: "no-variation" });
      expect(() => test({ x: [1, Infinity, 3], y: [1, 2, 3] })).toThrow(RangeError);
      expect(knownValue(test({ x: [1, 2, 3], y: [1, 2, 3] }))).toMatchObject({ value: 1, low: -1, high: 1 });
    }
  });
});
