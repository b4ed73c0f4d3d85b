import { describe, expect, it } from "vitest";
import { contactsPath, filterOf, noTopic, topicPath } from "./filter-address.ts";
import { segmentFilter } from "./segment-address.ts";

describe("addresses of the contacts behind a number", () => {
  it("keep the shared filter and drop sort, tab and open panel", () => {
    const address = new URLSearchParams(
      "from=2026-01-01&channel=phone&channel=chat&sort=count&status=hidden&open=x",
    );
    expect(filterOf(address).toString()).toBe("from=2026-01-01&channel=phone&channel=chat");
  });

  it("narrow by what the number is about, over what was there", () => {
    const address = new URLSearchParams("topic=old&team=A");
    expect(contactsPath("acme", address, { topic: noTopic })).toBe("/w/acme/feedback?topic=-&team=A");
    expect(contactsPath("acme", new URLSearchParams(), { topic: undefined })).toBe("/w/acme/feedback");
  });

  it("add attributes to those asked for, in place of others of the same name", () => {
    const address = new URLSearchParams("attr=tariff:A&attr=region:Тверь");
    const path = contactsPath("acme", address, { attr: ["region:Омск", "version:7.4"] });
    expect(new URLSearchParams(path.split("?")[1]).getAll("attr")).toEqual([
      "tariff:A",
      "region:Омск",
      "version:7.4",
    ]);
  });

  it("carry the filter to the topic's page", () => {
    expect(topicPath("acme", "t1", new URLSearchParams("sort=count"))).toBe("/w/acme/topics/t1");
    expect(topicPath("acme", "t1", new URLSearchParams("to=2026-02-01"))).toBe(
      "/w/acme/topics/t1?to=2026-02-01",
    );
  });

  it("name a segment as the filter does", () => {
    expect(segmentFilter("team", "North")).toEqual({ team: "North" });
    expect(segmentFilter("attr:region", "Омск")).toEqual({ attr: "region:Омск" });
    expect(segmentFilter("tariff", "a:b")).toEqual({ attr: "tariff:a:b" });
  });
});
