import { describe, expect, it } from "vitest";
import { bgBbAlive } from "./bg-bb-alive.ts";
import { bgBbExpected } from "./bg-bb-expected.ts";
import { bgBbLogLikelihood } from "./bg-bb-log-likelihood.ts";
import { bgNbdConditional } from "./bg-nbd-conditional.ts";
import { customerLifetimeValue, type LifetimeValueInput } from "./customer-lifetime-value.ts";
import { gammaGammaFit } from "./gamma-gamma-fit.ts";
import { gammaGammaSpend } from "./gamma-gamma-spend.ts";

const purchases = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const spend = { p: 6.25, q: 3.74, v: 15.44 };

describe("spend by Gamma-Gamma", () => {
  it("lies between a customer's own mean and that of all, nearer to the own the more was bought (note 025)", () => {
    const all = gammaGammaSpend({ frequency: 0, meanSpend: 0 }, spend);
    const few = gammaGammaSpend({ frequency: 1, meanSpend: 100 }, spend);
    const many = gammaGammaSpend({ frequency: 50, meanSpend: 100 }, spend);
    if (!all.known || !few.known || !many.known) throw new Error("must be known");
    // Population mean p v / (q - 1) = 96.5 / 2.74.
    expect(all.value).toBeCloseTo(96.5 / 2.74, 10);
    expect(few.value).toBeGreaterThan(all.value);
    expect(many.value).toBeGreaterThan(few.value);
    expect(many.value).toBeLessThan(100);
  });

  it("has no mean where the tail is too heavy", () => {
    expect(gammaGammaSpend({ frequency: 0, meanSpend: 0 }, { p: 2, q: 0.9, v: 5 })).toEqual({
      known: false,
      why: "undefined-ratio",
    });
  });

  it("does not care for the unit of money, but for v", () => {
    const spends = [
      [2, 20, 40],
      [1, 35, 30],
      [5, 28, 20],
      [3, 60, 25],
      [1, 12, 45],
      [8, 33, 10],
    ];
    const fitIn = (unit: number) =>
      gammaGammaFit(
        spends.map(([frequency, mean, customers]) => ({
          frequency: frequency!,
          meanSpend: mean! * unit,
          customers: customers!,
        })),
      );
    const [roubles, kopecks] = [fitIn(1), fitIn(100)];
    if (!roubles.known || !kopecks.known) throw new Error("must be known");
    expect(kopecks.value.v / 100 / roubles.value.v).toBeCloseTo(1, 3);
    expect(kopecks.value.p / roubles.value.p).toBeCloseTo(1, 3);
    expect(gammaGammaFit([{ frequency: 2, meanSpend: 5, customers: 9 }])).toEqual({
      known: false,
      why: "no-variation",
    });
    expect(() => gammaGammaFit([{ frequency: 0, meanSpend: 5 }])).toThrow(/without purchases/);
  });
});

describe("lifetime value", () => {
  const input: LifetimeValueInput = {
    history: { frequency: 2, recency: 30.43, age: 38.86 },
    meanSpend: 22.35,
    purchases,
    spend,
    periods: 12,
    periodLength: 4.345,
    discount: 0,
  };
  const valueOf = (changed: Partial<LifetimeValueInput>) => {
    const found = customerLifetimeValue({ ...input, ...changed });
    if (!found.known) throw new Error(found.why);
    return found.value;
  };

  it("is purchases times spend without discount, however the horizon is cut", () => {
    const whole = valueOf({});
    const bought = bgNbdConditional(input.history, 12 * 4.345, purchases);
    expect(whole.purchases).toBeCloseTo(bought, 10);
    expect(whole.value).toBeCloseTo(whole.spend * bought, 10);
    expect(valueOf({ periods: 1, periodLength: 12 * 4.345 }).value).toBeCloseTo(whole.value, 10);
  });

  it("falls with the discount and is a share of the amounts by the margin", () => {
    expect(valueOf({ discount: 0.05 }).value).toBeLessThan(valueOf({ discount: 0.01 }).value);
    expect(valueOf({ margin: 0.3 }).value).toBeCloseTo(0.3 * valueOf({}).value, 10);
  });
});

describe("BG/BB", () => {
  const parameters = { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 };

  it("has chances of all sequences that add up to 1", () => {
    let sum = 0;
    for (let sequence = 0; sequence < 2 ** 6; sequence++) {
      const bits = [0, 1, 2, 3, 4, 5].filter((at) => sequence & (1 << at));
      const history = {
        frequency: bits.length,
        recency: bits.length === 0 ? 0 : bits.at(-1)! + 1,
        opportunities: 6,
      };
      const likelihood = bgBbLogLikelihood([history], parameters);
      if (likelihood.known) sum += Math.exp(likelihood.value);
    }
    expect(sum).toBeCloseTo(1, 12);
  });

  it("expects of a new customer what the closed form gives (eq. 4)", () => {
    const { alpha, beta, gamma, delta } = parameters;
    // E[X(n)] = alpha / (alpha + beta) delta / (gamma - 1) (1 - G(gamma + delta) / G(gamma + delta + n) G(1 + delta + n) / G(1 + delta)), n = 2.
    const ratio = ((1 + delta) * (2 + delta)) / ((gamma + delta) * (gamma + delta + 1));
    const closed = ((alpha / (alpha + beta)) * delta * (1 - ratio)) / (gamma - 1);
    const begun = { frequency: 0, recency: 0, opportunities: 0 };
    expect(bgBbExpected(begun, 2, parameters)).toBeCloseTo(closed, 10);
  });

  it("lets the chance to be there fall with time, from 1 for who came at the last one", () => {
    const history = { frequency: 3, recency: 6, opportunities: 6 };
    expect(bgBbAlive(history, parameters, 0)).toBeCloseTo(1, 12);
    expect(bgBbAlive(history, parameters, 2)).toBeLessThan(bgBbAlive(history, parameters, 1));
    expect(() => bgBbAlive({ frequency: 0, recency: 3, opportunities: 6 }, parameters)).toThrow(
      /frequency is 0/,
    );
  });
});
