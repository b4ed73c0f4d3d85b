import { describe, expect, it } from "vitest";
import { markOf } from "./mark.ts";

describe("a mark on -1..1", () => {
  it("runs from the worst to the best of its scale", () => {
    expect([markOf(0, "nps"), markOf(5, "nps"), markOf(10, "nps")]).toEqual([-1, 0, 1]);
    expect([markOf(1, "stars5"), markOf(4, "csat5"), markOf(7, "ces7")]).toEqual([-1, 0.5, 1]);
  });

  it("is nothing without a mark, a scale, or a place on it", () => {
    expect([markOf(null, "nps"), markOf(3, null), markOf(3, "other"), markOf(11, "nps")]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
