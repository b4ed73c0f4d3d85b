import { describe, expect, it } from "vitest";
import { inBrotherOrder, inTreeOrder, levelsBelow, parentsOf, subtreeOf } from "./tree-shape.ts";
import { diffStates, isStill, type TopicState } from "./topic-state.ts";

const tree = [
  { id: "root", parentId: null },
  { id: "leaf", parentId: "branch" },
  { id: "branch", parentId: "root" },
  { id: "alone", parentId: null },
  { id: "lost", parentId: "gone" },
];

describe("the tree", () => {
  it("knows what is below, above, and how deep", () => {
    expect(subtreeOf(tree, "root")).toEqual(["root", "branch", "leaf"]);
    expect(parentsOf(tree, "leaf")).toEqual(["branch", "root"]);
    expect(levelsBelow(tree, "root")).toBe(3);
    expect(levelsBelow(tree, "alone")).toBe(1);
  });

  it("orders brothers as people put them, else the largest with all below it first", () => {
    const ranked = [
      { id: "roof", parentId: null, place: 0, count: 0 },
      { id: "inside", parentId: "roof", place: 0, count: 9 },
      { id: "small", parentId: null, place: 0, count: 4 },
      { id: "put", parentId: null, place: 1, count: 99 },
    ];
    const top = inBrotherOrder(ranked).filter(({ parentId }) => parentId === null);
    expect(top.map(({ id }) => id)).toEqual(["roof", "small", "put"]);
  });

  it("ends even where the rows form a circle", () => {
    const circle = [
      { id: "a", parentId: "b" },
      { id: "b", parentId: "a" },
    ];
    expect(subtreeOf(circle, "a")).toEqual(["a", "b"]);
    expect(parentsOf(circle, "a")).toEqual(["b"]);
  });

  it("is told parents first; who has lost the parent stands at the top", () => {
    expect(inTreeOrder(tree).map(({ id }) => id)).toEqual(["root", "branch", "leaf", "alone", "lost"]);
  });
});

const state = (more: Partial<TopicState> = {}): TopicState => ({
  name: "Cards",
  nameRu: null,
  nameEn: null,
  description: "",
  status: "proposed",
  parentId: null,
  place: 0,
  ownerTeamId: null,
  mergedInto: null,
  contacts: 3,
  examples: 0,
  ...more,
});
const names = (id: string) => (id === "p" ? "Payments" : null);

describe("a diff of the tree", () => {
  it("tells the first state against the last, with names for ids", () => {
    const changes = [
      { before: { a: state() }, after: { a: state({ name: "Bank cards" }) } },
      {
        before: { a: state({ name: "Bank cards" }) },
        after: { a: state({ name: "Plastic", parentId: "p" }) },
      },
    ];
    expect(diffStates(changes, names, null)).toEqual([
      { topicId: "a", name: "Plastic", field: "name", was: "Cards", now: "Plastic" },
      { topicId: "a", name: "Plastic", field: "parent", was: null, now: "Payments" },
    ]);
  });

  it("calls a topic what its reader called it then", () => {
    const [was, now] = [
      state({ nameRu: "Карты", nameEn: "Cards" }),
      state({ nameRu: "Пластик", nameEn: "Cards" }),
    ];
    const told = (locale: "ru" | "en") =>
      diffStates([{ before: { a: was }, after: { a: now } }], names, locale);
    expect(told("ru")).toEqual([
      { topicId: "a", name: "Пластик", field: "nameRu", was: "Карты", now: "Пластик" },
    ]);
    expect(told("en")).toMatchObject([{ name: "Cards", field: "nameRu" }]);
  });

  it("does not tell what was done and taken back", () => {
    const [was, now] = [{ a: state() }, { a: state({ status: "hidden" }) }];
    expect(
      diffStates(
        [
          { before: was, after: now },
          { before: now, after: was },
        ],
        names,
        null,
      ),
    ).toEqual([]);
  });

  it("tells of topics made and how many contacts they took", () => {
    const made = diffStates([{ before: { a: null }, after: { a: state() } }], names, null);
    expect(made).toEqual([
      { topicId: "a", name: "Cards", field: "made", was: null, now: "Cards" },
      { topicId: "a", name: "Cards", field: "contacts", was: "0", now: "3" },
    ]);
  });

  it("knows a topic by what people said of it, not by its numbers", () => {
    expect(isStill(state(), state({ contacts: 99, place: 4 }))).toBe(true);
    expect(isStill(state(), state({ name: "Other" }))).toBe(false);
    expect(isStill(null, state())).toBe(false);
  });
});
