import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { countSampler } from "./count-sampler.ts";
import { weeklySpikes } from "./weekly-spikes.ts";

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
    const { spikes, judged } = spikesOf(series(365 * 6, mean, dispersion, 9), 12);
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
