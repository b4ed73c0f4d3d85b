import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { betaBinomialLogMixture, betaBinomialMixtureBound } from "./beta-binomial-mixture.ts";
import { normalLogMixture, normalMixtureBound } from "./normal-mixture.ts";
import { sequentialShare } from "./sequential-share.ts";
import { wilson } from "./wilson.ts";

function interval(hits: number, trials: number, bestAt = 200) {
  const answer = sequentialShare({ hits, trials, bestAt });
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}

describe("an always-valid interval of a share", () => {
  it("holds the true share at every one of six hundred looks in 95 of 100 courses at least", () => {
    const random = seededRandom(11);
    const share = 0.3;
    let missed = 0;
    for (let course = 0; course < 250; course++) {
      let sum = 0;
      for (let trials = 1; trials <= 600; trials++) {
        sum += random() < share ? 1 - share : -share;
        const variance = trials * share * (1 - share);
        const evidence = betaBinomialLogMixture({
          sum,
          variance,
          bestAt: 42,
          below: share,
          above: 1 - share,
        });
        if (evidence >= Math.log(20)) {
          missed++;
          break;
        }
      }
    }
    expect(missed / 250).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / 250));
    expect(missed).toBeGreaterThan(0);
  });

  it("leaves out a share exactly when the mixture against that share has crossed", () => {
    const { low } = interval(60, 200);
    const evidence = (share: number) =>
      betaBinomialLogMixture({
        sum: 60 - 200 * share,
        variance: 200 * share * (1 - share),
        bestAt: 200 * share * (1 - share),
        below: share,
        above: 1 - share,
      });
    expect(evidence(low)).toBeCloseTo(Math.log(20), 8);
  });

  it("is wider than the interval of one planned reading, mirrors hits and misses, and stays in 0..1", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (trials, share) => {
          const hits = Math.round(trials * share);
          const { low, high } = interval(hits, trials);
          const other = interval(trials - hits, trials);
          const planned = wilson(hits, trials);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(other.low).toBeCloseTo(1 - high, 10);
          if (planned.known && Math.min(hits, trials - hits) > 5)
            expect(high - low).toBeGreaterThan(planned.value.high - planned.value.low);
        },
      ),
    );
  });

  it("has no answer without trials and refuses more hits than trials", () => {
    expect(sequentialShare({ hits: 0, trials: 0 })).toEqual({ known: false, why: "no-data" });
    expect(() => sequentialShare({ hits: 3, trials: 2 })).toThrow(RangeError);
  });
});

describe("mixture bounds", () => {
  it("are where the mixture reaches 1 / alpha, for one side and two", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 1e4, noNaN: true }),
        fc.constantFrom(1, 2),
        (variance, sides) => {
          const shape = { variance, bestAt: 50, sides };
          const bound = normalMixtureBound(shape);
          expect(normalLogMixture({ sum: bound, ...shape })).toBeCloseTo(Math.log(20), 8);
        },
      ),
    );
  });

  it("are tighter on one side than on two, and tightest near the variance they were made for", () => {
    expect(normalMixtureBound({ variance: 100, bestAt: 100, sides: 1 })).toBeLessThan(
      normalMixtureBound({ variance: 100, bestAt: 100 }),
    );
    const at = (bestAt: number) => normalMixtureBound({ variance: 100, bestAt });
    expect(at(100)).toBeLessThan(at(10));
    expect(at(100)).toBeLessThan(at(1000));
  });

  it("have evidence far below zero without losing it", () => {
    expect(normalLogMixture({ sum: -1000, variance: 100, bestAt: 100, sides: 1 })).toBeLessThan(-5);
    expect(normalLogMixture({ sum: -1000, variance: 100, bestAt: 100, sides: 1 })).toBeGreaterThan(-20);
  });

  it("are not told where so few bounded values cannot reach them", () => {
    const few = betaBinomialMixtureBound({ variance: 0.5, bestAt: 100, below: 0.5, above: 0.5 });
    expect(few).toEqual({ known: false, why: "too-few" });
  });
});
