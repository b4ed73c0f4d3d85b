import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "./benjamini-hochberg.ts";

const vectors = new URL("../../../../shared/vectors/multiple_testing.json", import.meta.url);
const pValue = fc.double({ min: 0, max: 1, noNaN: true });

describe("Benjamini-Hochberg", () => {
  it("gives the example of its docstring", () => {
    const q = benjaminiHochberg([0.01, 0.04, 0.03]);
    [0.03, 0.04, 0.04].forEach((expected, i) => expect(q[i]).toBeCloseTo(expected, 12));
    expect(benjaminiHochberg([])).toEqual([]);
  });

  it("keeps four of the fifteen comparisons of the thrombolysis trial in the paper, as its section 4.1 does", () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    const q = benjaminiHochberg(p);
    expect(q.filter((each) => each <= 0.05)).toHaveLength(4);
    expect(q[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
    expect(q[4]).toBeCloseTo((0.0201 * 15) / 5, 12);
  });

  it.skipIf(!existsSync(vectors))("agrees with R's multtest", () => {
    type Case = {
      inputs: { p: number[]; method: string };
      expected: { p_adjusted?: number[] };
      tolerance: { abs: number };
    };
    const cases = (JSON.parse(readFileSync(vectors, "utf8")) as Case[]).filter(
      ({ inputs, expected }) => /^(fdr_)?bh$/i.test(inputs.method ?? "") && expected.p_adjusted,
    );
    expect(cases.length).toBeGreaterThan(0);
    for (const { inputs, expected, tolerance } of cases) {
      benjaminiHochberg(inputs.p).forEach((q, i) =>
        expect(Math.abs(q - expected.p_adjusted![i])).toBeLessThanOrEqual(tolerance.abs),
      );
    }
  });

  it("never gives less than p, keeps the order, and does not depend on it", () => {
    fc.assert(
      fc.property(fc.array(pValue, { minLength: 1, maxLength: 60 }), (p) => {
        const q = benjaminiHochberg(p);
        p.forEach((value, i) => expect(q[i]).toBeGreaterThanOrEqual(value));
        const sorted = p.map((value, i) => [value, q[i]]).sort((a, b) => a[0] - b[0]);
        for (let i = 1; i < sorted.length; i++) expect(sorted[i][1]).toBeGreaterThanOrEqual(sorted[i - 1][1]);
        expect(benjaminiHochberg(p.toReversed()).toReversed()).toEqual(q);
      }),
    );
  });

  it("refuses what is no p-value", () => {
    expect(() => benjaminiHochberg([0.1, 1.2])).toThrow(RangeError);
    expect(() => benjaminiHochberg([Number.NaN])).toThrow(RangeError);
  });
});
