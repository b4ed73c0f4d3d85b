import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustedRand } from "./adjusted-rand.ts";
import { vMeasure } from "./v-measure.ts";

const vectors = new URL("../../../../shared/vectors/classification_clustering.json", import.meta.url);

type Case = {
  id: string;
  inputs: { true: number[]; cluster: number[] };
  expected: { homogeneity?: number; completeness?: number; v_measure?: number; ari?: number };
  tolerance: { abs: number };
};

function cases(wanted: keyof Case["expected"]): Case[] {
  if (!existsSync(vectors)) return [];
  return (JSON.parse(readFileSync(vectors, "utf8")) as Case[]).filter(({ expected }) => wanted in expected);
}

const labels = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 60 });

describe.skipIf(!existsSync(vectors))("against scikit-learn", () => {
  it.each(cases("v_measure"))("$id", ({ inputs, expected, tolerance }) => {
    const answer = vMeasure(inputs.true, inputs.cluster);
    if (!answer.known) throw new Error("must be known");
    expect(Math.abs(answer.value.homogeneity - expected.homogeneity!)).toBeLessThan(tolerance.abs);
    expect(Math.abs(answer.value.completeness - expected.completeness!)).toBeLessThan(tolerance.abs);
    expect(Math.abs(answer.value.vMeasure - expected.v_measure!)).toBeLessThan(tolerance.abs);
  });

  it.each(cases("ari"))("$id", ({ inputs, expected, tolerance }) => {
    const answer = adjustedRand(inputs.true, inputs.cluster);
    if (!answer.known) throw new Error("must be known");
    expect(Math.abs(answer.value - expected.ari!)).toBeLessThan(tolerance.abs);
  });
});

describe("agreement of two groupings", () => {
  it("does not depend on names and lies within its range", () => {
    fc.assert(
      fc.property(labels, (pairs) => {
        const truth = pairs.map(([label]) => label);
        const clusters = pairs.map(([, cluster]) => cluster);
        const renamed = clusters.map((cluster) => `c${(cluster * 3) % 5}`);
        const v = vMeasure(truth, clusters);
        if (!v.known) throw new Error("must be known");
        expect(v.value.vMeasure).toBeGreaterThanOrEqual(0);
        expect(v.value.vMeasure).toBeLessThanOrEqual(1 + 1e-9);
        const again = vMeasure(truth, renamed);
        expect(again.known && again.value.vMeasure).toBeCloseTo(v.value.vMeasure, 10);
        const rand = adjustedRand(truth, clusters);
        const randAgain = adjustedRand(truth, renamed);
        expect(rand.known && randAgain.known && Math.abs(rand.value - randAgain.value) < 1e-9).toBe(true);
      }),
    );
  });

  it("is full for the same division and chance for one cluster", () => {
    const same = vMeasure(["a", "a", "b"], [2, 2, 7]);
    expect(same.known && same.value.vMeasure).toBeCloseTo(1, 12);
    expect(adjustedRand(["a", "a", "b"], [2, 2, 7])).toEqual({ known: true, value: 1 });
    expect(adjustedRand([1, 2, 3, 4], [0, 0, 0, 0])).toEqual({ known: true, value: 0 });
    expect(vMeasure([], [])).toEqual({ known: false, why: "no-data" });
    expect(() => vMeasure([1], [])).toThrow(RangeError);
  });
});
