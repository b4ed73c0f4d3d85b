import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateRatio } from "./rate-ratio.ts";

const side = fc.record({
  events: fc.integer({ min: 1, max: 5000 }),
  exposure: fc.integer({ min: 1, max: 400 }),
});

describe("the ratio of two rates", () => {
  it("gives the example of its docstring", () => {
    const answer = rateRatio({ events: 120, exposure: 28 }, { events: 100, exposure: 28 });
    if (!answer.known) throw new Error("must be known");
    expect(answer.value.value).toBeCloseTo(1.2, 12);
    expect(answer.value.low).toBeCloseTo(0.921008, 6);
    expect(answer.value.high).toBeCloseTo(1.563504, 6);
  });

  it("holds the point, and turned round gives the reverse", () => {
    fc.assert(
      fc.property(side, side, (a, b) => {
        const there = rateRatio(a, b);
        const back = rateRatio(b, a);
        if (!there.known || !back.known) throw new Error("must be known");
        expect(there.value.low).toBeLessThan(there.value.value);
        expect(there.value.high).toBeGreaterThan(there.value.value);
        expect(there.value.low * back.value.high).toBeCloseTo(1, 8);
      }),
    );
  });

  it("says why it cannot answer", () => {
    expect(rateRatio({ events: 3, exposure: 1 }, { events: 0, exposure: 1 })).toEqual({
      known: false,
      why: "undefined-ratio",
    });
    expect(rateRatio({ events: 0, exposure: 1 }, { events: 0, exposure: 1 })).toEqual({
      known: false,
      why: "no-data",
    });
    expect(() => rateRatio({ events: 1.5, exposure: 1 }, { events: 1, exposure: 1 })).toThrow(RangeError);
  });
});
