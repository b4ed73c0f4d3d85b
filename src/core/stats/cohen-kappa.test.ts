import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownValue } from "../../../test/vectors/known-value.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { cohenKappa, type KappaWeights } from "./cohen-kappa.ts";

const tables = fc.integer({ min: 2, max: 5 }).chain((size) =>
  fc.array(fc.array(fc.nat(20), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
);
const weightings: KappaWeights[] = ["none", "linear", "quadratic"];

describe("cohenKappa", () => {
  it("agrees with Cohen (1968) on weights: quadratic kappa is the intraclass correlation of scores", () => {
    // Fleiss & Cohen (1973), Educ Psychol Meas 33:613: 1 - sum (x - y)^2 / (n (var x + var y + (mean x - mean y)^2)).
    const table = [
      [11, 3, 1],
      [4, 9, 2],
      [0, 3, 7],
    ];
    const cells = table.flatMap((row, i) => row.map((count, j) => ({ i, j, count })));
    const n = 40;
    const mean = (of: (cell: (typeof cells)[0]) => number) =>
      cells.reduce((sum, cell) => sum + cell.count * of(cell), 0) / n;
    const [x, y] = [mean(({ i }) => i), mean(({ j }) => j)];
    const spread = mean(({ i }) => (i - x) ** 2) + mean(({ j }) => (j - y) ** 2) + (x - y) ** 2;
    const expected = 1 - mean(({ i, j }) => (i - j) ** 2) / spread;
    expect(knownValue(cohenKappa({ table }, "quadratic")).value).toBeCloseTo(expected, 12);
  });

  it("is the same for a table and for the lists it was counted from", () => {
    const first = ["bug", "bug", "price", "price", null, "speed"];
    const second = ["bug", "price", "price", "price", "bug", "speed"];
    const table = [
      [1, 1, 0],
      [0, 2, 0],
      [0, 0, 1],
    ];
    expect(cohenKappa({ first, second })).toEqual(cohenKappa({ table }));
  });

  it("does not depend on who comes first, nor without weights on the order of categories", () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...weightings), (table, weights) => {
        const plain = cohenKappa({ table }, weights);
        fc.pre(plain.known);
        const swapped = table.map((_, i) => table.map((row) => row[i]!));
        const back = table.toReversed().map((row) => row.toReversed());
        for (const other of [swapped, back]) {
          const { value, standardError } = knownValue(cohenKappa({ table: other }, weights));
          expect(value).toBeCloseTo(plain.value.value, 10);
          expect(standardError).toBeCloseTo(plain.value.standardError, 8);
        }
        const turned = [...table.slice(1), table[0]!].map((row) => [...row.slice(1), row[0]!]);
        const { value } = knownValue(cohenKappa({ table: turned }, "none"));
        expect(value).toBeCloseTo(knownValue(cohenKappa({ table }, "none")).value, 10);
      }),
    );
  });

  it("has weights that do not matter where there are two categories", () => {
    const [plain, ...weighted] = weightings.map((weights) =>
      cohenKappa(
        {
          table: [
            [20, 5],
            [10, 15],
          ],
        },
        weights,
      ),
    );
    for (const each of weighted) expect(each).toEqual(plain);
  });

  it("covers the true kappa in about 95 % of samples of 100", () => {
    const random = seededRandom(11);
    const shares = [0.35, 0.05, 0.1, 0.5];
    const kappa = (0.85 - (0.4 * 0.45 + 0.6 * 0.55)) / (1 - (0.4 * 0.45 + 0.6 * 0.55));
    let covered = 0;
    for (let run = 0; run < 1000; run++) {
      const counts = [0, 0, 0, 0];
      for (let draw = 0; draw < 100; draw++) {
        let left = random();
        counts[shares.findIndex((share) => (left -= share) < 0)]!++;
      }
      const { low, high } = knownValue(cohenKappa({ table: [counts.slice(0, 2), counts.slice(2)] }));
      if (low <= kappa && kappa <= high) covered++;
    }
    expect(covered).toBeGreaterThan(915);
    expect(covered).toBeLessThan(975);
  });

  it("counts a category that nobody used only when it is named", () => {
    const raters = { first: [1, 2, 4, 4, 1], second: [1, 2, 4, 2, 1] };
    const short = knownValue(cohenKappa(raters, "linear")).value;
    const whole = knownValue(cohenKappa({ ...raters, categories: [1, 2, 3, 4] }, "linear")).value;
    expect(short).not.toBeCloseTo(whole, 3);
    expect(knownValue(cohenKappa({ ...raters, categories: [1, 2, 3, 4] })).value).toBeCloseTo(
      knownValue(cohenKappa(raters)).value,
      12,
    );
  });

  it("is 0 when one rater never chose, unknown when neither did, and refuses what is no table", () => {
    expect(
      knownValue(
        cohenKappa({
          table: [
            [7, 3],
            [0, 0],
          ],
        }),
      ),
    ).toMatchObject({ value: 0, z: 0, p: 1 });
    expect(
      cohenKappa({
        table: [
          [10, 0],
          [0, 0],
        ],
      }),
    ).toEqual({ known: false, why: "no-variation" });
    expect(cohenKappa({ first: [], second: [] })).toEqual({ known: false, why: "no-data" });
    expect(
      knownValue(
        cohenKappa({
          table: [
            [5, 0],
            [0, 5],
          ],
        }),
      ),
    ).toMatchObject({ value: 1, low: 1, high: 1 });
    expect(() => cohenKappa({ table: [[1, 2], [3]] })).toThrow(RangeError);
    expect(() =>
      cohenKappa({
        table: [
          [1, -2],
          [3, 4],
        ],
      }),
    ).toThrow(RangeError);
    expect(() => cohenKappa({ first: ["a"], second: ["b"], categories: ["a"] })).toThrow(
      "b is not among categories",
    );
  });
});
