import { describe, expect, it } from "vitest";
import { matchTopics } from "./match-topics.ts";
import type { StandingTopic } from "./queries.ts";
import { fixedTopics } from "./standing-topics.ts";

describe("matching new groups with earlier topics", () => {
  it("takes the closest pair first and each side once", () => {
    const matched = matchTopics([
      { topicId: "a", place: 0, both: 60, before: 100, now: 80 },
      { topicId: "a", place: 1, both: 40, before: 100, now: 40 },
      { topicId: "b", place: 0, both: 20, before: 20, now: 80 },
      { topicId: "b", place: 2, both: 10, before: 20, now: 10 },
    ]);
    expect([...matched]).toEqual([
      [0, "a"],
      [2, "b"],
    ]);
  });

  it("does not call a small overlap the same topic", () => {
    expect(matchTopics([{ topicId: "a", place: 0, both: 10, before: 100, now: 100 }]).size).toBe(0);
  });
});

const topic = (id: string, more: Partial<StandingTopic> = {}): StandingTopic => ({
  id,
  status: "proposed",
  named_by: "machine",
  merged_into: null,
  signature: { name: id },
  kept: false,
  origin: "grouping",
  ...more,
});

describe("what people decided", () => {
  it("stays: a place in the tree, and what was found in other", () => {
    const fixed = fixedTopics([
      topic("placed", { kept: true }),
      topic("found", { origin: "other" }),
      topic("guess"),
    ]);
    expect(fixed.map(({ topicId }) => topicId)).toEqual(["placed", "found"]);
  });

  it("stays: accepted, hidden, renamed, merged into", () => {
    const fixed = fixedTopics([
      topic("plain"),
      topic("accepted", { status: "accepted" }),
      topic("hidden", { status: "hidden" }),
      topic("renamed", { named_by: "person" }),
      topic("target"),
      topic("merged", { status: "merged", merged_into: "target" }),
      topic("merged before", { status: "merged", merged_into: "merged" }),
      topic("lost", { status: "merged", merged_into: "gone" }),
    ]);
    expect(
      fixed.map(({ topicId, signature }) => [(signature as unknown as { name: string }).name, topicId]),
    ).toEqual([
      ["accepted", "accepted"],
      ["hidden", "hidden"],
      ["renamed", "renamed"],
      ["target", "target"],
      ["merged", "target"],
      ["merged before", "target"],
    ]);
  });
});
