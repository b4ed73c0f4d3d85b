import { describe, expect, it } from "vitest";
import { meanMark } from "./mean-mark.ts";

describe("a mean mark", () => {
  it("has Student's interval, kept on the scale", () => {
    const answer = meanMark("csat5", { n: 4, sum: 16, sumSquares: 66 });
    if (!answer.known) throw new Error("must be known");
    expect(answer.value).toMatchObject({ value: 4, high: 5 });
    expect(answer.value.low).toBeCloseTo(4 - 3.182446 * Math.sqrt(2 / 3 / 4), 5);
  });

  it("says why it cannot answer, and refuses marks off the scale", () => {
    expect(meanMark("stars5", { n: 0, sum: 0, sumSquares: 0 })).toEqual({ known: false, why: "no-data" });
    expect(() => meanMark("stars5", { n: 2, sum: 18, sumSquares: 162 })).toThrow(RangeError);
  });
});
