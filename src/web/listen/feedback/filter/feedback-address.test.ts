import { describe, expect, it } from "vitest";
import { attributePair } from "../../../../listen/feedback/contract.ts";
import {
  attributeValues,
  filterQuery,
  readFilter,
  readSort,
  withList,
  withoutFilter,
  withToggled,
  withValues,
} from "./feedback-address.ts";

const of = (query: string) => new URLSearchParams(query);

describe("the address of the feedback list", () => {
  it("reads lists as repeated keys, one value as a list of one", () => {
    expect(readFilter(of("channel=chat&team=A&team=B"))).toEqual({ channel: ["chat"], team: ["A", "B"] });
  });

  it("drops a key that does not fit and keeps the rest", () => {
    expect(readFilter(of("q=card&scoreMin=many&from=yesterday&open=1"))).toEqual({ q: "card" });
  });

  it("keeps a value with a comma of its own in one piece, in the address and for the server", () => {
    const address = withList(of(""), "touchpoint", ["Branch, Main street"]);
    expect(readFilter(address).touchpoint).toEqual(["Branch, Main street"]);
    expect(address.toString()).toBe("touchpoint=Branch%2C+Main+street");
    expect(filterQuery(address)).toBe(address.toString());
  });

  it("tells the chosen values of one attribute", () => {
    const address = withToggled(of(""), "attr", attributePair("a: b", "Омск, 2:1"));
    const filter = readFilter(withToggled(address, "attr", attributePair("a", "b")));
    expect(attributeValues(filter, "a: b")).toEqual(["Омск, 2:1"]);
    expect(attributeValues(filter, "a")).toEqual(["b"]);
    expect(readFilter(withToggled(address, "attr", attributePair("a: b", "Омск, 2:1")))).toEqual({});
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
