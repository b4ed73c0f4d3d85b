import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combineSummaries } from "./combine-summaries.ts";
import { meanInterval } from "./mean-interval.ts";
import { readSample } from "./sample.ts";
import { summarise } from "./summarise.ts";

const values = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 2, maxLength: 60 });

describe("a sample", () => {
  it("is the same as a list, as sums, and as hits out of trials but for the divisor", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 60 }), (list) => {
        const sums = {
          n: list.length,
          sum: list.reduce((a, b) => a + b, 0),
          sumSquares: list.reduce((a, b) => a + b * b, 0),
        };
        const [one, other] = [readSample("list", list), readSample("sums", sums)];
        expect(other.mean).toBeCloseTo(one.mean, 10);
        expect(other.variance).toBeCloseTo(one.variance, 8);
      }),
    );
    expect(readSample("share", { hits: 3, trials: 12 })).toEqual({ n: 12, mean: 0.25, variance: 0.1875 });
  });

  it("keeps the spread of numbers of 1e12 as a list and as mean and variance; sums lose it, and say none", () => {
    const list = [1, 2, 3, 4, 5].map((step) => 1e12 + step);
    expect(summarise(list)).toEqual({ known: true, value: { n: 5, mean: 1e12 + 3, variance: 2.5 } });
    const sums = { n: 5, sum: 5e12 + 15, sumSquares: list.reduce((sum, value) => sum + value * value, 0) };
    expect(readSample("sums", sums).variance).toBe(0);
  });

  it("of equal numbers has no spread, though their squares are rounded", () => {
    for (const value of [0.1, 1 / 3, 1e-9, 123456.789]) {
      const sums = { n: 3, sum: value + value + value, sumSquares: value * value * 3 };
      expect(readSample("sums", sums).variance).toBe(0);
    }
  });

  it("is refused when no numbers can have such sums", () => {
    expect(() => readSample("arm", { n: 3, sum: 6, sumSquares: 11 })).toThrow("arm.sumSquares is less than");
    expect(() => readSample("arm", [1, Number.NaN])).toThrow("arm[1]");
    expect(() => readSample("arm", { n: 2.5, mean: 1, variance: 1 })).toThrow(RangeError);
    expect(() => readSample("arm", { n: 2, mean: 1, variance: -1 })).toThrow(RangeError);
  });
});

describe("samples thrown together", () => {
  it("give what the whole list gives, however it is cut", () => {
    fc.assert(
      fc.property(values, fc.nat(60), (list, at) => {
        const cut = combineSummaries([list.slice(0, at), [], list.slice(at)]);
        const whole = summarise(list);
        if (!cut.known || !whole.known) throw new Error("must be known");
        expect(cut.value.n).toBe(list.length);
        expect(cut.value.mean).toBeCloseTo(whole.value.mean, 9);
        expect(cut.value.variance / (whole.value.variance || 1)).toBeCloseTo(whole.value.variance ? 1 : 0, 9);
      }),
    );
  });

  it("need two numbers in all", () => {
    expect(combineSummaries([])).toEqual({ known: false, why: "no-data" });
    expect(combineSummaries([[5], []])).toEqual({ known: false, why: "too-few" });
    expect(combineSummaries([[5], [7]])).toEqual({ known: true, value: { n: 2, mean: 6, variance: 2 } });
  });
});

describe("a mean's interval", () => {
  it("gives R's one-sample t.test(sleep$extra)", () => {
    const extra = [
      0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2, 1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4,
    ];
    const answer = meanInterval(extra);
    expect(answer).toMatchObject({
      value: {
        value: expect.closeTo(1.54, 12),
        low: expect.closeTo(0.5955845, 7),
        high: expect.closeTo(2.4844155, 7),
      },
    });
  });

  it("moves and stretches with the numbers", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -50, max: 50 }), (list, shift) => {
        const at = known(meanInterval(list));
        const moved = known(meanInterval(list.map((value) => 2 * value + shift)));
        expect(moved.low).toBeCloseTo(2 * at.low + shift, 6);
        expect(moved.high).toBeCloseTo(2 * at.high + shift, 6);
      }),
    );
  });

  it("says why it cannot answer", () => {
    expect(meanInterval({ n: 0, sum: 0, sumSquares: 0 })).toEqual({ known: false, why: "no-data" });
    expect(meanInterval([4])).toEqual({ known: false, why: "too-few" });
  });
});

function known<T>(answer: { known: true; value: T } | { known: false; why: string }): T {
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}
