import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownValue } from "../../../test/vectors/known-value.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { adjustedMutualInformation } from "./adjusted-mutual-information.ts";
import { adjustedRand } from "./adjusted-rand.ts";
import { entropy } from "./entropy.ts";
import { expectedMutualInformation } from "./expected-mutual-information.ts";
import { fowlkesMallows } from "./fowlkes-mallows.ts";
import { mutualInformation } from "./mutual-information.ts";
import { normalizedMutualInformation } from "./normalized-mutual-information.ts";
import { vMeasure } from "./v-measure.ts";

const divisions = fc
  .array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 40 })
  .map((pairs) => ({ labels: pairs.map(([label]) => label), clusters: pairs.map(([, cluster]) => cluster) }));
const scores = [
  adjustedRand,
  adjustedMutualInformation,
  normalizedMutualInformation,
  mutualInformation,
  fowlkesMallows,
];

/** Seventeen points of three classes in three clusters: Manning, Raghavan & Schuetze (2008), Introduction to Information Retrieval, fig. 16.4. */
const classes = [..."xxxxxo", ..."xoooo◇", ..."xx◇◇◇"];
const clustersOfBook = [..."111111", ..."222222", ..."33333"];

describe("agreement of two groupings", () => {
  it("does not depend on names, nor on which of the two comes first", () => {
    fc.assert(
      fc.property(divisions, ({ labels, clusters }) => {
        const renamed = clusters.map((cluster) => `c${(cluster * 3) % 5}`);
        for (const score of scores) {
          const plain = score(labels, clusters);
          const others = [score(labels, renamed), score(clusters, labels)];
          for (const other of others) expect(other.known).toBe(plain.known);
          if (plain.known) for (const other of others) expect(knownValue(other)).toBeCloseTo(plain.value, 10);
        }
      }),
    );
  });

  it("is full for a division and the same under other names, whatever its shape", () => {
    for (const labels of [["a", "a", "b"], ["a", "b", "c"], ["a", "a", "a"], ["a"]]) {
      const clusters = labels.map((label) => `cluster of ${label}`);
      expect(knownValue(adjustedRand(labels, clusters))).toBe(1);
      expect(knownValue(adjustedMutualInformation(labels, clusters))).toBe(1);
      expect(knownValue(normalizedMutualInformation(labels, clusters))).toBe(1);
      expect(knownValue(vMeasure(labels, clusters)).vMeasure).toBeCloseTo(1, 12);
    }
  });

  it("is nothing for one cluster of all, or each thing alone", () => {
    const labels = [1, 1, 2, 2, 3];
    for (const clusters of [labels.map(() => 0), labels.map((_, at) => at)]) {
      expect(knownValue(adjustedRand(labels, clusters))).toBe(0);
      expect(knownValue(adjustedMutualInformation(labels, clusters))).toBeCloseTo(0, 12);
    }
  });

  it("is about 0 by chance once corrected, however many clusters, and not before", () => {
    const random = seededRandom(23);
    const draw = (kinds: number) => Array.from({ length: 100 }, () => Math.floor(random() * kinds));
    const mean = (score: (a: number[], b: number[]) => number) => {
      let sum = 0;
      for (let run = 0; run < 40; run++) sum += score(draw(4), draw(25)) / 40;
      return sum;
    };
    expect(Math.abs(mean((a, b) => knownValue(adjustedRand(a, b))))).toBeLessThan(0.02);
    expect(Math.abs(mean((a, b) => knownValue(adjustedMutualInformation(a, b))))).toBeLessThan(0.02);
    expect(mean((a, b) => knownValue(vMeasure(a, b)).vMeasure)).toBeGreaterThan(0.15);
  });

  it("says no-data for nothing and refuses lists of two lengths or labels that are no labels", () => {
    for (const score of [...scores, vMeasure, expectedMutualInformation]) {
      expect(score([], [])).toEqual({ known: false, why: "no-data" });
      expect(() => score([1], [])).toThrow(RangeError);
      expect(() => score([NaN], [1])).toThrow("labels[0]");
    }
  });
});

describe("mutual information", () => {
  it("is expected by chance as the mean over all orders says", () => {
    // All 5040 orders of the clusters, counted apart.
    const [labels, clusters] = [
      [0, 0, 0, 1, 1, 2, 2],
      [0, 0, 1, 1, 1, 2, 2],
    ];
    expect(knownValue(expectedMutualInformation(labels, clusters))).toBeCloseTo(0.44431597620722774, 12);
    expect(knownValue(mutualInformation(labels, clusters))).toBeCloseTo(0.8062004214655207, 12);
  });

  it("normalised is the 0.36 of the book's example, and with the arithmetic mean the V-measure", () => {
    expect(knownValue(normalizedMutualInformation(classes, clustersOfBook))).toBeCloseTo(0.36, 2);
    fc.assert(
      fc.property(divisions, ({ labels, clusters }) => {
        const { homogeneity, completeness, vMeasure: v } = knownValue(vMeasure(labels, clusters));
        const of = (mean: "arithmetic" | "max" | "min") =>
          knownValue(normalizedMutualInformation(labels, clusters, mean));
        fc.pre(new Set(labels).size > 1 && new Set(clusters).size > 1);
        expect(of("arithmetic")).toBeCloseTo(v, 10);
        expect(of("max")).toBeCloseTo(Math.min(homogeneity, completeness), 10);
        expect(of("min")).toBeCloseTo(Math.max(homogeneity, completeness), 10);
      }),
    );
  });

  it("of a division with itself is its entropy, at most the logarithm of its classes", () => {
    fc.assert(
      fc.property(divisions, ({ labels }) => {
        const own = knownValue(entropy(labels));
        expect(knownValue(mutualInformation(labels, labels))).toBeCloseTo(own, 12);
        expect(own).toBeLessThanOrEqual(Math.log(new Set(labels).size) + 1e-12);
      }),
    );
    expect(entropy([])).toEqual({ known: false, why: "no-data" });
  });
});

describe("vMeasure", () => {
  it("leans to homogeneity or completeness with beta", () => {
    const v = (beta: number) => knownValue(vMeasure([0, 0, 0, 1, 1, 1], [0, 0, 0, 1, 2, 2], beta));
    const { homogeneity, completeness } = v(1);
    expect(v(0).vMeasure).toBeCloseTo(homogeneity, 12);
    expect(v(1e9).vMeasure).toBeCloseTo(completeness, 6);
  });
});

describe("fowlkesMallows", () => {
  it("is the geometric mean of precision and recall over pairs", () => {
    // Of 136 pairs the book counts TP = 20, FP = 20, FN = 24.
    expect(knownValue(fowlkesMallows(classes, clustersOfBook))).toBeCloseTo(20 / Math.sqrt(40 * 44), 12);
    expect(fowlkesMallows([1, 2, 3], [4, 5, 6])).toEqual({ known: false, why: "undefined-ratio" });
    expect(knownValue(fowlkesMallows([0, 0, 1, 1], [0, 1, 2, 3]))).toBe(0);
  });
});
