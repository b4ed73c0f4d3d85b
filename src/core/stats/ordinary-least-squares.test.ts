import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LeastSquaresInput, ordinaryLeastSquares } from "./ordinary-least-squares.ts";

/** NIST StRD Longley: six columns that are nearly alike. */
const longley = {
  outcome: [
    60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331,
    70551,
  ],
  predictors: {
    deflator: [
      83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9,
    ],
    product: [
      234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769, 444546, 482704,
      502601, 518173, 554894,
    ],
    unemployed: [
      2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007,
    ],
    forces: [1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827],
    population: [
      107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445, 121950, 123366,
      125368, 127852, 130081,
    ],
    year: Array.from({ length: 16 }, (_, at) => 1947 + at),
  },
};

function known(input: LeastSquaresInput) {
  const answer = ordinaryLeastSquares(input);
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}

const series = {
  outcome: [3, 5, 4, 8, 9, 7, 12, 11, 15, 13],
  predictors: { step: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
};

describe("least squares", () => {
  it("agrees with NIST's certified values for Longley", () => {
    const { coefficients, residualDeviation, r2 } = known(longley);
    const certified = [
      [-3482258.63459582, 890420.383607373],
      [15.0618722713733, 84.9149257747669],
      [-0.035819179292591, 0.0334910077722432],
      [-2.02022980381683, 0.4883996816474],
      [-1.03322686717359, 0.214274163161675],
      [-0.0511041056535807, 0.22607320006937],
      [1829.15146461355, 455.478499142212],
    ];
    for (const [at, [value, error]] of certified.entries()) {
      expect(coefficients[at]!.value / value!).toBeCloseTo(1, 7);
      expect(coefficients[at]!.standardError / error!).toBeCloseTo(1, 7);
    }
    expect(residualDeviation).toBeCloseTo(304.854073561965, 5);
    expect(r2).toBeCloseTo(0.995479004577296, 10);
  });

  it("gives the same errors for uneven scatter, no lags, and clusters of one row", () => {
    const of = (more: Partial<LeastSquaresInput>) =>
      known({ ...series, ...more }).coefficients.map((c) => c.standardError);
    const uneven = of({ errors: "heteroskedastic" });
    const noLags = of({ errors: "newey-west", lags: 0 });
    const alone = of({ errors: "cluster", clusters: series.outcome.map((_, at) => at) });
    for (const at of [0, 1]) {
      expect(noLags[at]).toBeCloseTo(uneven[at]!, 12);
      expect(alone[at]).toBeCloseTo(uneven[at]!, 12);
    }
  });

  it("has Newey-West errors of a mean as the formula by hand says", () => {
    const values = [2, 4, 3, 6, 7, 5, 4, 3];
    const [only] = known({ outcome: values, predictors: {}, errors: "newey-west", lags: 2 }).coefficients;
    const mean = values.reduce((sum, value) => sum + value, 0) / 8;
    const gap = values.map((value) => value - mean);
    const product = (lag: number) => gap.slice(lag).reduce((sum, value, at) => sum + value * gap[at]!, 0);
    const variance = (product(0) + 2 * ((2 / 3) * product(1) + (1 / 3) * product(2))) / 64;
    expect(only!.standardError).toBeCloseTo(Math.sqrt((variance * 8) / 7), 12);
  });

  it("is not made surer by copying the rows of a cluster", () => {
    const clusters = series.outcome.map((_, at) => `team ${at % 5}`);
    const once = known({ ...series, errors: "cluster", clusters });
    const twice = known({
      outcome: [...series.outcome, ...series.outcome],
      predictors: { step: [...series.predictors.step, ...series.predictors.step] },
      errors: "cluster",
      clusters: [...clusters, ...clusters],
    });
    // But for the small-sample factor (n - 1) / (n - p).
    const factor = Math.sqrt(19 / 18 / (9 / 8));
    expect(twice.coefficients[1]!.standardError / once.coefficients[1]!.standardError).toBeCloseTo(
      factor,
      10,
    );
    expect(twice.freedom).toBe(4);
  });

  it("moves with the unit of outcome and predictor, also by a factor of 1e9", () => {
    fc.assert(
      fc.property(fc.double({ min: -9, max: 9, noNaN: true }), (power) => {
        const factor = 10 ** power;
        const scaled = known({
          ...series,
          predictors: { step: series.predictors.step.map((x) => x * factor) },
        });
        const plain = known(series);
        expect((scaled.coefficients[1]!.value * factor) / plain.coefficients[1]!.value).toBeCloseTo(1, 9);
        expect(scaled.coefficients[1]!.p).toBeCloseTo(plain.coefficients[1]!.p, 9);
      }),
    );
  });

  it("has no answer for too few rows, a column told by another, or an outcome without scatter", () => {
    const why = (input: LeastSquaresInput) => {
      const answer = ordinaryLeastSquares(input);
      return answer.known ? "known" : answer.why;
    };
    expect(why({ outcome: [1, 2], predictors: { x: [1, 2] } })).toBe("too-few");
    expect(why({ outcome: [1, 2, 4, 3], predictors: { x: [1, 2, 3, 4], twice: [2, 4, 6, 8] } })).toBe(
      "no-variation",
    );
    expect(why({ outcome: [2, 4, 6, 8], predictors: { x: [1, 2, 3, 4] } })).toBe("no-variation");
    expect(why({ ...series, errors: "cluster", clusters: series.outcome.map(() => "one") })).toBe("too-few");
  });

  it("refuses lists that differ in length and clusters that are not told", () => {
    expect(() => ordinaryLeastSquares({ outcome: [1, 2, 3], predictors: { x: [1, 2] } })).toThrow(RangeError);
    expect(() => ordinaryLeastSquares({ ...series, errors: "cluster" })).toThrow(RangeError);
  });
});
