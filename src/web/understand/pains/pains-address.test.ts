import { describe, expect, it } from "vitest";
import {
  changesQueryOf,
  painsQueryOf,
  readRanking,
  readSort,
  readStatus,
  withChoice,
  withRanking,
} from "./pains-address.ts";

const address = (text: string) => new URLSearchParams(text);

describe("the address of the ranking", () => {
  it("asks the server for filter, tab and order only", () => {
    expect(painsQueryOf(address("sort=count&team=A&open=1&status=hidden"))).toBe(
      "team=A&status=hidden&sort=count",
    );
    expect(painsQueryOf(address("sort=money&status=all"))).toBe("");
  });

  it("falls back to the ranking by money when typed wrong", () => {
    expect(readSort(address("sort=loudest"))).toBe("money");
    expect(readStatus(address("status=gone"))).toBe("all");
  });

  it("asks for the changes of a month under the filter without a period", () => {
    expect(changesQueryOf(address("from=2026-01-01&to=2026-02-01&team=A&sort=count"))).toBe("team=A");
  });

  it("keeps which ranking is on", () => {
    const byCause = withRanking(address("team=A"), "cause");
    expect([byCause.toString(), readRanking(byCause)]).toEqual(["team=A&by=cause", "cause"]);
    expect(withRanking(byCause, "topic").toString()).toBe("team=A");
    expect(readRanking(address("by=weather"))).toBe("topic");
  });

  it("leaves defaults out of the address", () => {
    expect(withChoice(address("sort=count&team=A"), { sort: "money" }).toString()).toBe("team=A");
    expect(withChoice(address(""), { status: "hidden" }).toString()).toBe("status=hidden");
  });
});
