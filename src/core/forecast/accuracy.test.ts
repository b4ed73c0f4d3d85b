import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { forecastBias } from "./forecast-bias.ts";
import { mase } from "./mase.ts";
import { predictionInterval } from "./prediction-interval.ts";
import { rollingOrigin } from "./rolling-origin.ts";
import { smape } from "./smape.ts";
import { wape } from "./wape.ts";

const pairs = fc.array(
  fc.tuple(fc.double({ min: 1, max: 1e6, noNaN: true }), fc.double({ min: 1, max: 1e6, noNaN: true })),
  { minLength: 1, maxLength: 30 },
);

describe("errors of a forecast", () => {
  it("do not depend on the unit", () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0.01, max: 100, noNaN: true }), (list, unit) => {
        const [actual, predicted] = [list.map(([a]) => a), list.map(([, b]) => b)];
        const inUnit = (values: number[]) => values.map((value) => value * unit);
        for (const measure of [wape, smape]) {
          const [plain, scaled] = [measure(actual, predicted), measure(inUnit(actual), inUnit(predicted))];
          if (!plain.known || !scaled.known) throw new Error("no answer");
          expect(scaled.value).toBeCloseTo(plain.value, 9);
        }
      }),
    );
  });

  it("tell over-forecast as positive bias, never larger than wape", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const [actual, predicted] = [list.map(([a]) => a), list.map(([, b]) => b)];
        const [bias, size] = [forecastBias(actual, predicted), wape(actual, predicted)];
        if (!bias.known || !size.known) throw new Error("no answer");
        expect(Math.abs(bias.value.share)).toBeLessThanOrEqual(size.value * (1 + 1e-12) + 1e-12);
        expect(Math.sign(bias.value.mean)).toBe(Math.sign(bias.value.share));
      }),
    );
  });

  it("are undefined where there is nothing to compare with", () => {
    expect(wape([0, 0], [1, 2])).toEqual({ known: false, why: "undefined-ratio" });
    expect(mase([1], [2], [5, 5, 5])).toEqual({ known: false, why: "no-variation" });
    expect(mase([1], [2], [5, 6], 2)).toEqual({ known: false, why: "too-few" });
    expect(smape([0], [0])).toEqual({ known: true, value: 0 });
  });
});

describe("rolling origin", () => {
  const values = Array.from({ length: 60 }, (_, at) => 50 + 10 * Math.sin(at) + at);
  const given = { period: 7, horizon: 7, firstOrigin: 30 } as const;

  it("never looks ahead: a changed last value changes only the error of the step that meets it", () => {
    const changed = [...values.slice(0, -1), 1e6];
    for (const method of ["seasonal-naive", "drift", "simple-exponential"] as const) {
      const [before, after] = [
        rollingOrigin({ ...given, values, method }),
        rollingOrigin({ ...given, values: changed, method }),
      ];
      if (!before.known || !after.known) throw new Error("no answer");
      expect(after.value.errorsByStep.slice(0, 6)).toEqual(before.value.errorsByStep.slice(0, 6));
      expect(after.value.errorsByStep[6]!.slice(0, -1)).toEqual(before.value.errorsByStep[6]!.slice(0, -1));
    }
  });

  it("knows what is too short", () => {
    expect(rollingOrigin({ values: [1, 2, 3], method: "naive", period: 1, horizon: 5 })).toEqual({
      known: false,
      why: "too-few",
    });
    expect(
      rollingOrigin({ values, method: "seasonal-naive", period: 50, horizon: 5, firstOrigin: 20 }),
    ).toEqual({ known: false, why: "too-few" });
  });
});

describe("intervals from past errors", () => {
  it("hold what they promise, also where errors are far from normal", () => {
    const random = seededRandom(11);
    const error = () => Math.log(1 - random()) ** 3 * (random() < 0.5 ? -1 : 1);
    let held = 0;
    for (let run = 0; run < 2000; run++) {
      const past = Array.from({ length: 39 }, error);
      const found = predictionInterval([0], [past], 0.9);
      const next = error();
      if (found.known && next >= found.value[0]!.low && next <= found.value[0]!.high) held++;
    }
    // 36 of 39 errors and the next one are exchangeable: 36 / 40 = 0.9; 2000 runs give +- 0.013.
    expect(held / 2000).toBeGreaterThan(0.885);
    expect(held / 2000).toBeLessThan(0.915);
  });

  it("ask for enough errors: 18 are too few for 95 %, 19 will do", () => {
    const errors = Array.from({ length: 19 }, (_, at) => at);
    expect(predictionInterval([5], [errors.slice(1)])).toEqual({ known: false, why: "too-few" });
    expect(predictionInterval([5], [errors])).toEqual({
      known: true,
      value: [{ value: 5, low: -13, high: 23 }],
    });
  });
});
