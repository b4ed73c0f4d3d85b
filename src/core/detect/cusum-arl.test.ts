import { describe, expect, it } from "vitest";
import type { Answer } from "../kit/answer.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { normalCdf, normalQuantile } from "../stats/distributions.ts";
import { cusum } from "./cusum.ts";
import { cusumArl } from "./cusum-arl.ts";
import { cusumThreshold } from "./cusum-threshold.ts";
import { runLengths } from "./run-lengths.ts";

function valueOf(answer: Answer<number>): number {
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}

/** The other way: the sums cut into cells, a Markov chain between their middles (Brook and Evans). */
function byMarkovChain(allowance: number, threshold: number, shift: number, cells: number): number {
  const width = (2 * threshold) / (2 * cells - 1);
  const below = (edge: number, from: number) => normalCdf(edge - from * width + allowance - shift);
  const lengths = runLengths(cells, (from, to) =>
    to === 0 ? below(width / 2, from) : below((to + 0.5) * width, from) - below((to - 0.5) * width, from),
  );
  if (!lengths.known) throw new Error(lengths.why);
  return lengths.value[0]!;
}

describe("the average run length of a CUSUM", () => {
  it("agrees with the Markov chain of Brook and Evans as its cells grow finer", () => {
    for (const shift of [0, 0.5, 1]) {
      const [coarse, fine] = [byMarkovChain(0.5, 4, shift, 30), byMarkovChain(0.5, 4, shift, 60)];
      const limit = fine + (fine - coarse) / 3;
      expect(valueOf(cusumArl({ threshold: 4, shift, sides: "one" })) / limit).toBeCloseTo(1, 4);
    }
  });

  it("is what charts of chance alone show", () => {
    const random = seededRandom(5);
    const draw = () => normalQuantile(Math.max(random(), 1e-12));
    let total = 0;
    for (let run = 0; run < 250; run++) {
      const values = Array.from({ length: 300 }, draw);
      total += (cusum(values, { target: 0, sigma: 1, threshold: 2 }).signal?.at ?? 300) + 1;
    }
    const expected = valueOf(cusumArl({ threshold: 2 }));
    expect(Math.abs(total / 250 - expected)).toBeLessThan((4 * expected) / Math.sqrt(250));
  });

  it("with a threshold near 0 and no allowance is that of single values beyond the mean", () => {
    expect(valueOf(cusumArl({ allowance: 3, threshold: 1e-9, sides: "both" }))).toBeCloseTo(370.398, 2);
  });

  it("grows with the threshold and falls with the shift, the same either way", () => {
    const lengths = [1, 2, 3, 5, 8].map((threshold) => valueOf(cusumArl({ threshold })));
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(valueOf(cusumArl({ threshold: 5, shift: -1 }))).toBeCloseTo(
      valueOf(cusumArl({ threshold: 5, shift: 1 })),
      8,
    );
  });

  it("is not told where it is beyond all numbers", () => {
    expect(cusumArl({ threshold: 30 })).toEqual({ known: false, why: "not-converged" });
    expect(valueOf(cusumArl({ threshold: 30, shift: 2 }))).toBeCloseTo(20.8, 0);
    expect(() => cusumArl({ threshold: 61 })).toThrow(RangeError);
  });
});

describe("the threshold for a wished run length", () => {
  it("gives that run length back", () => {
    for (const [arl, sides] of [
      [50, "one"],
      [365, "both"],
    ] as const) {
      const threshold = valueOf(cusumThreshold({ arl, sides }));
      expect(valueOf(cusumArl({ threshold, sides })) / arl).toBeCloseTo(1, 6);
    }
  });

  it("is not there when no threshold can be so short or so long", () => {
    expect(cusumThreshold({ arl: 1.2 })).toEqual({ known: false, why: "infeasible" });
    expect(cusumThreshold({ arl: 1e12 })).toEqual({ known: false, why: "not-converged" });
    expect(() => cusumThreshold({ arl: 0.5 })).toThrow(RangeError);
  });
});
