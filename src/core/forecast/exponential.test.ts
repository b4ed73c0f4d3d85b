import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../kit/answer.ts";
import { holt } from "./holt.ts";
import { holtWinters } from "./holt-winters.ts";
import { simpleExponential } from "./simple-exponential.ts";

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
// Monthly international airline passengers in thousands, 1949-1951: Box & Jenkins (1976), series G.
const passengers = [
  112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170, 158,
  133, 114, 140, 145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166,
];

describe("Holt-Winters", () => {
  it("has nothing to learn from a line with an additive season: it foretells it without error", () => {
    const season = [5, -3, 0, -2];
    const values = Array.from({ length: 24 }, (_, at) => 100 + 2 * at + season[at % 4]!);
    const found = valueOf(
      holtWinters({ values, period: 4, seasonal: "additive", horizon: 4, alpha: 0.4, beta: 0.3, gamma: 0.2 }),
    );
    // R's start puts the line half a season off in level, which smoothing takes back step by step.
    expect(found.slope).toBeCloseTo(2, 1);
    expect(found.forecast.map(({ value }) => value)[0]! / (100 + 2 * 24 + 5)).toBeCloseTo(1, 2);
  });

  it("scales with the series: twice the contacts give twice the forecast", () => {
    fc.assert(
      fc.property(
        share,
        share,
        share,
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        (alpha, beta, gamma, factor) => {
          for (const seasonal of ["additive", "multiplicative"] as const) {
            const given = { period: 12, seasonal, horizon: 14, alpha, beta, gamma };
            const plain = valueOf(holtWinters({ ...given, values: passengers }));
            const scaled = valueOf(
              holtWinters({ ...given, values: passengers.map((value) => value * factor) }),
            );
            expect(scaled.forecast[13]!.value / factor / plain.forecast[13]!.value).toBeCloseTo(1, 8);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it("finds smoothing that no other beats by much", () => {
    const found = valueOf(
      holtWinters({ values: passengers, period: 12, seasonal: "multiplicative", horizon: 1 }),
    );
    fc.assert(
      fc.property(share, share, share, (alpha, beta, gamma) => {
        const other = valueOf(
          holtWinters({
            values: passengers,
            period: 12,
            seasonal: "multiplicative",
            horizon: 1,
            alpha,
            beta,
            gamma,
          }),
        );
        expect(other.sse).toBeGreaterThanOrEqual(found.sse * (1 - 1e-6));
      }),
    );
  });

  it("grows less sure with every step", () => {
    const { forecast } = valueOf(
      holtWinters({
        values: passengers,
        period: 12,
        seasonal: "additive",
        horizon: 24,
        alpha: 0.3,
        beta: 0.1,
        gamma: 0.1,
      }),
    );
    const widths = forecast.map(({ low, high }) => high - low);
    for (let at = 1; at < widths.length; at++) expect(widths[at]!).toBeGreaterThanOrEqual(widths[at - 1]!);
  });

  it("says why it cannot: too few seasons, or ratios of nothing", () => {
    const given = { period: 12, horizon: 1 } as const;
    expect(holtWinters({ ...given, seasonal: "additive", values: passengers.slice(0, 24) })).toEqual({
      known: false,
      why: "too-few",
    });
    const withZero = [...passengers.slice(1), 0];
    expect(holtWinters({ ...given, seasonal: "multiplicative", values: withZero })).toEqual({
      known: false,
      why: "undefined-ratio",
    });
    expect(() => holtWinters({ ...given, seasonal: "additive", values: passengers, alpha: 0.2 })).toThrow(
      RangeError,
    );
  });
});

// Air passengers of Australia, millions, 1990-2004: Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 1st ed., section 7.2.
const air = [
  17.5534, 21.8601, 23.8866, 26.9293, 26.8885, 28.8314, 30.0751, 30.9535, 30.1857, 31.5797, 32.577569,
  33.477398, 39.021581, 41.386432, 41.596552,
];

describe("Holt's trend", () => {
  it("gives the forecasts of the textbook, plain and damped", () => {
    const plain = valueOf(holt({ values: air, horizon: 5, alpha: 0.8, beta: 0.2 }));
    const damped = valueOf(
      holt({ values: air, horizon: 5, alpha: 0.8, beta: 0.2, isDamped: true, start: "estimated" }),
    );
    expect(plain.forecast.map((value) => value.toFixed(2))).toEqual([
      "43.76",
      "45.59",
      "47.43",
      "49.27",
      "51.10",
    ]);
    expect(damped.forecast.map((value) => value.toFixed(1))).toEqual([
      "42.8",
      "43.8",
      "44.7",
      "45.4",
      "46.1",
    ]);
  });

  it("is simple smoothing without slope", () => {
    const level = valueOf(simpleExponential({ values: air, horizon: 1, alpha: 0.7, start: "estimated" }));
    const held = valueOf(holt({ values: [20, 20, ...air], horizon: 1, alpha: 0.7, beta: 0 }));
    const smoothed = valueOf(simpleExponential({ values: [20, 20, ...air], horizon: 1, alpha: 0.7 }));
    expect(held.forecast[0]).toBeCloseTo(smoothed.forecast[0]!, 10);
    expect(level.sse).toBeLessThanOrEqual(
      valueOf(simpleExponential({ values: air, horizon: 1, alpha: 0.7 })).sse,
    );
  });

  it("starts where least squares wants: no other start errs less", () => {
    const { startLevel, startSlope, sse } = valueOf(
      holt({ values: air, horizon: 1, alpha: 0.5, beta: 0.3, start: "estimated" }),
    );
    expect(valueOf(holt({ values: air, horizon: 1, alpha: 0.5, beta: 0.3 })).sse).toBeGreaterThanOrEqual(sse);
    // Adding a line moves the start by that line and leaves the errors.
    const tilted = air.map((value, at) => value + 7 + 3 * (at + 1));
    const moved = valueOf(holt({ values: tilted, horizon: 1, alpha: 0.5, beta: 0.3, start: "estimated" }));
    expect(moved.startLevel).toBeCloseTo(startLevel + 7, 6);
    expect(moved.startSlope).toBeCloseTo(startSlope + 3, 6);
    expect(moved.sse).toBeCloseTo(sse, 6);
  });
});
