import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquareIndependence } from "./chi-square-independence.ts";
import { chiSquareProportions } from "./chi-square-proportions.ts";
import { oneProportionTest } from "./one-proportion-test.ts";
import { pairwiseProportions } from "./pairwise-proportions.ts";
import { twoProportions } from "./two-proportions.ts";

const side = fc
  .tuple(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([trials, share]) => ({ trials, hits: Math.floor(trials * share) }));

describe("the test of two shares", () => {
  it("is the same seen from the other side, but for the sign", () => {
    fc.assert(
      fc.property(side, side, fc.boolean(), (a, b, continuity) => {
        const [there, back] = [twoProportions(a, b, { continuity }), twoProportions(b, a, { continuity })];
        if (!there.known || !back.known) {
          expect(there).toEqual(back);
          return;
        }
        expect(there.value.z).toBeCloseTo(-back.value.z, 10);
        expect(there.value.p).toBeCloseTo(back.value.p, 10);
      }),
    );
  });

  it("squared is the chi-square of the table, with and without Yates's correction", () => {
    fc.assert(
      fc.property(side, side, fc.boolean(), (a, b, continuity) => {
        const table = [a, b].map(({ hits, trials }) => [hits, trials - hits]);
        const [z, whole] = [twoProportions(a, b, { continuity }), chiSquareIndependence(table, continuity)];
        if (!z.known || !whole.known) {
          expect(z).toEqual(whole);
          return;
        }
        expect(z.value.z ** 2 / Math.max(1, whole.value.chiSquare)).toBeCloseTo(
          whole.value.chiSquare / Math.max(1, whole.value.chiSquare),
          8,
        );
        expect(z.value.p).toBeCloseTo(whole.value.p, 8);
      }),
    );
  });

  it("one-sided p-values add up to 1", () => {
    const [a, b] = [
      { hits: 13, trials: 47 },
      { hits: 19, trials: 53 },
    ];
    const p = (["greater", "less"] as const).map((alternative) => twoProportions(a, b, { alternative }));
    expect(p[0]!.known && p[1]!.known && p[0].value.p + p[1].value.p).toBeCloseTo(1, 12);
  });

  it("says why it cannot answer", () => {
    const none = { hits: 0, trials: 5 };
    expect(twoProportions({ hits: 0, trials: 0 }, { hits: 1, trials: 2 })).toEqual({
      known: false,
      why: "no-data",
    });
    expect(twoProportions(none, { hits: 0, trials: 9 })).toEqual({ known: false, why: "no-variation" });
    expect(() => twoProportions({ hits: 3, trials: 2 }, none)).toThrow(RangeError);
  });
});

describe("tests of several shares", () => {
  it("of groups equal the table's, whatever their order; empty groups do not count", () => {
    fc.assert(
      fc.property(fc.array(side, { minLength: 2, maxLength: 6 }), (groups) => {
        const found = chiSquareProportions(groups);
        const table = chiSquareIndependence(groups.map(({ hits, trials }) => [hits, trials - hits]));
        expect(chiSquareProportions([...groups, { hits: 0, trials: 0 }])).toEqual(found);
        if (!found.known || !table.known) {
          expect(found.known).toBe(table.known);
          return;
        }
        expect(found.value.chiSquare / table.value.chiSquare || 1).toBeCloseTo(1, 6);
        expect(found.value.freedom).toBe(table.value.freedom);
      }),
    );
  });

  it("pair by pair names the groups and pays for the pairs that can be tested", () => {
    const pairs = pairwiseProportions(
      [
        { hits: 9, trials: 10 },
        { hits: 0, trials: 0 },
        { hits: 1, trials: 10 },
      ],
      { adjustment: "bonferroni" },
    );
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(pairs[0]!.test).toEqual({ known: false, why: "no-data" });
    const test = pairs[1]!.test;
    expect(test.known && test.value.adjusted === test.value.p).toBe(true);
  });

  it("Cramer's V is 1 for a complete tie and 0 for none", () => {
    const complete = chiSquareIndependence([
      [10, 0, 0],
      [0, 20, 0],
      [0, 0, 5],
    ]);
    const none = chiSquareIndependence([
      [10, 20],
      [20, 40],
    ]);
    expect(complete.known && complete.value.cramersV).toBeCloseTo(1, 12);
    expect(none.known && none.value.chiSquare).toBeCloseTo(0, 12);
  });
});

describe("the test of one share", () => {
  it("gives R's prop.test(52, 100) with and without correction", () => {
    const [plain, corrected] = [false, true].map((continuity) =>
      oneProportionTest(52, 100, 0.5, { continuity }),
    );
    expect(plain).toMatchObject({ known: true, value: { chiSquare: expect.closeTo(0.16, 12) } });
    expect(corrected).toMatchObject({
      known: true,
      value: { chiSquare: expect.closeTo(0.09, 12), p: expect.closeTo(0.7642, 4) },
    });
  });

  it("never turns the sign by its correction", () => {
    expect(oneProportionTest(50, 100, 0.501, { continuity: true })).toMatchObject({
      value: { z: expect.closeTo(0, 12), p: 1 },
    });
  });
});
