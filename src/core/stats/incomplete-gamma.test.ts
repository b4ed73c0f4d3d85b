import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gammaLower, gammaUpper } from "./incomplete-gamma.ts";

/** How far apart, seen from the second. */
const gap = (ours: number, theirs: number) => Math.abs(ours / theirs - 1);

describe("the share of a gamma below and above a value", () => {
  it.each([
    [1000, 1000, 0.5042052441802155],
    [1_000_000, 1_002_000, 1 - 0.022804095898769836],
    [0.5, 2, 0.9544997361036416],
  ])("shape %d, value %d agrees with SciPy", (shape, value, lower) => {
    expect(gap(gammaLower(value, shape), lower)).toBeLessThan(1e-13);
  });

  it("keeps its digits in tails that 1 - the other side would lose", () => {
    expect(gap(gammaUpper(1200, 1000), 1.288160608628143e-9)).toBeLessThan(1e-10);
    expect(gap(gammaUpper(1063.5, 1001), 0.025812972070540695)).toBeLessThan(1e-12);
  });

  it("joins the library's values to those of large shapes without a step", () => {
    for (const z of [-6, -1, 0, 1, 6]) {
      const at = (shape: number) => gammaUpper(shape + z * Math.sqrt(shape), shape);
      const [before, after] = [at(500), at(500 * (1 + 1e-9))];
      expect(gap(after, before)).toBeLessThan(1e-8);
    }
  });

  it("both sides make a whole, at any size", () => {
    const logShape = fc.double({ min: -2, max: 14, noNaN: true });
    fc.assert(
      fc.property(logShape, fc.double({ min: -8, max: 8, noNaN: true }), (log, z) => {
        const shape = 10 ** log;
        const value = Math.max(0, shape + z * Math.sqrt(shape));
        expect(gammaLower(value, shape) + gammaUpper(value, shape)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("one more event is one more term of the Poisson sum", () => {
    // P(N >= n) - P(N >= n + 1) = P(N = n), where the mean is 1e5 and n near it.
    const [n, mean] = [100_200, 100_000];
    const chance =
      Math.exp(n * Math.log(mean / n) + n - mean) / Math.sqrt(2 * Math.PI * n) / (1 + 1 / (12 * n));
    expect(gap(gammaLower(mean, n) - gammaLower(mean, n + 1), chance)).toBeLessThan(1e-8);
  });
});
