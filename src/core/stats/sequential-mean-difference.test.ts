import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { normalDraw } from "./gamma-draw.ts";
import { sequentialMeanDifference } from "./sequential-mean-difference.ts";

const control = { n: 1000, sum: 500, sumSquares: 1250 };
const treatment = { n: 1100, sum: 620, sumSquares: 1500 };

function known(input: Parameters<typeof sequentialMeanDifference>[0], level = 0.95) {
  const answer = sequentialMeanDifference(input, level);
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}

/** How often an experiment without effect is called a win at any of its looks. */
function falseAlarms(isAlarm: (control: Running, treatment: Running) => boolean): number {
  const random = seededRandom(7);
  const experiments = 400;
  let alarms = 0;
  for (let at = 0; at < experiments; at++) {
    const arms = [new Running(), new Running()] as const;
    for (let pair = 1; pair <= 1000; pair++) {
      for (const arm of arms) arm.add(10 + 3 * normalDraw(random));
      if (pair >= 50 && pair % 10 === 0 && isAlarm(...arms)) {
        alarms++;
        break;
      }
    }
  }
  return alarms / experiments;
}

class Running {
  n = 0;
  sum = 0;
  sumSquares = 0;
  add(value: number): void {
    this.n++;
    this.sum += value;
    this.sumSquares += value * value;
  }
}

describe("an always-valid difference of means", () => {
  it("raises no more false alarms than alpha when looked at all the time, where a fixed test raises many", () => {
    const always = falseAlarms((a, b) => known({ control: a, treatment: b, tuning: 1000 }).p < 0.05);
    const fixed = falseAlarms((a, b) => {
      const { value, standardError } = known({ control: a, treatment: b, tuning: 1000 });
      return Math.abs(value / standardError) > 1.96;
    });
    expect(always).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / 400));
    expect(fixed).toBeGreaterThan(0.2);
  });

  it("has a p below alpha exactly when its interval leaves out 0, whatever the alternative", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.6, max: 0.6, noNaN: true }),
        fc.constantFrom("two-sided" as const, "greater" as const, "less" as const),
        (shift, alternative) => {
          const arm = (mean: number) => ({ n: 800, mean, variance: 1 });
          const found = known({ control: arm(1), treatment: arm(1 + shift), scale: "absolute", alternative });
          const leavesOut = (found.low ?? -Infinity) > 0 || (found.high ?? Infinity) < 0;
          expect(found.p < 0.05).toBe(leavesOut);
        },
      ),
    );
  });

  it("does not depend on the unit of the metric when relative, and scales with it when absolute", () => {
    const cents = (arm: typeof control) => ({
      n: arm.n,
      sum: 100 * arm.sum,
      sumSquares: 1e4 * arm.sumSquares,
    });
    const relative = known({ control, treatment });
    expect(known({ control: cents(control), treatment: cents(treatment) }).low).toBeCloseTo(
      relative.low!,
      12,
    );
    const absolute = known({ control, treatment, scale: "absolute" });
    const inCents = known({ control: cents(control), treatment: cents(treatment), scale: "absolute" });
    expect(inCents.low).toBeCloseTo(100 * absolute.low!, 9);
  });

  it("keeps its digits for numbers of 1e12 with a small spread when told centred", () => {
    const near = (mean: number) => ({ n: 500, mean, variance: 4 });
    const far = known({ control: near(1e12), treatment: near(1e12 + 1), scale: "absolute" });
    const close = known({ control: near(0), treatment: near(1), scale: "absolute" });
    expect(far.low).toBeCloseTo(close.low!, 10);
  });

  it("has no answer without two customers in each arm, without scatter, or relative to nothing", () => {
    const none = { n: 1, sum: 1, sumSquares: 1 };
    expect(sequentialMeanDifference({ control: none, treatment })).toEqual({ known: false, why: "too-few" });
    const flat = { n: 10, mean: 2, variance: 0 };
    expect(sequentialMeanDifference({ control: flat, treatment: flat })).toEqual({
      known: false,
      why: "no-variation",
    });
    const zero = { n: 10, mean: 0, variance: 1 };
    expect(sequentialMeanDifference({ control: zero, treatment })).toEqual({
      known: false,
      why: "undefined-ratio",
    });
  });

  it("refuses sums that no numbers can have, and a one-sided level of a half", () => {
    expect(() =>
      sequentialMeanDifference({ control: { n: 10, sum: 100, sumSquares: 5 }, treatment }),
    ).toThrow(RangeError);
    expect(() => sequentialMeanDifference({ control, treatment, alternative: "greater" }, 0.5)).toThrow(
      RangeError,
    );
  });
});
