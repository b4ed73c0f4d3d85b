import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ltvMargin } from "./ltv-margin.ts";
import { sbgExpectedLifetime } from "./sbg-expected-lifetime.ts";
import { sbgFit } from "./sbg-fit.ts";
import { sbgRetention } from "./sbg-retention.ts";
import { sbgSurvival } from "./sbg-survival.ts";

const parameters = fc.record({
  alpha: fc.double({ min: 0.1, max: 20, noNaN: true }),
  beta: fc.double({ min: 0.1, max: 20, noNaN: true }),
});

describe("the shifted beta-geometric model", () => {
  it("finds the parameters that a large cohort was made with", () => {
    const truth = { alpha: 1.3, beta: 4.2 };
    const survivors = Array.from({ length: 9 }, (_, period) => Math.round(1e9 * sbgSurvival(period, truth)));
    const fit = sbgFit(survivors);
    if (!fit.known) throw new Error(fit.why);
    expect(fit.value.alpha).toBeCloseTo(1.3, 4);
    expect(fit.value.beta).toBeCloseTo(4.2, 3);
  });

  it("survives by its retention rates, which rise", () => {
    fc.assert(
      fc.property(parameters, fc.integer({ min: 1, max: 60 }), (each, period) => {
        const rate = sbgSurvival(period, each) / sbgSurvival(period - 1, each);
        expect(sbgRetention(period, each)).toBeCloseTo(rate, 8);
        expect(sbgRetention(period + 1, each)).toBeGreaterThan(sbgRetention(period, each));
      }),
    );
  });

  it("says why there is no fit", () => {
    expect(sbgFit([])).toEqual({ known: false, why: "no-data" });
    expect(sbgFit([10])).toEqual({ known: false, why: "no-data" });
    expect(sbgFit([10, 10, 10])).toEqual({ known: false, why: "no-variation" });
    expect(sbgFit([10, 0])).toEqual({ known: false, why: "no-variation" });
    expect(sbgFit([10, 8])).toEqual({ known: false, why: "too-few" });
    // A steady half leaves: all are alike, alpha and beta run to infinity.
    expect(sbgFit([1024, 512, 256, 128, 64])).toEqual({ known: false, why: "not-converged" });
    expect(() => sbgFit([10, 11])).toThrow(/only loses/);
  });
});

describe("the time a subscriber stays", () => {
  it("is the sum of the survivor function, in closed form without end and discount", () => {
    const long = sbgExpectedLifetime({ alpha: 6, beta: 9 }, { renewals: 0, discount: 0, horizon: 100_000 });
    expect(long).toMatchObject({ value: expect.closeTo(14 / 5, 9) });
    const none = sbgExpectedLifetime({ alpha: 1, beta: 9 }, { renewals: 0, discount: 0, horizon: null });
    expect(none).toEqual({ known: false, why: "undefined-ratio" });
  });

  it("is longer for who has stayed, and the margin multiple when all are alike", () => {
    const options = { discount: 0.1, horizon: null };
    const fresh = sbgExpectedLifetime({ alpha: 0.7, beta: 1.2 }, { ...options, renewals: 0 });
    const loyal = sbgExpectedLifetime({ alpha: 0.7, beta: 1.2 }, { ...options, renewals: 4 });
    expect(loyal.known && fresh.known && loyal.value > fresh.value).toBe(true);
    // alpha and beta large: everybody stays with the same 0.8.
    const alike = sbgExpectedLifetime({ alpha: 2e8, beta: 8e8 }, { ...options, renewals: 0 });
    const { multiple } = ltvMargin({ margin: 1, retention: 0.8, discount: 0.1, first: "now" });
    expect(alike).toMatchObject({ value: expect.closeTo(multiple, 6) });
  });
});

describe("the margin multiple", () => {
  it("is one margin more when the first comes today, with the discount of one period", () => {
    const [later, now] = (["after-one-period", "now"] as const).map((first) =>
      ltvMargin({ margin: 1, retention: 0.7, discount: 0.12, first }),
    );
    expect(now!.multiple).toBeCloseTo(1 + later!.multiple, 12);
    expect(() => ltvMargin({ margin: 1, retention: 1, discount: 0 })).toThrow(/no end/);
  });
});
