import { describe, expect, it } from "vitest";
import { withToggled } from "../../listen/feedback/filter/feedback-address.ts";
import { conditionsOf, withoutField, withoutFilter } from "./conditions.ts";

const params = (text: string) => new URLSearchParams(text);

describe("conditions of a filter", () => {
  it("read lists as repeated keys, and keep values with commas whole", () => {
    expect(conditionsOf(params("channel=phone&channel=chat&team=A,B&q=slow,%20late&sort=count"))).toEqual([
      { field: "channel", values: ["phone", "chat"] },
      { field: "team", values: ["A,B"] },
      { field: "q", values: ["slow, late"] },
    ]);
  });

  it("put a value in and take it out again, commas and all", () => {
    const once = withToggled(params("sort=count"), "team", "North, 2");
    expect(conditionsOf(once)).toEqual([{ field: "team", values: ["North, 2"] }]);
    expect(withToggled(once, "team", "North, 2").toString()).toBe("sort=count");
  });

  it("go without touching sort and tab", () => {
    const address = params("from=2026-01-01&team=A&q=x&sort=count&status=hidden");
    expect(withoutField(address, "team").toString()).toBe("from=2026-01-01&q=x&sort=count&status=hidden");
    expect(withoutFilter(address).toString()).toBe("sort=count&status=hidden");
  });
});
