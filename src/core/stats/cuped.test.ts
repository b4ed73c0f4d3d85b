import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { cuped } from "./cuped.ts";
import { cupedRatio } from "./cuped-ratio.ts";
import { ratioInterval } from "./ratio-interval.ts";
import { ratioMetric } from "./ratio-metric.ts";
import { meanInterval } from "./mean-interval.ts";
import { welch } from "./welch.ts";
import { welchRelative } from "./welch-relative.ts";

const random = seededRandom(11);
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Users whose outcome follows what they did before, and rises by the effect. */
function users(count: number, effect: number) {
  const covariates = Array.from({ length: count }, () => 20 + 5 * normal());
  const outcomes = covariates.map((before) => before + effect + 2 * normal());
  return { outcomes, covariates };
}

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 9 })), {
  minLength: 3,
  maxLength: 20,
});

describe("a ratio metric", () => {
  it("with denominators of 1 is a comparison of means", () => {
    fc.assert(
      fc.property(pairs, pairs, (a, b) => {
        const arm = (list: [number, number][]) => ({
          numerators: list.map(([x]) => x),
          denominators: list.map(() => 1),
        });
        const found = ratioMetric(arm(a), arm(b));
        const [means, lift] = [
          welch(arm(a).numerators, arm(b).numerators),
          welchRelative(arm(a).numerators, arm(b).numerators),
        ];
        if (!found.known) {
          expect(means.known).toBe(false);
          return;
        }
        expect(found.value.difference.p).toBeCloseTo(sure(means).p, 9);
        expect(found.value.relative.known).toBe(lift.known);
        if (lift.known)
          expect(sure(found.value.relative).standardError).toBeCloseTo(lift.value.standardError, 9);
        expect(sure(ratioInterval(arm(a))).low).toBeCloseTo(sure(meanInterval(arm(a).numerators)).low, 9);
      }),
    );
  });

  it("from sums is that from the users", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const dot = (f: (pair: [number, number]) => number) => list.reduce((sum, pair) => sum + f(pair), 0);
        const sums = {
          n: list.length,
          numerator: { sum: dot(([x]) => x), sumSquares: dot(([x]) => x * x) },
          denominator: { sum: dot(([, y]) => y), sumSquares: dot(([, y]) => y * y) },
          sumProducts: dot(([x, y]) => x * y),
        };
        const rows = { numerators: list.map(([x]) => x), denominators: list.map(([, y]) => y) };
        expect(sure(ratioInterval(sums)).low).toBeCloseTo(sure(ratioInterval(rows)).low, 6);
      }),
    );
  });

  it("does not take sessions of one user for so many users", () => {
    const sessions = {
      numerators: [0, 30, 0, 30, 0, 30, 0, 30],
      denominators: Array.from({ length: 8 }, () => 30),
    };
    const { low, high } = sure(ratioInterval(sessions));
    expect(high - low).toBeGreaterThan(0.8);
  });

  it("says why it cannot answer", () => {
    const arm = { numerators: [1, 2], denominators: [1, 2] };
    expect(ratioMetric({ numerators: [], denominators: [] }, arm)).toEqual({ known: false, why: "no-data" });
    expect(ratioMetric({ numerators: [1, 2], denominators: [1, -1] }, arm)).toEqual({
      known: false,
      why: "undefined-ratio",
    });
    expect(ratioMetric(arm, arm)).toEqual({ known: false, why: "no-variation" });
    expect(() => ratioInterval({ numerators: [1], denominators: [1, 2] })).toThrow(RangeError);
  });
});

describe("CUPED", () => {
  it("narrows the interval by what the covariate explains, and finds the effect", () => {
    const [treatment, control] = [users(4000, 0.5), users(4000, 0)];
    const [adjusted, plain] = [
      sure(cuped(treatment, control)),
      sure(welch(treatment.outcomes, control.outcomes)),
    ];
    expect(adjusted.theta).toBeCloseTo(1, 1);
    expect(adjusted.varianceReduction).toBeCloseTo(25 / 29, 1);
    expect((adjusted.difference.standardError / plain.standardError) ** 2).toBeCloseTo(
      1 - adjusted.varianceReduction,
      3,
    );
    expect(adjusted.difference.low).toBeLessThan(0.5);
    expect(adjusted.difference.high).toBeGreaterThan(0.5);
  });

  it("with theta 0 is Welch's test and lift", () => {
    const [treatment, control] = [users(40, 1), users(30, 0)];
    const found = sure(cuped(treatment, control, { theta: 0 }));
    expect(found.difference.p).toBeCloseTo(sure(welch(treatment.outcomes, control.outcomes)).p, 12);
    expect(sure(found.relative).low).toBeCloseTo(
      sure(welchRelative(treatment.outcomes, control.outcomes)).low,
      12,
    );
  });

  it("of a ratio with denominators of 1 is that of the mean", () => {
    const [treatment, control] = [users(50, 1), users(60, 0)];
    const ones = (list: number[]) => list.map(() => 1);
    const ratio = (arm: typeof treatment) => ({
      numerators: arm.outcomes,
      denominators: ones(arm.outcomes),
      numeratorsBefore: arm.covariates,
      denominatorsBefore: ones(arm.covariates),
    });
    const [mean, byRatio] = [
      cuped(treatment, control, { theta: 0.7 }),
      cupedRatio(ratio(treatment), ratio(control), { theta: 0.7 }),
    ];
    expect(sure(byRatio).difference.low).toBeCloseTo(sure(mean).difference.low, 10);
  });

  it("gives true nulls a p below 0.05 in 5 of 100 cases", () => {
    let found = 0;
    for (let run = 0; run < 1000; run++)
      if (sure(cuped(users(25, 0), users(25, 0))).difference.p < 0.05) found++;
    expect(Math.abs(found / 1000 - 0.05)).toBeLessThan(0.025);
  });
});

function sure<T>(answer: { known: true; value: T } | { known: false; why: string }): T {
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}
