import { describe, expect, it } from "vitest";
import { readVectors } from "../../../test/worlds/vectors.ts";
import { paretoNbdAlive } from "./pareto-nbd-alive.ts";
import { paretoNbdConditional } from "./pareto-nbd-conditional.ts";
import { paretoNbdExpected } from "./pareto-nbd-expected.ts";
import { paretoNbdFit } from "./pareto-nbd-fit.ts";
import { paretoNbdLogLikelihood } from "./pareto-nbd-log-likelihood.ts";
import type { ParetoNbdParameters } from "./pareto-nbd.ts";

/** Fader, Hardie & Lee (2005), CDNOW. */
const published = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };

/** The chance to be alive from its definition: the times at which the customer may have left, summed in small steps. */
function aliveBySum(
  x: number,
  recency: number,
  age: number,
  { r, alpha, s, beta }: ParetoNbdParameters,
): number {
  const steps = 20_000;
  const width = (age - recency) / steps;
  const alive = (alpha + age) ** -(r + x) * (beta + age) ** -s;
  let left = 0;
  for (let step = 0; step < steps; step++) {
    const at = recency + (step + 0.5) * width;
    left += s * (alpha + at) ** -(r + x) * (beta + at) ** -(s + 1) * width;
  }
  return alive / (alive + left);
}

describe("Pareto/NBD", () => {
  it.each([
    ["buying slower than leaving", published],
    ["leaving slower than buying", { r: 1.4, alpha: 12, s: 0.8, beta: 3 }],
    ["both alike", { r: 0.9, alpha: 5, s: 1, beta: 5 }],
    ["far apart", { r: 2, alpha: 400, s: 1.5, beta: 2 }],
  ])("gives the chance to be alive of its definition: %s", (_, parameters) => {
    for (const [x, recency, age] of [
      [0, 0, 38.86],
      [2, 30.43, 38.86],
      [7, 5, 30],
      [26, 30.86, 31],
    ] as const) {
      const alive = paretoNbdAlive({ frequency: x, recency, age }, parameters);
      expect(alive).toBeCloseTo(aliveBySum(x, recency, age, parameters), 6);
    }
  });

  it("expects 25.46 purchases of BTYD's customer 1516 in 52 weeks", () => {
    const customer = { frequency: 26, recency: 30.86, age: 31 };
    expect(paretoNbdAlive(customer, published)).toBeCloseTo(0.9979, 4);
    expect(paretoNbdConditional(customer, 52, published)).toBeCloseTo(25.46, 2);
  });

  it("joins the new customer with one whose history has just begun, also at s = 1", () => {
    for (const s of [0.606, 1, 1.000001, 3]) {
      const parameters = { ...published, s };
      const begun = paretoNbdConditional({ frequency: 0, recency: 0, age: 0 }, 20, parameters);
      expect(begun).toBeCloseTo(paretoNbdExpected(20, parameters), 12);
    }
    const at = (s: number) => paretoNbdExpected(20, { ...published, s });
    expect(at(1)).toBeCloseTo((at(0.9999) + at(1.0001)) / 2, 7);
  });

  it("does not overflow with a thousand purchases", () => {
    const busy = { frequency: 1000, recency: 10, age: 100 };
    expect(paretoNbdAlive(busy, published)).toBeLessThan(1e-12);
    const likelihood = paretoNbdLogLikelihood([busy], published);
    expect(likelihood.known && Number.isFinite(likelihood.value)).toBe(true);
  });

  const rows = readVectors<{ rows: [number, number, number][] }>("cdnow_summary.json")?.rows;
  it.skipIf(!rows)("fits CDNOW as published: r .553, alpha 10.578, s .606, beta 11.669, LL -9594.98", () => {
    const fit = paretoNbdFit(rows!.map(([frequency, recency, age]) => ({ frequency, recency, age })));
    if (!fit.known) throw new Error(fit.why);
    expect(fit.value.r).toBeCloseTo(0.553, 3);
    expect(fit.value.alpha).toBeCloseTo(10.578, 2);
    expect(fit.value.s).toBeCloseTo(0.606, 3);
    expect(fit.value.beta).toBeCloseTo(11.669, 1);
    expect(fit.value.logLikelihood).toBeCloseTo(-9594.98, 1);
  });
});
