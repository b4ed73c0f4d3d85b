import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { spikeDays } from "./spike-days.ts";

/** Poisson numbers by Knuth's product, enough for small means. */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}

/** A year of busy weekdays, quiet weekends and a slow season. */
const year = (random: () => number, mean = 16) =>
  Array.from({ length: 365 }, (_, day) =>
    poisson(mean * (day % 7 < 5 ? 1 : 0.4) * (1 + 0.3 * Math.sin(day / 58)), random),
  );

describe("days that stand out", () => {
  it("are found, and weekends, seasons and neighbours of a spike are not", () => {
    const counts = year(seededRandom(3));
    counts[200] = counts[200]! + 70;
    counts[207] = counts[207]! + 45;
    const found = spikeDays(counts);
    expect(found.map(({ at }) => at).slice(0, 2)).toEqual([200, 207]);
    expect(found[0]!.usual).toBeLessThan(25);
    expect(found[0]!.qValue).toBeLessThan(1e-6);
  });

  it("in years of chance alone are seen in about one of twenty", () => {
    const random = seededRandom(5);
    let alarms = 0;
    for (let run = 0; run < 100; run++) if (spikeDays(year(random, run % 2 ? 16 : 4)).length > 0) alarms++;
    expect(alarms).toBeLessThanOrEqual(10);
  });

  it("are none where there is too little to compare with", () => {
    expect(spikeDays([])).toEqual([]);
    expect(spikeDays([3, 90, 4])).toEqual([]);
    expect(spikeDays(new Array<number>(100).fill(0))).toEqual([]);
    expect(() => spikeDays([1.5])).toThrow(RangeError);
  });
});

it("gives the example of its docstring", () => {
  const days = [...new Array<number>(70).fill(10), 60, ...new Array<number>(14).fill(10)];
  expect(spikeDays(days).map(({ at }) => at)).toEqual([70]);
});
