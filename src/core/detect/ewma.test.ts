import { describe, expect, it } from "vitest";
import type { Answer } from "../kit/answer.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { normalQuantile } from "../stats/distributions.ts";
import { ewma } from "./ewma.ts";
import { ewmaArl } from "./ewma-arl.ts";
import { ewmaLimit } from "./ewma-limit.ts";

function valueOf(answer: Answer<number>): number {
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}

describe("the EWMA chart", () => {
  it("begins with narrow limits that widen to the steady ones", () => {
    const chart = ewma(new Array<number>(200).fill(10), { target: 10, sigma: 2, weight: 0.1, width: 2.7 });
    const steady = ewma([10], { target: 10, sigma: 2, weight: 0.1, width: 2.7, limits: "steady" });
    expect(chart.upper[0]! - 10).toBeCloseTo(2.7 * 2 * 0.1, 12);
    expect(chart.upper[199]).toBeCloseTo(steady.upper[0]!, 10);
    expect(chart.upper).toEqual(chart.upper.toSorted((a, b) => a - b));
    expect(chart.signal).toBeNull();
  });

  it("of weight 1 is the chart of the values themselves", () => {
    const chart = ewma([1, -2, 3.25], { target: 0, sigma: 1, weight: 1 });
    expect(chart.averages).toEqual([1, -2, 3.25]);
    expect(chart.upper).toEqual([3, 3, 3]);
    expect(chart.signal).toBe(2);
  });

  it("is nothing of nothing, and refuses a weight beyond 1", () => {
    expect(ewma([], { target: 0, sigma: 1 }).signal).toBeNull();
    expect(() => ewma([1], { target: 0, sigma: 1, weight: 1.1 })).toThrow(RangeError);
    expect(() => ewma([Infinity], { target: 0, sigma: 1 })).toThrow(RangeError);
  });
});

describe("the average run length of an EWMA chart", () => {
  it("gives the eleven digits of the SAS/QC manual (1999)", () => {
    expect(valueOf(ewmaArl({ weight: 0.25, width: 3, shift: 1 }))).toBeCloseTo(11.154267016, 8);
  });

  it("gives Lucas and Saccucci's table 3 at a small weight", () => {
    const published = [500, 76.7, 29.3, 17.6, 12.6, 8.07, 5.99, 4.03, 2.55];
    [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5].forEach((shift, at) => {
      expect(valueOf(ewmaArl({ weight: 0.03, width: 2.437, shift })) / published[at]!).toBeCloseTo(1, 2);
    });
  });

  it("gives Waldmann's 104.0 and 1952 for wide charts of great weight", () => {
    expect(valueOf(ewmaArl({ weight: 0.75, width: 2 * Math.sqrt((2 - 0.75) / 0.75) }))).toBeCloseTo(104, 0);
    expect(valueOf(ewmaArl({ weight: 0.5, width: 2 * Math.sqrt((2 - 0.5) / 0.5) })) / 1952).toBeCloseTo(1, 3);
  });

  it("of weight 1 is that of single values: 370.4 at three sigmas", () => {
    expect(valueOf(ewmaArl({ weight: 1, width: 3 }))).toBeCloseTo(370.398, 3);
  });

  it("is what charts of chance alone show", () => {
    const random = seededRandom(6);
    const [weight, width] = [0.2, 2];
    let total = 0;
    for (let run = 0; run < 250; run++) {
      const values = Array.from({ length: 500 }, () => normalQuantile(Math.max(random(), 1e-12)));
      total += (ewma(values, { target: 0, sigma: 1, weight, width, limits: "steady" }).signal ?? 500) + 1;
    }
    const expected = valueOf(ewmaArl({ weight, width }));
    expect(Math.abs(total / 250 - expected)).toBeLessThan((4 * expected) / Math.sqrt(250));
  });
});

describe("the width for a wished run length", () => {
  it("gives Crowder's (1989) widths for 250 values between false alarms", () => {
    const widths = [0.05, 0.1, 0.15, 0.2, 0.25].map((weight) => valueOf(ewmaLimit({ arl: 250, weight })));
    [2.32, 2.55, 2.65, 2.72, 2.76].forEach((width, at) =>
      expect(Math.abs(widths[at]! - width)).toBeLessThan(0.011),
    );
  });

  it("is not there for lengths that no limits give", () => {
    expect(ewmaLimit({ arl: 1, weight: 0.2 }).known).toBe(false);
    expect(ewmaLimit({ arl: 1e11, weight: 0.2 })).toEqual({ known: false, why: "not-converged" });
    expect(() => ewmaLimit({ arl: 100, weight: 0 })).toThrow(RangeError);
  });
});
