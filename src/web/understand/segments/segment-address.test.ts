import { describe, expect, it } from "vitest";
import type { SegmentGroup } from "../../../core/segments/definition.ts";
import { countedContacts, newSegmentPath, readDefinition } from "./segment-address.ts";
import { fieldOf, newCondition } from "./builder/condition-kinds.ts";

const definition: SegmentGroup = {
  on: "group",
  join: "all",
  parts: [
    { on: "attribute", of: "customer", name: "a:b & c", value: { oneOf: ["1,2", "Омск"] } },
    { on: "contacts", count: { min: 3 }, within: { days: 30 } },
  ],
};

describe("a definition in an address", () => {
  it("goes there and back, whatever signs stand in it", () => {
    const address = new URL(`https://otklik.example/${newSegmentPath(definition)}`);
    expect(readDefinition(address.searchParams)).toEqual(definition);
  });

  it("that was cut, or is none, is not believed", () => {
    expect(readDefinition(new URLSearchParams())).toBeNull();
    expect(readDefinition(new URLSearchParams({ definition: '{"on":"gro' }))).toBeNull();
    expect(readDefinition(new URLSearchParams({ definition: '{"on":"group","join":"all"}' }))).toBeNull();
  });

  it("leads to the contacts of the days that were counted", () => {
    expect(countedContacts("acme", "s1", { days: 7, lastDay: "2026-03-03" })).toBe(
      "/w/acme/feedback?from=2026-02-25&to=2026-03-04&segment=s1",
    );
    expect(countedContacts("acme", "s1", undefined)).toBe("/w/acme/feedback?segment=s1");
  });
});

describe("a new condition", () => {
  it("asks about the field that was chosen", () => {
    const keys = [
      "tenure",
      "contacts",
      "topics",
      "events",
      "sentiment",
      "mark",
      "left",
      "rfm-segment",
      "rfm-score",
    ] as const;
    for (const key of keys) expect(fieldOf(newCondition(key, undefined))).toBe(key);
    const attribute = newCondition("attribute:contact:a:b", undefined);
    expect(fieldOf(attribute)).toBe("attribute:contact:a:b");
  });
});
