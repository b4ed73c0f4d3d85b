import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownValue } from "../../../test/vectors/known-value.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { brierScore } from "./brier-score.ts";
import { calibrationError } from "./calibration-error.ts";
import { logLoss } from "./log-loss.ts";

const chances = fc
  .array(fc.tuple(fc.nat(1), fc.integer({ min: 0, max: 20 })), { minLength: 1, maxLength: 40 })
  .map((pairs) => ({ outcomes: pairs.map(([o]) => o), probabilities: pairs.map(([, p]) => p / 20) }));

/** Things that happen as often as they are called probable, or a given power of it. */
function forecasts(n: number, power: number) {
  const random = seededRandom(17);
  const probabilities = Array.from({ length: n }, random);
  return { probabilities, outcomes: probabilities.map((p) => (random() < p ** power ? 1 : 0)) };
}

describe("logLoss and brierScore", () => {
  it("give the numbers of scikit-learn's guide", () => {
    const probabilities = [
      [0.1, 0.9],
      [0.9, 0.1],
      [0.8, 0.2],
      [0.35, 0.65],
    ];
    const spam = { actual: ["spam", "ham", "ham", "spam"], labels: ["ham", "spam"], probabilities };
    expect(knownValue(logLoss(spam))).toBeCloseTo(0.21616, 5);
    expect(
      knownValue(brierScore({ outcomes: [0, 1, 1, 0], probabilities: [0.1, 0.9, 0.8, 0.3] })),
    ).toBeCloseTo(0.0375, 12);
  });

  it("are the same for yes or no as for two classes (Brier: half)", () => {
    fc.assert(
      fc.property(chances, ({ outcomes, probabilities }) => {
        const two = { actual: outcomes, labels: [0, 1], probabilities: probabilities.map((p) => [1 - p, p]) };
        expect(knownValue(logLoss(two))).toBeCloseTo(knownValue(logLoss({ outcomes, probabilities })), 10);
        expect(knownValue(brierScore(two)) / 2).toBeCloseTo(
          knownValue(brierScore({ outcomes, probabilities })),
          10,
        );
      }),
    );
  });

  it("are least, on average, for the true probability: to shade it does not pay", () => {
    const { outcomes, probabilities } = forecasts(4000, 1);
    for (const score of [logLoss, brierScore]) {
      const honest = knownValue(score({ outcomes, probabilities }));
      for (const shade of [0.8, 1.25]) {
        const shaded = probabilities.map((p) => p ** shade);
        expect(knownValue(score({ outcomes, probabilities: shaded }))).toBeGreaterThan(honest);
      }
    }
  });

  it("charge a sure error dearly, but not everything", () => {
    expect(knownValue(logLoss({ outcomes: [1], probabilities: [0] }))).toBeCloseTo(36.04, 2);
    expect(knownValue(brierScore({ outcomes: [1], probabilities: [0] }))).toBe(1);
    expect(
      knownValue(brierScore({ actual: ["a"], labels: ["a", "b", "c"], probabilities: [[0, 1, 0]] })),
    ).toBe(2);
  });

  it("refuse what is no probability", () => {
    for (const score of [logLoss, brierScore]) {
      expect(score({ outcomes: [], probabilities: [] })).toEqual({ known: false, why: "no-data" });
      expect(() => score({ outcomes: [0.5], probabilities: [0.5] })).toThrow("must be 0 or 1");
      expect(() => score({ outcomes: [1], probabilities: [1.1] })).toThrow(RangeError);
      expect(() => score({ actual: ["a"], labels: ["a", "b"], probabilities: [[0.5, 0.6]] })).toThrow(
        "sum of probabilities[0]",
      );
      expect(() => score({ actual: ["c"], labels: ["a", "b"], probabilities: [[0.5, 0.5]] })).toThrow(
        "c is not among labels",
      );
    }
  });
});

describe("calibrationError", () => {
  it("is small for honest probabilities and large for boasting ones, in either binning", () => {
    for (const binning of ["equal-width", "equal-count"] as const) {
      const honest = knownValue(calibrationError({ ...forecasts(5000, 1), binning }));
      const boasting = knownValue(calibrationError({ ...forecasts(5000, 2), binning }));
      expect(honest.expected).toBeLessThan(0.03);
      // The mean of p - p^2 is 1/6.
      expect(boasting.expected).toBeCloseTo(1 / 6, 1);
      expect(boasting.maximum).toBeGreaterThan(boasting.expected);
      expect(
        boasting.bins.filter(({ share, meanProbability }) => share.high < meanProbability).length,
      ).toBeGreaterThan(6);
    }
  });

  it("puts each thing into one bin that holds its probability", () => {
    fc.assert(
      fc.property(
        chances,
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom("equal-width" as const, "equal-count" as const),
        (given, bins, binning) => {
          const found = knownValue(calibrationError({ ...given, bins, binning }));
          expect(found.bins.reduce((sum, { count }) => sum + count, 0)).toBe(given.outcomes.length);
          for (const { from, to, meanProbability } of found.bins) {
            expect(meanProbability).toBeGreaterThanOrEqual(from - 1e-12);
            expect(meanProbability).toBeLessThanOrEqual(to + 1e-12);
          }
          expect(found.expected).toBeLessThanOrEqual(found.maximum + 1e-12);
        },
      ),
    );
  });

  it("keeps equal probabilities in one bin of equal-count", () => {
    const { bins } = knownValue(
      calibrationError({
        outcomes: [0, 1, 0, 1],
        probabilities: [0.5, 0.5, 0.5, 0.5],
        binning: "equal-count",
        bins: 4,
      }),
    );
    expect(bins).toHaveLength(1);
    expect(bins[0]!.count).toBe(4);
  });

  it("puts a probability of 1 into the last bin", () => {
    const { bins, expected } = knownValue(calibrationError({ outcomes: [1, 1], probabilities: [1, 0.95] }));
    expect(bins).toHaveLength(1);
    expect(expected).toBeCloseTo(0.025, 12);
    expect(calibrationError({ outcomes: [], probabilities: [] })).toEqual({ known: false, why: "no-data" });
  });
});
