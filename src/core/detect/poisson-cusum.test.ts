import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { countSampler } from "./count-sampler.ts";
import { poissonCusum } from "./poisson-cusum.ts";
import { poissonCusumArl } from "./poisson-cusum-arl.ts";
import { poissonCusumDesign } from "./poisson-cusum-design.ts";

function designed(usualMean: number, raisedMean: number, arl: number) {
  const design = poissonCusumDesign({ usualMean, raisedMean, arl });
  if (!design.known) throw new Error(design.why);
  return design.value;
}

/** Mean number of periods until the signal in simulated series. */
function simulated(
  mean: number,
  chart: { allowance: number; threshold: number },
  runs: number,
  seed: number,
): number {
  const draw = countSampler(mean, 1, seededRandom(seed));
  let total = 0;
  for (let run = 0; run < runs; run++) {
    let sum = 0;
    do {
      total++;
      sum = Math.max(0, sum + draw() - chart.allowance);
    } while (sum < chart.threshold);
  }
  return total / runs;
}

describe("the Poisson CUSUM", () => {
  it("signals when its sum reaches the threshold", () => {
    expect(poissonCusum([3, 4], { allowance: 1, threshold: 5 }).signal).toEqual({ at: 1, startedAt: 0 });
    expect(poissonCusum([3, 3], { allowance: 1, threshold: 5 }).signal).toBeNull();
    expect(poissonCusum([], { allowance: 1, threshold: 5 })).toEqual({ sums: [], signal: null });
    expect(() => poissonCusum([1.5], { allowance: 1, threshold: 5 })).toThrow(RangeError);
  });

  it("designed for a wished run length keeps it in simulation, and finds the rise as soon as promised", () => {
    for (const [usual, raised] of [
      [0.4, 1],
      [4, 7],
      [30, 40],
    ] as const) {
      const { allowance, threshold, arl, delay } = designed(usual, raised, 100);
      expect(arl).toBeGreaterThanOrEqual(100);
      expect(Math.abs(simulated(usual, { allowance, threshold }, 1500, 1) / arl - 1)).toBeLessThan(0.1);
      expect(Math.abs(simulated(raised, { allowance, threshold }, 1500, 2) / delay - 1)).toBeLessThan(0.1);
    }
  });

  it("with a step less of threshold would alarm too often", () => {
    const { allowance, threshold } = designed(4, 8, 500);
    const less = poissonCusumArl({ mean: 4, allowance, threshold: threshold - 0.25 });
    expect(less.known && less.value).toBeLessThan(500);
  });

  it("with threshold and allowance of whole events is the waiting for one great count when nothing is carried over", () => {
    const single = poissonCusumArl({ mean: 2, allowance: 6, threshold: 1 });
    expect(single.known && single.value).toBeCloseTo(1 / 0.004533806, 2);
  });

  it("refuses numbers off every lattice, and a rise that is none", () => {
    expect(() => poissonCusumArl({ mean: 1, allowance: Math.SQRT2, threshold: 5 })).toThrow(RangeError);
    expect(() => poissonCusumDesign({ usualMean: 2, raisedMean: 2, arl: 100 })).toThrow(RangeError);
  });
});
