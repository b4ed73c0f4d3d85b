import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownValue } from "../../../test/vectors/known-value.ts";
import { correlationMatrix } from "./correlation-matrix.ts";
import { explainedShare } from "./explained-share.ts";
import { multipleRegression } from "./multiple-regression.ts";
import { vif } from "./vif.ts";

/** Longley (1967), JASA 62:819; certified values of NIST StRD. Employment by prices, GNP, unemployed, armed forces, population, year. */
const outcome = [
  60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331,
  70551,
];
const drivers = {
  prices: [83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9],
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
  year: [1947, 1948, 1949, 1950, 1951, 1952, 1953, 1954, 1955, 1956, 1957, 1958, 1959, 1960, 1961, 1962],
};

const certified = {
  prices: [15.0618722713733, 84.9149257747669],
  product: [-0.035819179292591, 0.0334910077722432],
  unemployed: [-2.02022980381683, 0.48839968165146],
  forces: [-1.03322686717359, 0.214274163161675],
  population: [-0.0511041056535807, 0.22607320006937],
  year: [1829.15146461355, 455.478499142212],
};

describe("multipleRegression", () => {
  it("gives the certified values of Longley's data to nine digits", () => {
    const fit = knownValue(multipleRegression({ outcome, drivers }));
    for (const { name, value, standardError } of fit.coefficients) {
      const [b, error] = certified[name as keyof typeof certified];
      expect(value / b!).toBeCloseTo(1, 9);
      expect(standardError / error!).toBeCloseTo(1, 9);
    }
    expect(fit.intercept.value / -3482258.63459582).toBeCloseTo(1, 9);
    expect(fit.intercept.standardError / 890420.383607373).toBeCloseTo(1, 9);
    expect(fit.residualDeviation).toBeCloseTo(304.854073561965, 6);
    expect(fit.r2).toBeCloseTo(0.995479004577296, 11);
    expect(fit.f).toBeCloseTo(330.285339234588, 6);
  });

  it("explains as much as the correlations say", () => {
    const row = fc.tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 8, maxLength: 30 }), (rows) => {
        const [a, b, y] = [0, 1, 2].map((at) => rows.map((each) => each[at]!));
        const fit = multipleRegression({ outcome: y!, drivers: { a: a!, b: b! } });
        fc.pre(fit.known);
        const { correlations } = knownValue(correlationMatrix({ a: a!, b: b!, y: y! }));
        const among = correlations.slice(0, 2).map((each) => each.slice(0, 2));
        const r2 = explainedShare({ among, withOutcome: correlations[2]!.slice(0, 2) }, [0, 1]);
        expect(fit.value.r2).toBeCloseTo(r2, 10);
      }),
    );
  });

  it("leaves rows with gaps out and counts them", () => {
    const fit = knownValue(
      multipleRegression({ outcome: [1, 3, 2, 5, 4, null], drivers: { speed: [1, 2, 3, 4, 5, 6] } }),
    );
    expect(fit).toMatchObject({ n: 5, dropped: 1 });
  });

  it("gives no coefficients for a driver that the others tell, a constant one, or too few rows", () => {
    const a = [1, 2, 3, 4, 6];
    const twice = a.map((value) => 2 * value + 1);
    const run = (drivers: Record<string, number[]>) =>
      multipleRegression({ outcome: [1, 3, 2, 5, 4], drivers });
    expect(run({ a, twice })).toEqual({ known: false, why: "no-variation" });
    expect(run({ a, same: [1, 1, 1, 1, 1] })).toEqual({ known: false, why: "no-variation" });
    expect(multipleRegression({ outcome: [1, 2], drivers: { a: [1, 3] } })).toEqual({
      known: false,
      why: "too-few",
    });
    expect(() => run({})).toThrow(RangeError);
  });
});

describe("vif", () => {
  it("gives the inflation of Longley's drivers", () => {
    // As R's car::vif and statsmodels print them.
    const { correlations } = knownValue(correlationMatrix(drivers));
    const printed = [135.53, 1788.51, 33.62, 3.59, 399.15, 758.98];
    vif(correlations).forEach((each, at) => expect(each.vif).toBeCloseTo(printed[at]!, 2));
  });

  it("is endless for drivers that tell each other, and 1 for one alone", () => {
    expect(
      vif([
        [1, -1],
        [-1, 1],
      ]).map(({ tolerance }) => tolerance),
    ).toEqual([0, 0]);
    expect(vif([[1]])).toEqual([{ vif: 1, tolerance: 1, r2: 0 }]);
    expect(() => vif([])).toThrow(RangeError);
    expect(() =>
      vif([
        [1, 0.2],
        [0.3, 1],
      ]),
    ).toThrow("symmetric");
  });
});
