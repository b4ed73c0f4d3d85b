import { describe, expect, it } from "vitest";
import { feedbackFilter } from "../../../../listen/feedback/contract.ts";
import {
  filterQuery,
  readFilter,
  readSort,
  withList,
  withoutFilter,
  withValues,
} from "./feedback-address.ts";

const of = (query: string) => new URLSearchParams(query);

describe("the address of the feedback list", () => {
  it("reads lists written by commas and by repeated keys", () => {
    expect(readFilter(of("channel=chat,phone&team=A&team=B"))).toEqual({
      channel: ["chat", "phone"],
      team: ["A", "B"],
    });
  });

  it("drops a key that does not fit and keeps the rest", () => {
    expect(readFilter(of("q=card&scoreMin=many&from=yesterday&open=1"))).toEqual({ q: "card" });
  });

  it("keeps a value with a comma of its own in one piece, in the address and for the server", () => {
    const address = withList(of(""), "touchpoint", ["Branch, Main street"]);
    expect(readFilter(address).touchpoint).toEqual(["Branch, Main street"]);
    const sent = new URLSearchParams(filterQuery(address)).getAll("touchpoint");
    expect(feedbackFilter.parse({ touchpoint: sent }).touchpoint).toEqual(["Branch, Main street"]);
  });

  it("forgets a list when its last value goes", () => {
    expect(withList(of("team=A&q=x"), "team", []).toString()).toBe("q=x");
  });

  it("sets and removes single values", () => {
    expect(withValues(of("q=x"), { q: null, open: "1" }).toString()).toBe("open=1");
  });

  it("sends only the filter, in one order whatever the address's order", () => {
    expect(filterQuery(of("to=2026-02-01&open=1&q=card"))).toBe(
      filterQuery(of("q=card&sort=oldest&to=2026-02-01")),
    );
  });

  it("takes the whole filter off but leaves the order", () => {
    expect(withoutFilter(of("q=x&team=A&sort=oldest&open=1")).toString()).toBe("sort=oldest");
    expect(readSort(of("sort=oldest"))).toBe("oldest");
    expect(readSort(of("sort=loudest"))).toBe("newest");
  });
});
