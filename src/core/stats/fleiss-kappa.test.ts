import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownValue } from "../../../test/vectors/known-value.ts";
import { fleissKappa } from "./fleiss-kappa.ts";
import { randolphKappa } from "./randolph-kappa.ts";

/** Diagnoses of 30 patients by 6 psychiatrists each: depression, personality disorder, schizophrenia, neurosis, other. Fleiss (1971), table 1. */
const diagnoses = [
  [0, 0, 0, 6, 0],
  [0, 3, 0, 0, 3],
  [0, 1, 4, 0, 1],
  [0, 0, 0, 0, 6],
  [0, 3, 0, 3, 0],
  [2, 0, 4, 0, 0],
  [0, 0, 4, 0, 2],
  [2, 0, 3, 1, 0],
  [2, 0, 0, 4, 0],
  [0, 0, 0, 0, 6],
  [1, 0, 0, 5, 0],
  [1, 1, 0, 4, 0],
  [0, 3, 3, 0, 0],
  [1, 0, 0, 5, 0],
  [0, 2, 0, 3, 1],
  [0, 0, 5, 0, 1],
  [3, 0, 0, 1, 2],
  [5, 1, 0, 0, 0],
  [0, 2, 0, 4, 0],
  [1, 0, 2, 0, 3],
  [0, 0, 0, 0, 6],
  [0, 1, 0, 5, 0],
  [0, 2, 0, 1, 3],
  [2, 0, 0, 4, 0],
  [1, 0, 0, 4, 1],
  [0, 5, 0, 1, 0],
  [4, 0, 0, 0, 2],
  [0, 2, 0, 4, 0],
  [1, 0, 5, 0, 0],
  [0, 0, 0, 0, 6],
];

/** 3 raters, 3 categories, 4 to 20 things. */
const counts = fc.array(
  fc.tuple(fc.nat(3), fc.nat(3)).map(([a, b]) => [Math.min(a, b), Math.abs(a - b), 3 - Math.max(a, b)]),
  { minLength: 4, maxLength: 20 },
);

describe("fleissKappa", () => {
  it("agrees with Fleiss (1971) and with irr's kappam.fleiss on the diagnoses", () => {
    const { value, z, categories, observed, expected } = knownValue(fleissKappa(diagnoses));
    expect(value).toBeCloseTo(0.43, 3);
    expect(z).toBeCloseTo(17.65, 1);
    expect(observed).toBeCloseTo(0.556, 3);
    expect(expected).toBeCloseTo(0.22, 3);
    expect(categories.map(({ share }) => share.toFixed(3))).toEqual([
      "0.144",
      "0.144",
      "0.167",
      "0.306",
      "0.239",
    ]);
    // Kappas of the categories as irr prints them.
    expect(categories.map(({ kappa }) => kappa!.toFixed(3))).toEqual([
      "0.245",
      "0.245",
      "0.520",
      "0.471",
      "0.566",
    ]);
  });

  it("has the spread that leaving out one thing after another gives", () => {
    const { standardError } = knownValue(fleissKappa(diagnoses));
    const without = diagnoses.map((_, at) => knownValue(fleissKappa(diagnoses.toSpliced(at, 1))).value);
    const n = without.length;
    const mean = without.reduce((sum, each) => sum + each, 0) / n;
    const jackknife = Math.sqrt(((n - 1) / n) * without.reduce((sum, each) => sum + (each - mean) ** 2, 0));
    expect(standardError / jackknife).toBeCloseTo(1, 1);
  });

  it("does not depend on the order of things or categories, and is the mean of the categories' kappas by p q", () => {
    fc.assert(
      fc.property(counts, (given) => {
        const plain = fleissKappa(given);
        fc.pre(plain.known);
        const { value, standardError } = knownValue(
          fleissKappa(given.toReversed().map((row) => row.toReversed())),
        );
        expect(value).toBeCloseTo(plain.value.value, 10);
        expect(standardError).toBeCloseTo(plain.value.standardError, 10);
        const weights = plain.value.categories.map(({ share }) => share * (1 - share));
        const mean = plain.value.categories.reduce(
          (sum, { kappa }, at) => sum + (kappa ?? 0) * weights[at]!,
          0,
        );
        expect(mean / weights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(value, 10);
      }),
    );
  });

  it("says why there is no answer and refuses uneven rows", () => {
    for (const kappa of [fleissKappa, randolphKappa]) {
      expect(kappa([])).toEqual({ known: false, why: "no-data" });
      expect(kappa([[2, 1]])).toEqual({ known: false, why: "too-few" });
      expect(() =>
        kappa([
          [2, 1],
          [1, 1],
        ]),
      ).toThrow("same number of raters");
      expect(() =>
        kappa([
          [1, 0],
          [0, 1],
        ]),
      ).toThrow("at least two raters");
      expect(() => kappa([[2], [2]])).toThrow("at least two categories");
      expect(() =>
        kappa([
          [2, -1],
          [1, 0],
        ]),
      ).toThrow(RangeError);
    }
    expect(
      fleissKappa([
        [3, 0],
        [3, 0],
      ]),
    ).toEqual({ known: false, why: "no-variation" });
  });
});

describe("randolphKappa", () => {
  it("stays high where nearly all falls into one category and Fleiss' kappa breaks down", () => {
    const lopsided = [...Array.from({ length: 19 }, () => [5, 0]), [4, 1]];
    expect(knownValue(fleissKappa(lopsided)).value).toBeLessThan(0);
    expect(knownValue(randolphKappa(lopsided)).value).toBeCloseTo(0.96, 10);
  });

  it("falls when more categories could not have been chosen by chance", () => {
    const value = (rows: number[][]) => knownValue(randolphKappa(rows)).value;
    const rows = [
      [3, 0],
      [2, 1],
      [0, 3],
    ];
    expect(value(rows.map((row) => [...row, 0]))).toBeGreaterThan(value(rows));
  });
});
