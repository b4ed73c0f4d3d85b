import { describe, expect, it } from "vitest";
import { nelderMead } from "./nelder-mead.ts";

describe("the search for the lowest point", () => {
  it("finds the bottom of Rosenbrock's valley", () => {
    const found = nelderMead(([x, y]) => (1 - x!) ** 2 + 100 * (y! - x! * x!) ** 2, [-1.2, 1]);
    expect(found.converged).toBe(true);
    expect(found.at[0]).toBeCloseTo(1, 4);
    expect(found.at[1]).toBeCloseTo(1, 4);
  });

  it("finds that of Powell's singular function of four numbers", () => {
    const powell = ([a, b, c, d]: readonly number[]) =>
      (a! + 10 * b!) ** 2 + 5 * (c! - d!) ** 2 + (b! - 2 * c!) ** 4 + 10 * (a! - d!) ** 4;
    const found = nelderMead(powell, [3, -1, 0, 1]);
    expect(found.value).toBeLessThan(1e-9);
  });

  it("stays out of forbidden ground, and says when there is no bottom", () => {
    const walled = nelderMead(([x]) => (x! < 2 ? Infinity : x!), [5]);
    expect(walled.at[0]).toBeCloseTo(2, 3);
    expect(nelderMead(([x]) => -(x! ** 3), [1]).converged).toBe(false);
  });
});
