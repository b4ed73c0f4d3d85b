import { describe, expect, it } from "vitest";
import { habits } from "./habits.ts";
import { readTree } from "./tree.ts";
import { findBreaches, findCycles, mayImport } from "./walls.ts";

const tree = readTree("src", "test");
const source = readTree("src");

describe("walls between rooms", () => {
  it("stand", () => {
    expect(findBreaches(source)).toEqual([]);
  });

  const rooms = Object.keys(mayImport);
  const forbidden = rooms.flatMap((from) =>
    rooms.filter((to) => !mayImport[from].includes(to)).map((to) => [from, to]),
  );
  it.each(forbidden)("%s → %s is noticed", (from, to) => {
    const twin = new Map([[`src/${from}/deep/a.ts`, `import { b } from "../../${to}/b.ts";`]]);
    expect(findBreaches(twin)).toHaveLength(1);
  });

  it("let the web import contracts, and nothing else of a slice", () => {
    expect(
      findBreaches(new Map([["src/web/a.ts", `import { x } from "../listen/imports/contract.ts";`]])),
    ).toEqual([]);
    expect(
      findBreaches(new Map([["src/web/a.ts", `import { x } from "../listen/imports/queries.ts";`]])),
    ).toHaveLength(1);
  });
});

describe("rings of imports", () => {
  it("are none", () => {
    expect(findCycles(source)).toEqual([]);
  });

  it("would be noticed", () => {
    const ring = new Map([
      ["src/core/a.ts", `import { b } from "./b.ts";`],
      ["src/core/b.ts", `import { c } from "./c.ts";`],
      ["src/core/c.ts", `import { a } from "./a.ts";`],
    ]);
    expect(findCycles(ring)).toEqual([["src/core/a.ts", "src/core/b.ts", "src/core/c.ts", "src/core/a.ts"]]);
  });
});

describe("habits", () => {
  it.each(habits.map((habit) => [habit.name, habit] as const))("%s", (_name, habit) => {
    expect(habit.find(tree)).toEqual([]);
  });

  const breaking: Record<string, [string, string]> = {
    "the environment is read where the program starts and nowhere else": [
      "src/listen/a.ts",
      "const x = process.env.X;",
    ],
    "core has no clock, randomness, input or output": ["src/core/a.ts", "const now = Date.now();"],
    "core imports no part of Node": ["src/core/a.ts", `import { readFileSync } from "node:fs";`],
    "no barrels and no names that say nothing": ["src/listen/utils.ts", ""],
    "nothing is caught in silence": ["src/listen/a.ts", "try { f(); } catch {}"],
    "SQL is never joined from strings": ["src/listen/a.ts", "sql.raw(`select ${x}`)"],
    "no test is skipped for ever or run alone": ["src/listen/a.test.ts", "it.only('x', () => {})"],
  };
  it.each(habits.map((habit) => [habit.name, habit] as const))(
    "has a twin that breaks it: %s",
    (name, habit) => {
      expect(habit.find(new Map([breaking[name]]))).toHaveLength(1);
    },
  );
});
