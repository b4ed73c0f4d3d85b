import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanInterval } from "./mean-interval.ts";
import { studentCdf, studentQuantile } from "./distributions.ts";

describe("Student's t", () => {
  it("agrees with printed tables", () => {
    expect(studentQuantile(0.975, 1)).toBeCloseTo(12.7062047361747, 9);
    expect(studentQuantile(0.975, 2)).toBeCloseTo(4.302652729749464, 9);
    expect(studentQuantile(0.975, 10)).toBeCloseTo(2.2281388519649385, 9);
    expect(studentQuantile(0.995, 30)).toBeCloseTo(2.749995653567, 9);
    expect(studentQuantile(0.975, 1e6)).toBeCloseTo(1.9599664, 6);
    expect(studentCdf(-2.2281388519649385, 10)).toBeCloseTo(0.025, 10);
  });
});

describe("a mean's interval", () => {
  it("gives the example of its docstring", () => {
    const answer = meanInterval({ n: 3, sum: 6, sumSquares: 14 });
    if (!answer.known) throw new Error("must be known");
    expect(answer.value.low).toBeCloseTo(2 - 4.302652729749464 / Math.sqrt(3), 8);
    expect(answer.value.high).toBeCloseTo(2 + 4.302652729749464 / Math.sqrt(3), 8);
  });

  it("holds the mean and moves with the numbers", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 40 }),
        fc.integer({ min: -50, max: 50 }),
        (values, shift) => {
          const at = of(values);
          const moved = of(values.map((value) => value + shift));
          expect(at.low).toBeLessThanOrEqual(at.value);
          expect(at.high).toBeGreaterThanOrEqual(at.value);
          expect(moved.low - at.low).toBeCloseTo(shift, 6);
        },
      ),
    );
  });

  it("says why it cannot answer", () => {
    expect(meanInterval({ n: 0, sum: 0, sumSquares: 0 })).toEqual({ known: false, why: "no-data" });
    expect(meanInterval({ n: 1, sum: 4, sumSquares: 16 })).toEqual({ known: false, why: "too-few" });
  });
});

function of(values: number[]) {
  const sum = values.reduce((a, b) => a + b, 0);
  const answer = meanInterval({ n: values.length, sum, sumSquares: values.reduce((a, b) => a + b * b, 0) });
  if (!answer.known) throw new Error("must be known");
  return answer.value;
}
