import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { countSampler } from "./count-sampler.ts";
import { poissonRateTest } from "./poisson-rate-test.ts";
import { type SpikeTestInput, spikeTest } from "./spike-test.ts";
import { weeklySpikes } from "./weekly-spikes.ts";

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
      for (let run = 0; run < 4000; run++) {
        const usual = { events: draw() + draw() + draw() + draw(), exposure: 4 };
        if (tested({ count: draw(), usual, dispersion, falseAlarmShare: 0.05 }).isSpike) alarms++;
      }
      expect(alarms / 4000, `mean ${mean}`).toBeLessThan(0.06);
      expect(alarms / 4000, `mean ${mean}`).toBeGreaterThan(0.02);
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

describe("a series of days", () => {
  const weekday = [1, 1, 1.2, 1, 0.9, 0.4, 0.3];

  function series(days: number, mean: number, dispersion: number, seed: number): number[] {
    const random = seededRandom(seed);
    const draws = weekday.map((part) => countSampler(mean * part, dispersion, random));
    return Array.from({ length: days }, (_, day) => draws[day % 7]!());
  }

  function spikesOf(counts: readonly number[], falseAlarmsPerYear: number) {
    const answer = weeklySpikes(counts, { falseAlarmsPerYear });
    if (!answer.known) throw new Error(answer.why);
    return answer.value;
  }

  it.each([
    [5, 1],
    [40, 1],
    [20, 3],
    [60, 8],
  ])("of mean %d and dispersion %d alarms at most as often as asked for", (mean, dispersion) => {
    const { spikes, judged } = spikesOf(series(365 * 12, mean, dispersion, 9), 12);
    const expected = (12 * judged) / 365.25;
    expect(spikes.length).toBeLessThan(expected + 3 * Math.sqrt(expected));
    expect(spikes.length).toBeGreaterThan(0.2 * expected);
  });

  it("shows planted spikes, also the second of two on one weekday, and no weekend", () => {
    const counts = series(200, 30, 1, 4);
    for (const day of [100, 107, 150]) counts[day] = counts[day]! + 45;
    const { spikes } = spikesOf(counts, 1);
    expect(spikes.map(({ at }) => at)).toEqual([100, 107, 150]);
  });

  it("gets used to a lasting rise", () => {
    const counts = [...series(100, 20, 1, 5), ...series(200, 60, 1, 6)];
    const { spikes } = spikesOf(counts, 4);
    expect(spikes.length).toBeGreaterThan(5);
    expect(spikes.filter(({ at }) => at >= 200).length).toBeLessThan(5);
  });

  it("is not judged before there are weeks to judge it by", () => {
    expect(weeklySpikes(new Array<number>(56).fill(3))).toEqual({ known: false, why: "too-few" });
    expect(spikesOf(new Array<number>(57).fill(0), 4)).toEqual({ spikes: [], judged: 1, dispersion: 1 });
    expect(() => weeklySpikes([1.5])).toThrow(RangeError);
  });
});
