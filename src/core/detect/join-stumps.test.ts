import { describe, expect, it } from "vitest";
import { joinStumps } from "./join-stumps.ts";

const of = (...exposures: number[]) => exposures.map((exposure) => ({ count: 1, exposure }));
const exposures = (periods: ReturnType<typeof of>) => joinStumps(periods).map(({ exposure }) => exposure);

describe("periods at the edges", () => {
  it("that are hardly begun go to their neighbours, with what they count", () => {
    expect(exposures(of(5, 100, 90, 110, 3))).toEqual([105, 90, 113]);
    expect(joinStumps(of(100, 90, 110, 3)).at(-1)).toEqual({ count: 2, exposure: 113 });
  });

  it("stay where they are whole or half, and inside nothing is joined", () => {
    expect(exposures(of(50, 100, 2, 110, 40))).toEqual([50, 100, 2, 110, 40]);
    expect(exposures(of(1, 100))).toEqual([1, 100]);
    expect(joinStumps([])).toEqual([]);
  });

  it("give the example of the docstring", () => {
    expect(exposures(of(90, 95, 3))).toEqual([90, 98]);
  });
});
