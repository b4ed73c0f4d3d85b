import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilson } from "./wilson.ts";

describe("Wilson's interval", () => {
  it("gives Newcombe's table (1998, method 3)", () => {
    for (const [hits, trials, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      const answer = wilson(hits, trials);
      if (!answer.known) throw new Error("must be known");
      expect(answer.value.low).toBeCloseTo(low, 4);
      expect(answer.value.high).toBeCloseTo(high, 4);
    }
  });

  it("holds exactly the shares that a score test would not reject", () => {
    const level = fc.double({ min: 0.5, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), level, (a, b, confidence) => {
        fc.pre(a > 0 && b > 0);
        const answer = wilson(a, a + b, confidence);
        if (!answer.known) throw new Error("must be known");
        const { value, low, high } = answer.value;
        const score = (share: number) => (value - share) / Math.sqrt((share * (1 - share)) / (a + b));
        expect(score(low)).toBeCloseTo(-score(high), 5);
      }),
    );
  });

  it("gives no answer without trials and refuses impossible counts", () => {
    expect(wilson(0, 0)).toEqual({ known: false, why: "no-data" });
    for (const [hits, trials, level] of [
      [3, 2, 0.95],
      [0.5, 2, 0.95],
      [1, 2, 1],
      [Number.NaN, 2, 0.95],
      [1, Infinity, 0.95],
    ] as const)
      expect(() => wilson(hits, trials, level)).toThrow(RangeError);
  });
});
