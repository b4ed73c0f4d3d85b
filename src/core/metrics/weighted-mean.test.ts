import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanInterval } from "../stats/mean-interval.ts";
import { wilson } from "../stats/wilson.ts";
import { weightedMean } from "./weighted-mean.ts";
import { weightedShare } from "./weighted-share.ts";

const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 30 });

describe("weighted answers", () => {
  it("with equal weights are the plain mean and share", () => {
    fc.assert(
      fc.property(values, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (list, weight) => {
        const weighted = weightedMean(
          list,
          list.map(() => weight),
        );
        const sum = list.reduce((total, each) => total + each, 0);
        const sumSquares = list.reduce((total, each) => total + each * each, 0);
        const plain = meanInterval({ n: list.length, sum, sumSquares });
        if (!weighted.known || !plain.known) throw new Error("must be known");
        expect(weighted.value.value).toBeCloseTo(plain.value.value, 8);
        expect(weighted.value.low).toBeCloseTo(plain.value.low, 5);
      }),
    );
    const share = weightedShare({ n: 3, sum: 6, sumSquares: 12 }, { n: 7, sum: 14, sumSquares: 28 });
    const plain = wilson(3, 10);
    if (!share.known || !plain.known) throw new Error("must be known");
    expect(share.value.low).toBeCloseTo(plain.value.low, 12);
    expect(share.value.high).toBeCloseTo(plain.value.high, 12);
  });

  it("do not care for the unit of the weights, and lose size when these are unequal", () => {
    const marks = [1, 5, 4, 2, 5];
    const small = weightedMean(marks, [1, 2, 3, 4, 5]);
    const large = weightedMean(marks, [1e200, 2e200, 3e200, 4e200, 5e200]);
    if (!small.known || !large.known) throw new Error("must be known");
    expect(large.value.low).toBeCloseTo(small.value.low, 10);
    // Kish: 15^2 / 55.
    expect(small.value.effectiveN).toBeCloseTo(225 / 55, 12);
    // By hand: m = 56/15; sum (w (y - m))^2 = 102.7111; times 5/4 over 225; t with 4 degrees is 2.776445.
    expect(small.value.value).toBeCloseTo(56 / 15, 12);
    expect(small.value.high).toBeCloseTo(56 / 15 + 2.776445 * Math.sqrt((102.7111 * 1.25) / 225), 5);
  });

  it("say why they have no answer", () => {
    expect(weightedMean([3, 4], [0, 0])).toEqual({ known: false, why: "no-data" });
    expect(weightedMean([3, 4], [0, 2])).toEqual({ known: false, why: "too-few" });
    expect(() => weightedMean([3], [1, 2])).toThrow(/one length/);
    expect(() => weightedShare({ n: 1, sum: 3, sumSquares: 5 }, { n: 0, sum: 0, sumSquares: 0 })).toThrow(
      /weights/,
    );
  });
});
