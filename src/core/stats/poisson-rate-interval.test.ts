import { describe, expect, it } from "vitest";
import { poissonCdf, poissonUpper } from "./distributions.ts";
import { poissonRateInterval } from "./poisson-rate-interval.ts";

describe("a rate of events", () => {
  it("gives R's poisson.test(137, 24.19893)", () => {
    const answer = poissonRateInterval(137, 24.19893);
    if (!answer.known) throw new Error("must be known");
    expect(answer.value.low).toBeCloseTo(4.753125, 6);
    expect(answer.value.high).toBeCloseTo(6.692709, 6);
  });

  it.each([1, 7, 300, 5000, 1e6, 1e12])("%d events have tails of 2.5 % at either bound", (events) => {
    const answer = poissonRateInterval(events, 1);
    if (!answer.known) throw new Error("must be known");
    expect(poissonUpper(events, answer.value.low)).toBeCloseTo(0.025, 9);
    expect(poissonCdf(events, answer.value.high)).toBeCloseTo(0.025, 9);
  });

  it("nothing seen in 3 units leaves up to one and a quarter a unit possible", () => {
    const answer = poissonRateInterval(0, 3);
    expect(answer.known && [answer.value.low, answer.value.high]).toEqual([
      0,
      expect.closeTo(-Math.log(0.025) / 3, 9),
    ]);
    expect(poissonRateInterval(0, 0)).toEqual({ known: false, why: "no-data" });
    expect(() => poissonRateInterval(1.5, 3)).toThrow(RangeError);
  });
});
