import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Estimate } from "../kit/answer.ts";
import { agrestiCoull } from "./agresti-coull.ts";
import { clopperPearson } from "./clopper-pearson.ts";
import { binomialLogChance } from "./distributions.ts";
import { jeffreys } from "./jeffreys.ts";
import { wilson } from "./wilson.ts";
import { wilsonContinuity } from "./wilson-continuity.ts";

const intervals = { wilson, wilsonContinuity, clopperPearson, jeffreys, agrestiCoull };
const byName = Object.entries(intervals);
const counts = fc.tuple(fc.nat(3000), fc.nat(3000)).filter(([hits, misses]) => hits + misses > 0);

describe("every interval of a share", () => {
  it.each(byName)("%s holds the share, and seen from the misses is its mirror image", (_name, interval) => {
    fc.assert(
      fc.property(counts, ([hits, misses]) => {
        const there = sure(interval(hits, hits + misses));
        const back = sure(interval(misses, hits + misses));
        expect(there.low).toBeLessThanOrEqual(there.value + 1e-12);
        expect(there.high).toBeGreaterThanOrEqual(there.value - 1e-12);
        expect(there.low + back.high).toBeCloseTo(1, 10);
      }),
      { numRuns: 25 },
    );
  });

  it.each(byName)("%s grows with the level and rises with the hits", (_name, interval) => {
    fc.assert(
      fc.property(counts, ([hits, misses]) => {
        const trials = hits + misses;
        const [narrow, wide] = [sure(interval(hits, trials, 0.8)), sure(interval(hits, trials, 0.99))];
        expect(wide.low).toBeLessThanOrEqual(narrow.low + 1e-12);
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high - 1e-12);
        // Agresti and Coull's low bound is cut at 0 only without hits.
        if (hits > 0 && misses > 0)
          expect(sure(interval(hits + 1, trials)).low).toBeGreaterThanOrEqual(
            sure(interval(hits, trials)).low,
          );
      }),
      { numRuns: 25 },
    );
  });

  it.each(byName.filter(([name]) => name !== "agrestiCoull"))("%s never leaves 0..1", (_name, interval) => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0.01, max: 0.9999, noNaN: true }), ([hits, misses], level) => {
        const { low, high } = sure(interval(hits, hits + misses, level));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
      }),
      { numRuns: 25 },
    );
  });

  it.each(byName)("%s says why it cannot answer and refuses what cannot be", (_name, interval) => {
    expect(interval(0, 0)).toEqual({ known: false, why: "no-data" });
    for (const [hits, trials, level] of [
      [3, 2, 0.95],
      [-1, 2, 0.95],
      [1.5, 2, 0.95],
      [1, 2, 0],
      [1, 2, Number.NaN],
    ] as const)
      expect(() => interval(hits, trials, level)).toThrow(RangeError);
  });
});

describe("how often intervals of 30 trials hold the truth", () => {
  it.each([0.01, 0.1, 0.3, 0.5, 0.77])(
    "the exact one at least as often as promised, at a share of %d",
    (share) => {
      expect(coverage(clopperPearson, share)).toBeGreaterThanOrEqual(0.95);
    },
  );

  it("Wilson's and Jeffreys's about as often as promised, over all shares", () => {
    const shares = Array.from({ length: 50 }, (_, at) => (at + 0.5) / 50);
    for (const interval of [wilson, jeffreys]) {
      const mean = shares.reduce((sum, share) => sum + coverage(interval, share), 0) / shares.length;
      expect(Math.abs(mean - 0.95)).toBeLessThan(0.01);
    }
  });
});

/** Chance that the interval of 30 trials holds the true share: a sum, not a simulation. */
function coverage(interval: typeof wilson, share: number): number {
  let held = 0;
  for (let hits = 0; hits <= 30; hits++) {
    const { low, high } = sure(interval(hits, 30));
    if (low <= share && share <= high) held += Math.exp(binomialLogChance(hits, 30, share));
  }
  return held;
}

function sure(answer: Answer<Estimate>): Estimate {
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}
