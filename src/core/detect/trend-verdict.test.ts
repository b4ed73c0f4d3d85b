import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { type TrendPeriod, trendVerdict } from "./trend-verdict.ts";

const months = (counts: readonly number[], exposure = 1000): TrendPeriod[] =>
  counts.map((count) => ({ count, exposure }));

function verdictOf(periods: readonly TrendPeriod[]): string {
  const answer = trendVerdict(periods);
  return answer.known ? answer.value.verdict : answer.why;
}

/** Poisson numbers by Knuth's product, enough for small means. */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}

describe("a topic's trend", () => {
  it("grows when the recent rate is clearly above", () => {
    const answer = trendVerdict(months([20, 22, 19, 21, 20, 23, 45, 50]));
    if (!answer.known) throw new Error("must be known");
    expect(answer.value.verdict).toBe("growing");
    expect(answer.value.ratio?.value).toBeCloseTo(47.5 / (125 / 6), 10);
    expect(answer.value.ratio!.low).toBeGreaterThan(1);
  });

  it("fades when it is clearly below, even to nothing", () => {
    expect(verdictOf(months([40, 42, 39, 41, 40, 43, 10, 9]))).toBe("fading");
    expect(verdictOf(months([40, 42, 39, 41, 40, 43, 0, 0]))).toBe("fading");
  });

  it("is new when it never occurred before", () => {
    expect(verdictOf(months([0, 0, 0, 0, 0, 0, 7, 9]))).toBe("new");
  });

  it("is steady when more contacts bring more of it", () => {
    const periods = [100, 100, 100, 100, 100, 100, 300, 300].map((exposure) => ({
      count: exposure / 10,
      exposure,
    }));
    expect(verdictOf(periods)).toBe("steady");
  });

  it("is steady when periods scatter as much as the change", () => {
    expect(verdictOf(months([5, 60, 3, 70, 8, 55, 60, 50]))).toBe("steady");
  });

  it("fades after a cut some months before the recent part, and stays steady after a season", () => {
    const cut = [28, 23, 25, 32, 24, 34, 28, 41, 37, 23, 33, 12, 8, 14, 8, 13, 14, 8];
    expect(verdictOf(months(cut))).toBe("fading");
    const season = [22, 15, 23, 16, 14, 9, 18, 14, 17, 60, 68, 60, 17, 18, 13, 9, 16, 17];
    expect(verdictOf(months(season))).toBe("steady");
  });

  it("cries wolf no more often where periods scatter three times as much as chance alone lets them", () => {
    const random = seededRandom(9);
    for (const length of [12, 18, 40]) {
      let alarms = 0;
      for (let run = 0; run < 1000; run++) {
        const periods = Array.from({ length }, () => ({
          count: poisson(25 * (1 + 0.28 * (random() + random() + random() + random() - 2) * 1.73), random),
          exposure: 1000,
        }));
        if (verdictOf(periods) !== "steady") alarms++;
      }
      expect(alarms, `${length} periods`).toBeLessThan(70);
    }
  });

  it("cries wolf in about 5 of 100 series where nothing changes", () => {
    const random = seededRandom(7);
    let alarms = 0;
    for (let run = 0; run < 1000; run++) {
      const periods = Array.from({ length: 12 }, () => ({ count: poisson(12, random), exposure: 1000 }));
      if (verdictOf(periods) !== "steady") alarms++;
    }
    expect(alarms).toBeGreaterThan(10);
    expect(alarms).toBeLessThan(65);
  });

  it("says why there is no answer", () => {
    expect(verdictOf(months([3, 4, 5]))).toBe("too-few");
    expect(verdictOf(months([1, 0, 1, 0, 1, 0, 1, 1]))).toBe("too-few");
    expect(verdictOf([...months([9, 9, 9, 9, 9, 9]), { count: 0, exposure: 0 }])).toBe("no-data");
  });

  it("refuses impossible counts", () => {
    expect(() => trendVerdict([{ count: 2, exposure: 1 }])).toThrow(RangeError);
    expect(() => trendVerdict(months([1.5]))).toThrow(RangeError);
    expect(() => trendVerdict(months([1]), { alpha: 0 })).toThrow(RangeError);
  });
});

it("gives the example of its docstring", () => {
  expect(verdictOf(months([10, 11, 9, 10, 12, 30], 100))).toBe("growing");
});
