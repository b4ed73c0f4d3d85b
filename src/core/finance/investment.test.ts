import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { irr } from "./irr.ts";
import { npv } from "./npv.ts";
import { paybackPeriods } from "./payback-periods.ts";
import { presentValue } from "./present-value.ts";
import { roi } from "./roi.ts";

const rateOf = (flows: number[]) => {
  const answer = irr(flows);
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
};

describe("present values", () => {
  it("the worked examples of the NPV function in Excel's documentation, a period less discounted", () => {
    // Excel discounts the first flow, too: 1,188.44 there is 1,188.44 x 1.1 here; the second example keeps its first flow apart.
    expect(npv([-10_000, 3000, 4200, 6800], 0.1)).toBeCloseTo(1188.4434123352207 * 1.1, 6);
    expect(npv([-40_000, 8000, 9200, 10_000, 12_000, 14_500], 0.08)).toBeCloseTo(1922.06, 2);
  });

  it("a perpetual pound in parts: interest of every size, none at all, and a far day", () => {
    expect(presentValue(100, 0, 50)).toBe(100);
    expect(presentValue(100, 0.05, 0.5)).toBeCloseTo(100 / Math.sqrt(1.05), 12);
    expect(presentValue(100, -0.5, 2)).toBeCloseTo(400, 9);
    expect(presentValue(1e300, 0.1, 1e6)).toBe(0);
    expect(() => presentValue(1, -1, 1)).toThrow(RangeError);
  });
});

describe("the internal rate of return", () => {
  it("the worked examples of the IRR function in Excel's and NumPy's documentation", () => {
    expect(rateOf([-70_000, 12_000, 15_000, 18_000, 21_000])).toBeCloseTo(-0.021, 3);
    expect(rateOf([-70_000, 12_000, 15_000, 18_000, 21_000, 26_000])).toBeCloseTo(0.087, 3);
    expect(rateOf([-70_000, 12_000, 15_000])).toBeCloseTo(-0.444, 3);
    expect(rateOf([-100, 39, 59, 55, 20])).toBeCloseTo(0.28095, 5);
    expect(rateOf([-100, 0, 0, 74])).toBeCloseTo(-0.0955, 4);
    expect(rateOf([-100, 100, 0, 7])).toBeCloseTo(0.06206, 5);
  });

  it("Lorie and Savage's pump earns 25 % and 400 % at once: no answer", () => {
    expect(npv([-1600, 10_000, -10_000], 0.25)).toBeCloseTo(0, 9);
    expect(npv([-1600, 10_000, -10_000], 4)).toBeCloseTo(0, 9);
    expect(irr([-1600, 10_000, -10_000])).toEqual({ known: false, why: "undefined-ratio" });
  });

  it("has no answer for money that only goes one way, and none for no money", () => {
    expect(irr([100, 200])).toEqual({ known: false, why: "undefined-ratio" });
    expect(irr([0, 0])).toEqual({ known: false, why: "no-data" });
    expect(irr([])).toEqual({ known: false, why: "no-data" });
  });

  it("with a late cost takes the one rate above zero", () => {
    // -100 + 120 / g + 30 / g^2 - 10 / g^3: running sums -100, 20, 50, 40 change sign once.
    const rate = rateOf([-100, 120, 30, -10]);
    expect(rate).toBeGreaterThan(0);
    expect(npv([-100, 120, 30, -10], rate)).toBeCloseTo(0, 9);
  });

  it("makes the present value nothing, for any investment followed by returns, and stays when money changes unit or sign", () => {
    const returns = fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e7, noNaN: true }), returns, (cost, list) => {
        const flows = [-cost, ...list];
        const rate = rateOf(flows);
        if (rate > -0.99) expect(Math.abs(npv(flows, rate)) / cost).toBeLessThan(1e-6);
        expect((1 + rateOf(flows.map((flow) => flow * -1000))) / (1 + rate)).toBeCloseTo(1, 9);
      }),
    );
  });

  it("holds over 600 periods of loan payments", () => {
    const rate = 0.0075;
    const payment = (1e6 * rate) / (1 - (1 + rate) ** -600);
    expect(rateOf([-1e6, ...new Array<number>(600).fill(payment)])).toBeCloseTo(rate, 10);
  });
});

describe("payback and return", () => {
  it("by hand: 1000 put in, 400 a year back; at 10 % in the fourth year", () => {
    expect(paybackPeriods([-1000, 400, 400, 400])).toEqual({ known: true, value: 2.5 });
    // 363.64 + 330.58 + 300.53 = 994.74; 5.26 of the fourth year's 273.21.
    expect(paybackPeriods([-1000, 400, 400, 400, 400], 0.1)).toMatchObject({
      known: true,
      value: expect.closeTo(3 + 5.2592 / 273.2054, 4),
    });
    expect(paybackPeriods([-1000, 400, 400])).toEqual({ known: false, why: "infeasible" });
    expect(paybackPeriods([100, -50])).toEqual({ known: true, value: 0 });
    expect(paybackPeriods([-100, 200, -150, 100])).toEqual({ known: true, value: 2.5 });
  });

  it("return is what came back beyond what was put in", () => {
    expect(roi(0, 1000)).toEqual({ known: true, value: -1 });
    expect(roi(10, 0)).toEqual({ known: false, why: "undefined-ratio" });
  });
});
