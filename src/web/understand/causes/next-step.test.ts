import { describe, expect, it } from "vitest";
import { nextStep } from "./next-step.ts";
import { cardHeight, cardWidth, treeLayout } from "./tree-layout.ts";
import { linesOf, treeSvg } from "./tree-svg.ts";

const steps = [
  { id: "r", parentId: null, depth: 0 },
  { id: "a", parentId: "r", depth: 1 },
  { id: "aa", parentId: "a", depth: 2 },
  { id: "b", parentId: "r", depth: 1 },
];

describe("arrows", () => {
  it("walk the tree on the canvas", () => {
    const way = (at: string | null, key: string) => nextStep(steps, at, key, "canvas");
    expect(way(null, "ArrowDown")).toBe("r");
    expect(way("r", "ArrowRight")).toBe("a");
    expect(way("a", "ArrowDown")).toBe("b");
    expect(way("b", "ArrowLeft")).toBe("r");
    expect(way("b", "ArrowRight")).toBe("b");
  });

  it("walk line by line in the list", () => {
    expect(nextStep(steps, "a", "ArrowDown", "list")).toBe("aa");
    expect(nextStep(steps, "b", "ArrowUp", "list")).toBe("aa");
    expect(nextStep([], "b", "ArrowUp", "list")).toBeNull();
  });
});

describe("the layout", () => {
  it("keeps siblings in order from the top down, and a step in the middle of its children", () => {
    const spots = treeLayout(
      ["r", "r.a", "r.a.x", "r.a.y", "r.b", "r.c", "r.c.z"].map((id) => ({
        id,
        parentId: id === "r" ? null : id.slice(0, id.lastIndexOf(".")),
      })),
    );
    const at = (id: string) => spots.find((spot) => spot.id === id)!;
    const heights = ["r.a", "r.b", "r.c"].map((id) => at(id).y);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(at("r.a").y).toBe((at("r.a.x").y + at("r.a.y").y) / 2);
    expect(new Set(spots.map(({ x }) => x)).size).toBe(3);
  });

  it("puts children to the right and lets no cards lie on each other, 200 of them too", () => {
    const wide = [
      { id: "r", parentId: null },
      ...Array.from({ length: 199 }, (_, i) => ({ id: `c${i}`, parentId: i % 3 === 0 ? "r" : `c${i - 1}` })),
    ];
    const spots = treeLayout(wide);
    const at = new Map(spots.map((spot) => [spot.id, spot]));
    expect(at.get("c0")!.x).toBeGreaterThan(at.get("r")!.x + cardWidth);
    const clash = spots.filter((one, i) =>
      spots
        .slice(i + 1)
        .some(({ x, y }) => Math.abs(one.x - x) < cardWidth && Math.abs(one.y - y) < cardHeight),
    );
    expect(clash).toEqual([]);
  });
});

describe("the picture", () => {
  it("breaks long statements and shows no markup of theirs", () => {
    expect(linesOf("one two three", 7, 3)).toEqual(["one two", "three"]);
    expect(linesOf("a b c d", 1, 2)).toEqual(["a", "b…"]);
    expect(linesOf("verylongword", 5, 4)).toEqual(["veryl", "ongwo", "rd"]);
    const svg = treeSvg(
      [{ id: "r", parentId: null, title: "<b>&", note: "n", tone: "draft", dashed: true }],
      "Why",
    );
    expect(svg).toContain("&lt;b&gt;&amp;");
    expect(svg).not.toContain("<b>");
  });
});
