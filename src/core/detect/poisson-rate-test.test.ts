import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poissonRateAgainst } from "./poisson-rate-against.ts";
import { poissonRateTest } from "./poisson-rate-test.ts";

function testOf(first: number, second: number, exposure: readonly [number, number] = [1, 1], level = 0.95) {
  const test = poissonRateTest(
    { events: first, exposure: exposure[0] },
    { events: second, exposure: exposure[1] },
    {},
    level,
  );
  if (!test.known) throw new Error(test.why);
  return test.value;
}

/** All counts of a distribution, one after another: those no likelier than the one seen. */
function summedP(chances: readonly number[], seen: number): number {
  return Math.min(
    1,
    chances.filter((chance) => chance <= chances[seen]! * (1 + 1e-7)).reduce((a, b) => a + b, 0),
  );
}

function binomialChances(trials: number, share: number): number[] {
  let chance = (1 - share) ** trials;
  return Array.from({ length: trials + 1 }, (_, hits) => {
    const own = chance;
    chance *= ((trials - hits) / (hits + 1)) * (share / (1 - share));
    return own;
  });
}

const counts = fc.integer({ min: 0, max: 40 });

describe("the exact test of two Poisson rates", () => {
  it("sums the chances of all splits of the total that are no likelier", () => {
    fc.assert(
      fc.property(counts, counts, fc.constantFrom(0.2, 1, 3.7), (first, second, exposure) => {
        fc.pre(first + second > 0);
        const chances = binomialChances(first + second, exposure / (1 + exposure));
        expect(testOf(first, second, [exposure, 1]).p).toBeCloseTo(summedP(chances, first), 9);
      }),
    );
  });

  it("says the same when the two change places", () => {
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        fc.pre(first > 0 && second > 0);
        const [one, other] = [testOf(first, second, [2, 3]), testOf(second, first, [3, 2])];
        expect(one.p).toBeCloseTo(other.p, 10);
        if (!one.ratio.known || !other.ratio.known) throw new Error("must be known");
        expect(one.ratio.value.low * other.ratio.value.high).toBeCloseTo(1, 8);
      }),
    );
  });

  it("is 1 for what was to be expected, keeps tiny tails, and needs events", () => {
    expect(testOf(10, 10).p).toBe(1);
    expect(testOf(1000, 100).p).toBeGreaterThan(0);
    expect(testOf(1000, 100).p).toBeLessThan(1e-180);
    expect(testOf(5, 0).ratio).toEqual({ known: false, why: "undefined-ratio" });
    const rate = { events: 0, exposure: 1 };
    expect(poissonRateTest(rate, rate)).toEqual({ known: false, why: "no-data" });
    expect(() => poissonRateTest(rate, { events: 1, exposure: 0 })).toThrow(RangeError);
  });
});

describe("the exact test of one Poisson rate", () => {
  it("sums the chances of all counts that are no likelier", () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(0.3, 4, 12.5), (events, rate) => {
        let chance = Math.exp(-rate);
        const chances = Array.from({ length: 200 }, (_, count) => {
          const own = chance;
          chance *= rate / (count + 1);
          return own;
        });
        expect(poissonRateAgainst({ events, exposure: 1 }, rate)).toBeCloseTo(summedP(chances, events), 9);
      }),
    );
  });

  it("looks one way where told to", () => {
    const observed = { events: 3, exposure: 2 };
    expect(poissonRateAgainst(observed, 2, "greater")).toBeCloseTo(0.7619, 4);
    expect(poissonRateAgainst(observed, 2, "less")).toBeCloseTo(0.4335, 4);
  });
});
