import { describe, expect, it } from "vitest";
import { findContacts } from "./find-links.ts";

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
