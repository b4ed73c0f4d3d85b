import { describe, expect, it } from "vitest";
import { findContacts, findDefinition } from "./find-links.ts";

const value = (attribute: string, text: string) => ({ attribute, is: "value" as const, value: text });
const range = (attribute: string, from: number | null, to: number | null) => ({
  attribute,
  is: "range" as const,
  from,
  to,
});

describe("the contacts behind a find", () => {
  it("are those of its conditions, its target and its period", () => {
    const conditions = [value("attr:region", "a:b"), value("attr:plan", "gold"), value("channel", "chat")];
    const { path, untold } = findContacts(
      "acme",
      { conditions },
      { target: { what: "topic", topicId: "t1" }, from: "2025-01-01", to: "2025-02-01" },
    );
    expect(untold).toEqual([]);
    const [, query] = path.split("?");
    expect([...new URLSearchParams(query)]).toEqual([
      ["from", "2025-01-01"],
      ["to", "2025-02-01"],
      ["topic", "t1"],
      ["attr", "region:a:b"],
      ["attr", "plan:gold"],
      ["channel", "chat"],
    ]);
  });

  it("ask for what is not given by a dash, and leave out what a filter cannot say", () => {
    const missing = { attribute: "team", is: "missing" as const };
    const other = { attribute: "attr:city", is: "other" as const };
    const conditions = [missing, other, range("tenure", null, 90)];
    const { path, untold } = findContacts("acme", { conditions }, { target: { what: "complaint" } });
    expect(path).toBe("/w/acme/feedback?kind=complaint&team=-");
    expect(untold).toEqual([other, range("tenure", null, 90)]);
  });
});

describe("a find as a definition of a segment", () => {
  it("says each condition of customers", () => {
    const conditions = [value("attr:region", "north"), range("tenure", 90, 365), value("channel", "chat")];
    expect(findDefinition({ conditions }, "customers")).toEqual({
      on: "group",
      join: "all",
      parts: [
        { on: "attribute", of: "customer", name: "region", value: { oneOf: ["north"] } },
        { on: "tenure", days: { min: 90, max: 364 } },
        { on: "contacts", channel: ["chat"] },
      ],
    });
  });

  it("of contacts takes the attribute of either, and of none where it is missing", () => {
    const missing = { attribute: "attr:device", is: "missing" as const };
    const parts = findDefinition({ conditions: [value("attr:device", "ios"), missing] }, "contacts")?.parts;
    expect(parts).toMatchObject([
      { on: "group", join: "any", parts: [{ of: "customer" }, { of: "contact" }] },
      { on: "group", join: "all", parts: [{ value: { missing: true } }, { value: { missing: true } }] },
    ]);
  });

  it("leaves the upper end of a band out of it", () => {
    const [part] = findDefinition({ conditions: [range("attr:spend", null, 30)] }, "customers")?.parts ?? [];
    expect(part).toEqual({
      on: "group",
      join: "all",
      parts: [
        { on: "attribute", of: "customer", name: "spend", value: { min: -1e15 } },
        { on: "attribute", of: "customer", name: "spend", value: { min: 30 }, not: true },
      ],
    });
  });

  it("is none where a condition cannot be said of customers", () => {
    expect(findDefinition({ conditions: [value("language", "ru")] }, "contacts")).toBeNull();
    expect(findDefinition({ conditions: [{ attribute: "attr:city", is: "other" }] }, "customers")).toBeNull();
  });
});
