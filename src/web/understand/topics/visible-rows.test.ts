import { describe, expect, it } from "vitest";
import type { TreeNode } from "../../../understand/topics/contract.ts";
import { readTab, withTopics } from "./topics-address.ts";
import { arrowMove, visibleRows } from "./visible-rows.ts";

const unknown = { known: false as const, why: "no-data" as const };
const node = (topicId: string, parentId: string | null, more: Partial<TreeNode> = {}): TreeNode => ({
  topicId,
  parentId,
  name: topicId,
  nameRu: null,
  nameEn: null,
  namedBy: "machine",
  status: "accepted",
  words: [],
  count: 1,
  ownCount: 1,
  share: unknown,
  moneyPerMonth: unknown,
  money: unknown,
  sentiment: unknown,
  trend: unknown,
  spark: [],
  place: 0,
  origin: "grouping",
  ownerTeamId: null,
  version: 1,
  ...more,
});
const nodes = [
  node("service", null, { nameRu: "Обслуживание" }),
  node("queue", "service", { words: ["очередь"] }),
  node("app", "service"),
  node("card", null),
];
const shown = (find: string, folded: string[] = []) =>
  visibleRows(nodes, { folded: new Set(folded), find }).map((row) => [row.node.topicId, row.level]);

describe("the lines of the tree", () => {
  it("hide what lies below a folded topic", () => {
    expect(shown("")).toEqual([
      ["service", 1],
      ["queue", 2],
      ["app", 2],
      ["card", 1],
    ]);
    expect(shown("", ["service"])).toEqual([
      ["service", 1],
      ["card", 1],
    ]);
  });

  it("show what is looked for, by name or telling word, with the way to it, folded or not", () => {
    expect(shown("ОЧЕРЕДЬ", ["service"])).toEqual([
      ["service", 1],
      ["queue", 2],
    ]);
    expect(shown("обслуж")).toEqual([["service", 1]]);
    expect(shown("nothing")).toEqual([]);
  });
});

describe("Alt and an arrow", () => {
  const go = (at: number, arrow: string) => arrowMove(nodes, nodes[at]!, `Arrow${arrow}`);

  it("goes up and down among brothers", () => {
    expect(go(2, "Up")).toEqual({ parentId: "service", beforeId: "queue" });
    expect(go(1, "Down")).toEqual({ parentId: "service", beforeId: null });
    expect(go(1, "Up")).toBeNull();
    expect(go(3, "Down")).toBeNull();
  });

  it("goes into the brother before it, and out to its parent's side", () => {
    expect(go(3, "Right")).toEqual({ parentId: "service", beforeId: null });
    expect(go(2, "Left")).toEqual({ parentId: null, beforeId: null });
    expect(go(3, "Left")).toBeNull();
  });
});

describe("the address", () => {
  it("restores view and chosen topic; the tree needs no word", () => {
    const address = withTopics(new URLSearchParams("open=t1"), { tab: "history" });
    expect(readTab(address)).toBe("history");
    expect(withTopics(address, { tab: "tree", open: null }).toString()).toBe("");
    expect(readTab(new URLSearchParams("tab=strange"))).toBe("tree");
  });
});
