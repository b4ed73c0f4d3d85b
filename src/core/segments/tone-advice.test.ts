import { describe, expect, it } from "vitest";
import type { SegmentGroup, SegmentNode } from "./definition.ts";
import { toneAdvice } from "./tone-advice.ts";

const all = (...parts: SegmentNode[]): SegmentGroup => ({ on: "group", join: "all", parts });
const isNew: SegmentNode = { on: "tenure", days: { max: 90 } };
const isOld: SegmentNode = { on: "tenure", days: { min: 1000 } };

describe("advice on tone", () => {
  it("follows from what holds for everybody in the segment", () => {
    expect(toneAdvice(all(isNew))).toEqual(["newcomers"]);
    expect(toneAdvice(all(isOld, { on: "left" }))).toEqual(["loyal", "left"]);
    expect(toneAdvice(all({ on: "tenure", days: { min: 10, max: 3000 } }))).toEqual([]);
    expect(toneAdvice(all({ on: "mark", scale: "nps", which: "last", is: { group: "promoter" } }))).toEqual([
      "promoters",
    ]);
    expect(toneAdvice(all({ on: "contacts", count: { min: 3 } }))).toEqual(["frequent"]);
    expect(toneAdvice(all({ on: "rfm", segments: ["champions", "loyal"] }))).toEqual(["best-buyers"]);
    expect(toneAdvice(all({ on: "rfm", segments: ["champions", "lost"] }))).toEqual([]);
  });

  it("is not given by what need not hold", () => {
    expect(toneAdvice(all({ ...isNew, not: true }))).toEqual([]);
    expect(toneAdvice({ on: "group", join: "any", parts: [isNew, isOld] })).toEqual([]);
    expect(toneAdvice(all({ on: "group", join: "any", parts: [isNew] }))).toEqual(["newcomers"]);
    expect(toneAdvice({ ...all(isNew), not: true })).toEqual([]);
  });
});
