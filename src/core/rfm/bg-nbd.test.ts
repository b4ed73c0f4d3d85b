import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaExpectation } from "./beta-expectation.ts";
import { bgNbdAlive } from "./bg-nbd-alive.ts";
import { bgNbdConditional } from "./bg-nbd-conditional.ts";
import { bgNbdExpected } from "./bg-nbd-expected.ts";
import { bgNbdFit } from "./bg-nbd-fit.ts";
import { bgNbdLogLikelihood } from "./bg-nbd-log-likelihood.ts";
import { bgNbdPmf } from "./bg-nbd-pmf.ts";
import type { BgNbdModel } from "./bg-nbd.ts";

/** Fader, Hardie & Lee (2005), Table 2; Batislam et al. (2007) on the same customers. */
const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const modified = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
const models: [BgNbdModel, typeof published][] = [
  ["bg", published],
  ["mbg", modified],
];

/** Gauss's series, as the papers have it: the second implementation. */
function gauss(a: number, b: number, c: number, z: number): number {
  let [sum, term] = [1, 1];
  for (let n = 0; n < 5000; n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
  }
  return sum;
}

const history = fc
  .tuple(
    fc.integer({ min: 0, max: 40 }),
    fc.double({ min: 0.01, max: 1, noNaN: true }),
    fc.double({ min: 1, max: 100, noNaN: true }),
  )
  .map(([frequency, part, age]) => ({ frequency, recency: frequency === 0 ? 0 : part * age, age }));

describe("the mean of a function of a beta-distributed share", () => {
  it("gives the known moments, from tiny to huge parameters", () => {
    const size = fc.double({ min: -6, max: 6, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(size, size, (a, b) => {
        expect(betaExpectation(a, b, (share) => share)).toBeCloseTo(a / (a + b), 9);
        const second = (a / (a + b)) * ((a + 1) / (a + b + 1));
        expect(betaExpectation(a, b, (share) => share * share) / second).toBeCloseTo(1, 7);
      }),
      { numRuns: 60 },
    );
  });
});

describe("purchases of a new customer", () => {
  it("are those of the closed form with 2F1 (eq. 9)", () => {
    const { r, alpha, a, b } = published;
    for (const t of [0.5, 10, 39, 78]) {
      const closed =
        ((a + b - 1) / (a - 1)) * (1 - (alpha / (alpha + t)) ** r * gauss(r, b, a + b - 1, t / (alpha + t)));
      expect(bgNbdExpected(t, published)).toBeCloseTo(closed, 9);
    }
  });

  it("pass smoothly through a = 1, where the closed form fails", () => {
    const at = (a: number) => bgNbdExpected(30, { ...published, a });
    expect(at(1)).toBeCloseTo((at(0.999) + at(1.001)) / 2, 5);
  });

  it.each(models)("of %s have chances that add up to 1 and to the expected number", (model, parameters) => {
    const chances = Array.from({ length: 400 }, (_, count) => bgNbdPmf(count, 20, parameters, model));
    expect(chances.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 8);
    const mean = chances.reduce((sum, each, count) => sum + each * count, 0);
    expect(mean).toBeCloseTo(bgNbdExpected(20, parameters, model), 6);
  });
});

describe("purchases to come of a known customer", () => {
  it("are those of the closed form with 2F1 (eq. 10): 1.226 for the paper's customer 1 in 39 weeks", () => {
    const { r, alpha, a, b } = published;
    const [x, recency, age, t] = [2, 30.43, 38.86, 39];
    const series = gauss(r + x, b + x, a + b + x - 1, t / (alpha + age + t));
    const above = ((a + b + x - 1) / (a - 1)) * (1 - ((alpha + age) / (alpha + age + t)) ** (r + x) * series);
    const below = 1 + (a / (b + x - 1)) * ((alpha + age) / (alpha + recency)) ** (r + x);
    expect(bgNbdConditional({ frequency: x, recency, age }, t, published)).toBeCloseTo(above / below, 9);
    expect(above / below).toBeCloseTo(1.226, 3);
  });

  it.each(models)(
    "of %s begin at 0, grow with time, and never exceed what one who stays would buy",
    (model, parameters) => {
      fc.assert(
        fc.property(history, (known) => {
          const after = (time: number) => bgNbdConditional(known, time, parameters, model);
          expect(after(0)).toBe(0);
          expect(after(10)).toBeLessThan(after(20));
          const steady = (20 * (parameters.r + known.frequency)) / (parameters.alpha + known.age);
          expect(after(20)).toBeLessThanOrEqual(steady * (1 + 1e-12));
        }),
        { numRuns: 50 },
      );
    },
  );

  it("of a customer whose history has just begun are those of a new one", () => {
    const begun = { frequency: 0, recency: 0, age: 0 };
    expect(bgNbdConditional(begun, 30, published)).toBeCloseTo(bgNbdExpected(30, published), 12);
  });
});

describe("the chance to be alive", () => {
  it("falls with silence, and for a one-time buyer only in MBG", () => {
    const silent = (age: number, frequency: number, model: BgNbdModel, parameters: typeof published) =>
      bgNbdAlive({ frequency, recency: frequency === 0 ? 0 : 5, age }, parameters, model);
    expect(silent(60, 3, "bg", published)).toBeLessThan(silent(30, 3, "bg", published));
    expect(silent(60, 0, "bg", published)).toBe(1);
    expect(silent(60, 0, "mbg", modified)).toBeLessThan(silent(30, 0, "mbg", modified));
  });
});

describe("the fit", () => {
  const rows = [
    [0, 0, 574],
    [1, 3, 70],
    [1, 12, 60],
    [1, 30, 50],
    [2, 10, 40],
    [2, 32, 45],
    [4, 15, 40],
    [4, 35, 60],
    [8, 20, 15],
    [8, 37, 46],
  ].map(([frequency, recency, customers]) => ({
    frequency: frequency!,
    recency: recency!,
    age: 39,
    customers: customers!,
  }));

  it("is the top of the likelihood", () => {
    const fit = bgNbdFit(rows, "mbg");
    if (!fit.known) throw new Error(fit.why);
    const { r, alpha, a, b, logLikelihood } = fit.value;
    const at = (parameters: typeof published) => bgNbdLogLikelihood(rows, parameters, "mbg");
    expect(at({ r, alpha, a, b })).toMatchObject({ value: expect.closeTo(logLikelihood, 6) });
    for (const factor of [0.99, 1.01]) {
      for (const moved of [
        { r: r * factor, alpha, a, b },
        { r, alpha: alpha * factor, a, b },
        { r, alpha, a: a * factor, b },
      ]) {
        const other = at(moved);
        expect(other.known && other.value).toBeLessThan(logLikelihood);
      }
    }
  });

  it("does not care for the unit of time, but for alpha", () => {
    const days = rows.map((each) => ({ ...each, recency: each.recency * 7, age: each.age * 7 }));
    const [weekly, daily] = [bgNbdFit(rows, "mbg"), bgNbdFit(days, "mbg")];
    if (!weekly.known || !daily.known) throw new Error("must be known");
    expect(daily.value.alpha / 7 / weekly.value.alpha).toBeCloseTo(1, 4);
    expect(daily.value.r / weekly.value.r).toBeCloseTo(1, 4);
  });

  it("says why there is none", () => {
    expect(bgNbdFit([])).toEqual({ known: false, why: "no-data" });
    expect(bgNbdFit([{ frequency: 0, recency: 0, age: 10, customers: 50 }])).toEqual({
      known: false,
      why: "too-few",
    });
    expect(bgNbdFit([{ frequency: 3, recency: 10, age: 10, customers: 50 }])).toEqual({
      known: false,
      why: "not-converged",
    });
    expect(() => bgNbdFit([{ frequency: 1, recency: 11, age: 10 }])).toThrow(/recency/);
  });
});
