import { describe, expect, it } from "vitest";
import { bodyOf, draftOf } from "./figure-draft.ts";

const draft = {
  ...draftOf(null),
  name: " A rival ",
  sourceName: "A study",
  method: "a panel",
  metric: "csat" as const,
  scale: "csat5" as const,
  value: 82.5,
};

describe("the form of a figure", () => {
  it("gives nothing until all that is needed is there", () => {
    expect(bodyOf(draftOf(null))).toBeNull();
    expect(bodyOf({ ...draft, value: null })).toBeNull();
    expect(bodyOf({ ...draft, method: " " })).toBeNull();
  });

  it("takes shares in percent and lists with commas, and leaves out what is empty", () => {
    expect(bodyOf({ ...draft, channels: "e-mail, , phone" })).toMatchObject({
      name: "A rival",
      value: 0.825,
      low: null,
      channels: ["e-mail", "phone"],
      wording: null,
      periodFrom: null,
    });
  });

  it("shows a figure as it was entered", () => {
    const body = bodyOf(draft)!;
    const shown = draftOf({
      ...body,
      id: "1",
      createdByName: "Ada",
      changedAt: "2026-01-01T00:00:00Z",
      comparison: null,
    });
    expect(shown).toEqual({ ...draft, name: "A rival" });
    expect(bodyOf(shown)).toEqual(body);
  });
});
