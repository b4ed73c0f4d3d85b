import type { SegmentGroup, SegmentNode } from "../../../core/segments/definition.ts";

const all = (...parts: SegmentNode[]): SegmentGroup => ({ on: "group", join: "all", parts });

/** What people often begin with: each opens the editor with the definition filled in. */
export const startingPoints: {
  name: "newcomers" | "frequent" | "unhappy" | "loyal";
  definition: SegmentGroup;
}[] = [
  { name: "newcomers", definition: all({ on: "tenure", days: { max: 90 } }) },
  { name: "loyal", definition: all({ on: "tenure", days: { min: 730 } }) },
  { name: "frequent", definition: all({ on: "contacts", count: { min: 3 }, within: { days: 30 } }) },
  {
    name: "unhappy",
    definition: all({ on: "mark", scale: "nps", which: "last", is: { group: "detractor" } }),
  },
];
