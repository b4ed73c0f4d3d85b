import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { countSampler } from "./count-sampler.ts";
import { poissonRateTest } from "./poisson-rate-test.ts";
import { type SpikeTestInput, spikeTest } from "./spike-test.ts";

function tested(input: SpikeTestInput) {
  const test = spikeTest(input);
  if (!test.known) throw new Error(test.why);
  return test.value;
}

describe("the test of one busy day", () => {
  it("without overdispersion is the exact test of two rates, upwards", () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        count,
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom(1, 4, 10),
        (x, events, exposure) => {
          const usual = { events, exposure };
          const exact = poissonRateTest({ events: x, exposure: 1 }, usual, { alternative: "greater" });
          if (!exact.known) throw new Error(exact.why);
          expect(tested({ count: x, usual }).pValue).toBeCloseTo(exact.value.p, 9);
        },
      ),
    );
  });

  it("alarms from the count that it names, and later the less is known and the more days scatter", () => {
    const from = (exposure: number, dispersion = 1) =>
      tested({ count: 0, usual: { events: 10 * exposure, exposure }, dispersion }).alarmFrom;
    expect(from(1)).toBeGreaterThan(from(4));
    expect(from(4)).toBeGreaterThan(from(50));
    expect(from(50, 3)).toBeGreaterThan(from(50));
    const usual = { events: 40, exposure: 4 };
    expect(tested({ count: from(4), usual }).isSpike).toBe(true);
    expect(tested({ count: from(4) - 1, usual }).isSpike).toBe(false);
  });

  it("keeps the false alarms that were asked for, with a baseline of four days", () => {
    for (const [mean, dispersion] of [
      [8, 1],
      [40, 1],
      [20, 3],
    ] as const) {
      const draw = countSampler(mean, dispersion, seededRandom(3));
      let alarms = 0;
      for (let run = 0; run < 1500; run++) {
        const usual = { events: draw() + draw() + draw() + draw(), exposure: 4 };
        if (tested({ count: draw(), usual, dispersion, falseAlarmShare: 0.05 }).isSpike) alarms++;
      }
      expect(alarms / 1500, `mean ${mean}`).toBeLessThan(0.067);
      expect(alarms / 1500, `mean ${mean}`).toBeGreaterThan(0.02);
    }
  });

  it("has no answer without a baseline", () => {
    expect(spikeTest({ count: 3, usual: { events: 0, exposure: 0 } })).toEqual({
      known: false,
      why: "no-data",
    });
    expect(() => spikeTest({ count: 3, usual: { events: 1, exposure: 1 }, dispersion: 0.5 })).toThrow(
      RangeError,
    );
  });
});
