import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownValue } from "../../../test/vectors/known-value.ts";
import { dominanceAnalysis } from "./dominance-analysis.ts";
import type { DriverCorrelations } from "./driver-correlations.ts";
import { lmg } from "./lmg.ts";
import { relativeWeights } from "./relative-weights.ts";
import { explainedShare } from "./explained-share.ts";
import { subsetR2 } from "./subset-r2.ts";

/** Correlations that data could have, of drivers that explain something: of random loadings on a few common causes. */
const possible = fc
  .array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 }), {
    minLength: 3,
    maxLength: 7,
  })
  .map((loadings): DriverCorrelations => {
    const rows = loadings.map((row) => [...row, 1]);
    const length = (row: number[]) => Math.hypot(...row);
    const r = (a: number[], b: number[]) =>
      a.reduce((sum, each, k) => sum + each * b[k]!, 0) / length(a) / length(b);
    const matrix = rows.map((a, i) => rows.map((b, j) => (i === j ? 1 : r(a, b))));
    const last = matrix.length - 1;
    return {
      among: matrix.slice(0, last).map((row) => row.slice(0, last)),
      withOutcome: matrix[last]!.slice(0, last),
    };
  })
  .filter(({ withOutcome }) => withOutcome.some((r) => Math.abs(r) > 1e-9));

const reversed = ({ among, withOutcome }: DriverCorrelations): DriverCorrelations => ({
  among: [...among].reverse().map((row) => [...row].reverse()),
  withOutcome: [...withOutcome].reverse(),
});

describe.each([
  ["lmg", lmg],
  ["relativeWeights", relativeWeights],
])("%s", (_name, method) => {
  it("shares out R2 wholly, to no driver less than nothing", () => {
    fc.assert(
      fc.property(possible, (given) => {
        const { r2, importance, shares } = knownValue(method(given));
        expect(r2).toBeCloseTo(explainedShare(given, given.withOutcome.keys()), 7);
        for (const part of importance) expect(part).toBeGreaterThan(-1e-9);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on the order of the drivers, nor on the direction of their scales", () => {
    fc.assert(
      fc.property(possible, (given) => {
        const { importance } = knownValue(method(given));
        const back = knownValue(method(reversed(given))).importance.toReversed();
        const turn = (i: number) => (i === 0 ? -1 : 1);
        const turned = knownValue(
          method({
            among: given.among.map((row, i) => row.map((r, j) => r * turn(i) * turn(j))),
            withOutcome: given.withOutcome.map((r, i) => r * turn(i)),
          }),
        ).importance;
        importance.forEach((part, at) => {
          expect(back[at]).toBeCloseTo(part, 7);
          expect(turned[at]).toBeCloseTo(part, 7);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("gives drivers that are the same the same part, and says when nothing is explained", () => {
    const twins = {
      among: [
        [1, 1, 0],
        [1, 1, 0],
        [0, 0, 1],
      ],
      withOutcome: [0.6, 0.6, 0.3],
    };
    const { r2, importance } = knownValue(method(twins));
    expect(r2).toBeCloseTo(0.45, 10);
    expect(importance[0]).toBeCloseTo(0.18, 10);
    expect(importance[1]).toBeCloseTo(0.18, 10);
    expect(method({ among: [[1]], withOutcome: [0] })).toEqual({ known: false, why: "undefined-ratio" });
  });

  it("refuses correlations that no data can have", () => {
    const among = [
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ];
    expect(() => method({ among, withOutcome: [0.1, 0.1, 0.1] })).toThrow("no data");
    expect(() =>
      method({
        among: [
          [1, 0],
          [0, 1],
        ],
        withOutcome: [0.9, 0.9],
      }),
    ).toThrow("no data");
    expect(() =>
      method({
        among: [
          [1, 0.5],
          [0.4, 1],
        ],
        withOutcome: [0.1, 0.1],
      }),
    ).toThrow("symmetric");
    expect(() => method({ among: [], withOutcome: [] })).toThrow(RangeError);
  });
});

describe("two drivers", () => {
  it("have the same parts by both methods (Johnson 2000)", () => {
    const given = {
      among: [
        [1, 0.5],
        [0.5, 1],
      ],
      withOutcome: [0.6, 0.4],
    };
    const parts = knownValue(relativeWeights(given)).importance;
    knownValue(lmg(given)).importance.forEach((part, at) => expect(parts[at]).toBeCloseTo(part, 10));
  });
});

describe("dominanceAnalysis", () => {
  it("orders the drivers of the grade point average as Budescu's example does", () => {
    // The four correlations of the published all-subset R2; the third driver never wins against the second.
    const among = [
      [1, 0.3, 0.41],
      [0.3, 1, 0.16],
      [0.41, 0.16, 1],
    ];
    const found = dominanceAnalysis({ among, withOutcome: [0.33, 0.57, 0.5] });
    expect(found.complete[1]![2]).toBe(1);
    expect(found.complete[2]![1]).toBe(0);
    expect(found.complete[0]![0]).toBe(0.5);
    expect(found.general[1]).toBeGreaterThan(found.general[2]!);
  });

  it("is never firmer than a weaker sense of dominance", () => {
    fc.assert(
      fc.property(possible, (given) => {
        const { complete, conditional, generally, general } = dominanceAnalysis(given);
        const parts = knownValue(lmg(given)).importance;
        general.forEach((part, at) => expect(part).toBeCloseTo(parts[at]!, 10));
        complete.forEach((row, i) =>
          row.forEach((verdict, j) => {
            if (verdict !== 0.5) expect(conditional[i]![j]).toBe(verdict);
            if (conditional[i]![j] !== 0.5) expect(generally[i]![j]).toBe(conditional[i]![j]);
          }),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe("subsetR2", () => {
  it("never falls when a driver is added", () => {
    fc.assert(
      fc.property(possible, (given) => {
        const r2 = subsetR2(given);
        r2.forEach((share, subset) => {
          for (let bit = 1; bit < r2.length; bit <<= 1)
            expect(r2[subset | bit]!).toBeGreaterThanOrEqual(share - 1e-9);
        });
      }),
      { numRuns: 30 },
    );
  });
});
