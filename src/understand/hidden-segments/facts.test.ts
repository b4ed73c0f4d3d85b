import { describe, expect, it } from "vitest";
import { findDefinition } from "./facts.ts";

const value = (attribute: string, text: string) => ({ attribute, is: "value" as const, value: text });
const range = (attribute: string, from: number | null, to: number | null) => ({
  attribute,
  is: "range" as const,
  from,
  to,
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
    expect(findDefinition({ conditions: [range("attr:spend", null, 30)] }, "customers")).toEqual({
      on: "group",
      join: "all",
      parts: [
        { on: "attribute", of: "customer", name: "spend", value: { min: -1e15 } },
        { on: "attribute", of: "customer", name: "spend", value: { min: 30 }, not: true },
      ],
    });
  });

  it("says of other values that they are given and none of those told apart", () => {
    const other = { attribute: "attr:city", is: "other" as const, besides: ["Tula", "Orel"] };
    const city = { on: "attribute", name: "city", value: { besides: ["Tula", "Orel"] } };
    expect(findDefinition({ conditions: [other] }, "customers")?.parts).toEqual([
      { ...city, of: "customer" },
    ]);
    expect(findDefinition({ conditions: [other] }, "contacts")).toEqual({
      on: "group",
      join: "any",
      parts: [
        { ...city, of: "customer" },
        { ...city, of: "contact" },
      ],
    });
  });

  it("asks all that is noted of contacts of one and the same", () => {
    const conditions = [
      value("language", "ru"),
      value("attr:plan", "gold"),
      { attribute: "team", is: "missing" as const },
      { attribute: "channel", is: "other" as const, besides: ["phone"] },
    ];
    expect(findDefinition({ conditions }, "contacts")?.parts).toMatchObject([
      { on: "group", join: "any" },
      { on: "contacts", language: ["ru"], team: [null], channel: { besides: ["phone"] } },
    ]);
  });

  it("tells whose first day nobody knows from those who came", () => {
    expect(
      findDefinition({ conditions: [{ attribute: "tenure", is: "missing" }] }, "customers")?.parts,
    ).toEqual([{ on: "tenure", days: { min: 0 }, not: true }]);
  });

  it("is none where an old search did not keep which the other values are", () => {
    for (const attribute of ["attr:city", "team"]) {
      expect(findDefinition({ conditions: [{ attribute, is: "other" }] }, "contacts")).toBeNull();
    }
  });
});
