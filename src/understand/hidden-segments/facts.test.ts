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

  it("says of other values that they are given and none of those told apart", () => {
    const other = { attribute: "attr:city", is: "other" as const, besides: ["Tula", "Orel"] };
    const [part] = findDefinition({ conditions: [other] }, "customers")?.parts ?? [];
    const city = { on: "attribute", of: "customer", name: "city", not: true };
    expect(part).toEqual({
      on: "group",
      join: "all",
      parts: [
        { ...city, value: { missing: true } },
        { ...city, value: { oneOf: ["Tula", "Orel"] } },
      ],
    });
  });

  it("is none where a condition cannot be said of customers", () => {
    expect(findDefinition({ conditions: [value("language", "ru")] }, "contacts")).toBeNull();
    const other = { attribute: "attr:city", is: "other" as const, besides: ["Tula"] };
    expect(findDefinition({ conditions: [other] }, "contacts")).toBeNull();
    // As searches of old kept it.
    expect(findDefinition({ conditions: [{ ...other, besides: undefined }] }, "customers")).toBeNull();
  });
});
