import { describe, expect, it } from "vitest";
import { markOf } from "./score.ts";
import { toneOf } from "./tone.ts";

describe("marks and tones", () => {
  it("follow the groups of NPS", () => {
    expect([6, 7, 8, 9].map((score) => markOf(score, "nps"))).toEqual([
      "negative",
      "neutral",
      "neutral",
      "positive",
    ]);
  });

  it("take five stars by thirds", () => {
    expect([1, 2, 3, 4, 5].map((score) => markOf(score, "stars5"))).toEqual([
      "negative",
      "negative",
      "neutral",
      "positive",
      "positive",
    ]);
  });

  it("say nothing of an unknown scale", () => {
    expect(markOf(80, "other")).toBeNull();
    expect(markOf(3, null)).toBeNull();
  });

  it("are symmetric about zero", () => {
    expect([-0.2, -0.15, 0.15, 0.2].map(toneOf)).toEqual(["negative", "neutral", "neutral", "positive"]);
  });
});
