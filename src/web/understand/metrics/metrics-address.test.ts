import { describe, expect, it } from "vitest";
import { lookFor, metricQueryOf, readLook, readViewQuery, viewQuery, withLook } from "./metrics-address.ts";

const of = (query: string) => new URLSearchParams(query);

describe("what the address says of a metric", () => {
  it("is a line by the month where nothing is said, and bars where there is a slice", () => {
    expect(readLook(of(""))).toEqual({ by: null, grain: "month", compare: null });
    expect(readLook(of("by=channel"))).toEqual({ by: "channel", grain: null, compare: null });
    expect(readLook(of("by=channel&grain=week&compare=year"))).toEqual({
      by: "channel",
      grain: "week",
      compare: "year",
    });
  });

  it("keeps no line where none is wanted, and takes nonsense for nothing", () => {
    const none = withLook(of("grain=week"), { grain: null });
    expect(readLook(none).grain).toBeNull();
    expect(readLook(of("grain=eon&compare=never")).compare).toBeNull();
  });

  it("goes to the server in one spelling, with the filter and nothing else", () => {
    const address = of("x=1&by=channel&team=A");
    expect(metricQueryOf(address, readLook(address))).toBe("team=A&by=channel");
  });

  it("drops a slice of contacts from a metric of customers", () => {
    const look = readLook(of("by=channel"));
    expect(lookFor(look, { facts: "customers" }).by).toBeNull();
    expect(lookFor(readLook(of("by=attr:plan")), { facts: "customers" }).by).toBe("attr:plan");
    expect(lookFor(readLook(of("by=segment")), { facts: "customers" }).by).toBe("segment");
    expect(lookFor(look, { facts: "contacts" }).by).toBe("channel");
  });

  it("is kept with its metric in a view, and read back", () => {
    expect(readViewQuery(viewQuery("nps", of("by=channel")))).toEqual({ metric: "nps", rest: "by=channel" });
  });
});
