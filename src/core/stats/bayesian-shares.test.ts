import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bayesianMeans } from "./bayesian-means.ts";
import { bayesianShares } from "./bayesian-shares.ts";
import { compareBetas } from "./compare-betas.ts";
import { logBeta } from "./distributions.ts";
import { expectedLoss } from "./expected-loss.ts";

function known(control: [number, number], treatment: [number, number], prior = 1) {
  const answer = bayesianShares({
    control: { hits: control[0], trials: control[1] },
    treatment: { hits: treatment[0], trials: treatment[1] },
    priorHits: prior,
    priorMisses: prior,
  });
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}

/** Miller (2014): the finite sum for whole parameters. */
function chanceBySum(a: number, b: number, otherA: number, otherB: number): number {
  let chance = 0;
  for (let i = 0; i < otherA; i++) {
    chance += Math.exp(
      logBeta(a + i, b + otherB) - Math.log(otherB + i) - logBeta(1 + i, otherB) - logBeta(a, b),
    );
  }
  return chance;
}

describe("two shares by beta posteriors", () => {
  it("have the chance of Miller's finite sum", () => {
    const whole = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(whole, whole, whole, whole, (a, b, otherA, otherB) => {
        const found = compareBetas({ a, b }, { a: otherA, b: otherB }).chanceToWin;
        expect(Math.abs(found - chanceBySum(a, b, otherA, otherB))).toBeLessThan(1e-9);
      }),
      { numRuns: 12 },
    );
  });

  it("change sides when the arms do", () => {
    const count = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(
        count,
        count,
        count,
        count,
        fc.constantFrom(0.5, 1, 3),
        (hits, misses, other, otherMisses, prior) => {
          if (hits + misses + other + otherMisses === 0) return;
          const one = known([hits, hits + misses], [other, other + otherMisses], prior);
          const back = known([other, other + otherMisses], [hits, hits + misses], prior);
          expect(one.chanceToWin + back.chanceToWin).toBeCloseTo(1, 9);
          expect(one.expectedLoss.shipTreatment).toBeCloseTo(back.expectedLoss.keepControl, 9);
          expect(one.difference.low).toBeCloseTo(-back.difference.high, 7);
          expect(one.difference.low).toBeLessThan(one.difference.high);
        },
      ),
      { numRuns: 10 },
    );
  });

  it("come near the normal posterior in large samples", () => {
    const beta = known([5000, 100_000], [5150, 100_000]);
    const normal = bayesianMeans({
      control: { hits: 5000, trials: 100_000 },
      treatment: { hits: 5150, trials: 100_000 },
      scale: "absolute",
    });
    if (!normal.known) throw new Error(normal.why);
    expect(beta.chanceToWin).toBeCloseTo(normal.value.chanceToWin, 3);
    expect(beta.difference.low).toBeCloseTo(normal.value.low, 5);
    expect(beta.expectedLoss.shipTreatment).toBeCloseTo(normal.value.expectedLoss.shipTreatment, 6);
  });

  it("stay right for shares of a millionth out of a billion", () => {
    const found = known([1000, 1e9], [1100, 1e9]);
    // A count of 1000 scatters by its root.
    expect(found.chanceToWin).toBeCloseTo(0.9855, 3);
    expect(found.control.low).toBeGreaterThan(9.3e-7);
    expect(found.control.high).toBeLessThan(1.07e-6);
  });

  it("stay right for a thousand billion customers", () => {
    const found = known([3e11, 1e12], [3e11 + 5e5, 1e12]);
    // z = 5e-7 / sqrt(2 * 0.3 * 0.7 / 1e12)
    expect(found.chanceToWin).toBeCloseTo(0.7798, 4);
    expect(found.difference.low).toBeLessThan(0);
    expect(found.expectedLoss.shipTreatment / 8.189e-8).toBeCloseTo(1, 3);
  });

  it("have no answer when nobody was asked", () => {
    const none = { hits: 0, trials: 0 };
    expect(bayesianShares({ control: none, treatment: none })).toEqual({ known: false, why: "no-data" });
  });
});

describe("expected loss", () => {
  it("is the mean of what is lost, by summing over the normal", () => {
    for (const [mean, deviation] of [
      [0.5, 1],
      [3, 1],
      [-1, 0.4],
      [13, 1],
      [30, 1],
    ] as const) {
      let sum = 0;
      const step = 1e-3;
      const far = Math.abs(mean) / deviation;
      for (let z = far + step / 2; z < far + 12; z += step) {
        sum += (z - far) * Math.exp(-(z * z) / 2 + (far * far) / 2) * step;
      }
      const rare = (deviation * sum * Math.exp(-(far * far) / 2)) / Math.sqrt(2 * Math.PI);
      const { keepControl, shipTreatment } = expectedLoss(mean, deviation);
      expect(Math.min(keepControl, shipTreatment) / rare).toBeCloseTo(1, 4);
      expect(keepControl - shipTreatment).toBeCloseTo(mean, 12);
    }
  });

  it("of a known effect is the effect or nothing", () => {
    expect(expectedLoss(0.2, 0)).toEqual({ keepControl: 0.2, shipTreatment: 0 });
    expect(expectedLoss(-0.2, 0)).toEqual({ keepControl: 0, shipTreatment: 0.2 });
    expect(expectedLoss(0, 1).keepControl).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 14);
  });
});
