import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { binomialDraw } from "./binomial-draw.ts";
import { type BootstrapInput, bootstrapInterval } from "./bootstrap-interval.ts";
import { gammaDraw } from "./gamma-draw.ts";
import { wilson } from "./wilson.ts";

function known(input: BootstrapInput, level = 0.95) {
  const answer = bootstrapInterval(input, level);
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}

describe("a bootstrap interval", () => {
  it("is the same for the same seed, and another for another", () => {
    const input = { statistic: "mean", values: [1, 4, 2, 8, 5, 7], draws: 500 } as const;
    expect(known({ ...input, seed: 3 })).toEqual(known({ ...input, seed: 3 }));
    expect(known({ ...input, seed: 3 })).not.toEqual(known({ ...input, seed: 4 }));
  });

  it("agrees with Efron & Tibshirani's treated mice: mean 86.86, bootstrap standard error 23.36", () => {
    const mice = [94, 197, 16, 38, 99, 141, 23];
    const { value, low, high } = known({ statistic: "mean", values: mice, method: "percentile" }, 0.6826895);
    expect(value).toBeCloseTo(86.857, 3);
    // One standard error to either side holds 68 of 100 draws of a nearly normal mean.
    expect((high - low) / 2).toBeGreaterThan(22);
    expect((high - low) / 2).toBeLessThan(25);
  });

  it("by BCa is shifted toward the long tail", () => {
    const waits = Array.from({ length: 40 }, (_, i) => Math.exp((i - 20) / 8));
    const plain = known({ statistic: "mean", values: waits, method: "percentile" });
    const corrected = known({ statistic: "mean", values: waits });
    expect(corrected.low).toBeGreaterThan(plain.low);
    expect(corrected.high).toBeGreaterThan(plain.high);
  });

  it("draws counts as it would draw the cases themselves", () => {
    const counts = { statistic: "nps", values: [10, 8, 2], counts: [450, 300, 250] } as const;
    const cases = [450, 300, 250].flatMap((times, i) => Array.from({ length: times }, () => [10, 8, 2][i]!));
    const short = known({ ...counts, draws: 4000 });
    expect(known({ statistic: "nps", values: cases, draws: 4000 })).toEqual(short);
    // Multinomial: 1.96 * 100 sqrt((0.45 + 0.25 - 0.2^2) / 1000)
    expect(short.value).toBeCloseTo(20, 12);
    expect((short.high - short.low) / 2).toBeCloseTo(5.035, 0);
  });

  it("of a share comes near Wilson's in large samples, also for a million cases", () => {
    const found = known({ statistic: "share", values: [1, 0], counts: [80_000, 920_000], draws: 4000 });
    const score = wilson(80_000, 1_000_000);
    if (!score.known) throw new Error(score.why);
    expect(found.low).toBeCloseTo(score.value.low, 4);
    expect(found.high).toBeCloseTo(score.value.high, 4);
  });

  it("of the median is drawn by ranks as case by case: ends of the binomial of ranks", () => {
    const values = Array.from({ length: 101 }, (_, i) => i);
    const { value, low, high } = known({ statistic: "median", values, method: "percentile" });
    expect(value).toBe(50);
    // Ranks of the order-statistic interval: 101 / 2 -+ 1.96 sqrt(101) / 2
    expect(Math.abs(low - 40)).toBeLessThanOrEqual(1);
    expect(Math.abs(high - 60)).toBeLessThanOrEqual(1);
  });

  it("covers the true median and mean in about 95 of 100 samples", () => {
    const random = seededRandom(17);
    let [median, mean] = [0, 0];
    const samples = 200;
    for (let at = 0; at < samples; at++) {
      const values = Array.from({ length: 60 }, () => -Math.log(1 - random()));
      const middle = known({ statistic: "median", values, draws: 300, seed: at });
      if (middle.low <= Math.LN2 && Math.LN2 <= middle.high) median++;
      const average = known({ statistic: "mean", values, draws: 300, seed: at });
      if (average.low <= 1 && 1 <= average.high) mean++;
    }
    expect(median / samples).toBeGreaterThan(0.9);
    expect(mean / samples).toBeGreaterThan(0.88);
    expect(mean / samples).toBeLessThan(1);
  });

  it("of a ratio draws pairs, so that a constant ratio does not scatter", () => {
    const values = [2, 4, 6, 10];
    const constant = bootstrapInterval({ statistic: "ratio", values, denominators: [1, 2, 3, 5] });
    expect(constant).toEqual({ known: false, why: "no-variation" });
    const { value, low, high } = known({ statistic: "ratio", values, denominators: [2, 2, 3, 5] });
    expect(value).toBeCloseTo(22 / 12, 12);
    expect(low).toBeGreaterThanOrEqual(1);
    expect(high).toBeLessThanOrEqual(2);
  });

  it("moves with the values and keeps its order", () => {
    const list = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(list, fc.constantFrom("mean" as const, "median" as const), (values, statistic) => {
        const found = bootstrapInterval({ statistic, values, draws: 200 });
        if (!found.known) return;
        const moved = known({ statistic, values: values.map((value) => value + 1000), draws: 200 });
        expect(found.value.low).toBeLessThanOrEqual(found.value.high);
        expect(moved.low).toBeCloseTo(found.value.low + 1000, 8);
      }),
    );
  });

  it("has no answer without values, for one, or when all are alike, and refuses marks off the scale", () => {
    expect(bootstrapInterval({ statistic: "mean", values: [] })).toEqual({ known: false, why: "no-data" });
    expect(bootstrapInterval({ statistic: "mean", values: [3, 3, 3] })).toEqual({
      known: false,
      why: "no-variation",
    });
    expect(() => bootstrapInterval({ statistic: "nps", values: [11, 3] })).toThrow(RangeError);
    expect(() => bootstrapInterval({ statistic: "ratio", values: [1, 2] })).toThrow(RangeError);
  });
});

describe("draws", () => {
  it.each([
    [30, 0.1],
    [50, 0.4],
    [2000, 0.3],
    [1_000_000, 0.97],
  ])("of a binomial of %i trials with chance %d have its mean and variance", (trials, share) => {
    const random = seededRandom(13);
    const size = 40_000;
    const drawn = Array.from({ length: size }, () => binomialDraw(trials, share, random));
    const mean = drawn.reduce((sum, hits) => sum + hits / size, 0);
    const variance = drawn.reduce((sum, hits) => sum + (hits - mean) ** 2 / size, 0);
    const expected = trials * share * (1 - share);
    expect(Math.abs(mean - trials * share)).toBeLessThan(4.5 * Math.sqrt(expected / size));
    expect(Math.abs(variance / expected - 1)).toBeLessThan(4.5 * Math.sqrt(2.1 / size));
  });

  it("of a gamma have the mean and variance of its shape", () => {
    const random = seededRandom(2);
    for (const shape of [1, 2.5, 400]) {
      const size = 30_000;
      const drawn = Array.from({ length: size }, () => gammaDraw(shape, random));
      const mean = drawn.reduce((sum, value) => sum + value / size, 0);
      const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2 / size, 0);
      expect(Math.abs(mean - shape)).toBeLessThan(4.5 * Math.sqrt(shape / size));
      expect(Math.abs(variance / shape - 1)).toBeLessThan(4.5 * Math.sqrt((2 + 6 / shape) / size));
    }
  });
});
