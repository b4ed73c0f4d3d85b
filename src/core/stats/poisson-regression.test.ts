import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poissonRegression } from "./poisson-regression.ts";

function known(input: Parameters<typeof poissonRegression>[0]) {
  const answer = poissonRegression(input);
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}

describe("Poisson regression", () => {
  it("agrees with the example of R's glm (Dobson 1990)", () => {
    const is = (level: number) => [0, 1, 2, 0, 1, 2, 0, 1, 2].map((outcome) => Number(outcome === level));
    const { ratios, dispersion, freedom } = known({
      counts: [18, 17, 15, 20, 10, 20, 25, 13, 12],
      predictors: {
        outcome2: is(1),
        outcome3: is(2),
        treatment2: [0, 0, 0, 1, 1, 1, 0, 0, 0],
        treatment3: [0, 0, 0, 0, 0, 0, 1, 1, 1],
      },
      overdispersed: false,
    });
    const printed = [
      [3.045, 0.1709],
      [-0.4543, 0.2022],
      [-0.293, 0.1927],
      [0, 0.2],
      [0, 0.2],
    ];
    for (const [at, [logarithm, error]] of printed.entries()) {
      expect(Math.abs(Math.log(ratios[at]!.value) - logarithm!)).toBeLessThan(6e-4);
      expect(Math.abs(ratios[at]!.standardError - error!)).toBeLessThan(6e-5);
    }
    // R prints dispersion 1.29 for quasipoisson: Pearson's 5.1732 by 4.
    expect(dispersion * freedom).toBeCloseTo(5.1732, 3);
  });

  it("of two groups is the ratio of their rates with the error of the log ratio", () => {
    const count = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(count, count, fc.double({ min: 0.01, max: 100, noNaN: true }), (one, other, exposure) => {
        const found = known({
          counts: [one, one, other, other],
          predictors: { after: [0, 0, 1, 1] },
          exposure: [1, 1, exposure, exposure],
          overdispersed: false,
        }).ratios[1]!;
        expect(found.value / (other / exposure / one)).toBeCloseTo(1, 8);
        expect(found.standardError / Math.sqrt(1 / (2 * one) + 1 / (2 * other))).toBeCloseTo(1, 6);
      }),
    );
  });

  it("widens its intervals by the root of the dispersion when told that counts scatter more", () => {
    const data = { counts: [5, 30, 12, 44, 3, 60], predictors: { step: [1, 2, 3, 4, 5, 6] } };
    const plain = known({ ...data, overdispersed: false });
    const quasi = known(data);
    expect(quasi.dispersion).toBeGreaterThan(5);
    const widening = quasi.ratios[1]!.standardError / plain.ratios[1]!.standardError;
    expect(widening).toBeCloseTo(Math.sqrt(quasi.dispersion), 10);
  });

  it("says why when there is no count, or a group has none at all", () => {
    const predictors = { after: [0, 0, 1, 1] };
    expect(poissonRegression({ counts: [0, 0, 0, 0], predictors })).toEqual({ known: false, why: "no-data" });
    const answer = poissonRegression({ counts: [4, 5, 0, 0], predictors });
    expect(answer).toEqual({ known: false, why: "not-converged" });
    expect(() => poissonRegression({ counts: [1, 2, 3, 4], predictors, exposure: [1, 1, 0, 1] })).toThrow(
      RangeError,
    );
  });
});
