import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bayesianMeans } from "./bayesian-means.ts";
import { bayesianQuantiles } from "./bayesian-quantiles.ts";

const control = { n: 400, mean: 20, variance: 90 };
const treatment = { n: 420, mean: 21, variance: 100 };

function known(input: Parameters<typeof bayesianMeans>[0]) {
  const answer = bayesianMeans(input);
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}

describe("a normal posterior of an effect", () => {
  it("lies between prior and data, and is surer than either", () => {
    const data = known({ control, treatment });
    fc.assert(
      fc.property(
        fc.double({ min: -0.5, max: 0.5, noNaN: true }),
        fc.double({ min: 1e-6, max: 10, noNaN: true }),
        (mean, variance) => {
          const found = known({ control, treatment, prior: { mean, variance } });
          expect(found.value).toBeGreaterThanOrEqual(Math.min(mean, data.value) - 1e-12);
          expect(found.value).toBeLessThanOrEqual(Math.max(mean, data.value) + 1e-12);
          expect(found.standardDeviation).toBeLessThanOrEqual(
            Math.min(Math.sqrt(variance), data.standardDeviation) + 1e-12,
          );
        },
      ),
    );
  });

  it("believes the prior when the prior is sure, and the data when it is not", () => {
    const sure = known({ control, treatment, prior: { mean: 0.01, variance: 1e-14 } });
    expect(sure.value).toBeCloseTo(0.01, 8);
    const unsure = known({ control, treatment, prior: { mean: 0.01, variance: 1e14 } });
    expect(unsure.value).toBeCloseTo(known({ control, treatment }).value, 12);
  });

  it("takes a prior on the relative scale, also below a negative mean", () => {
    const below = { ...control, mean: -20 };
    const found = known({
      control: below,
      treatment: { ...treatment, mean: -19 },
      scale: "absolute",
      prior: { mean: 0.1, variance: 1e-12 },
    });
    expect(found.value).toBeCloseTo(2, 5);
  });

  it("refuses a prior without variance and an interval with crossed ends", () => {
    expect(() => bayesianMeans({ control, treatment, prior: { mean: 0, variance: 0 } })).toThrow(RangeError);
    const crossed = { n: 100, quantile: 5, low: 6, high: 4 };
    expect(() => bayesianQuantiles({ control: crossed, treatment: crossed })).toThrow(RangeError);
  });
});
