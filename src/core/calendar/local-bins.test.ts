import { describe, expect, it } from "vitest";
import { addMonths, faceOf, floorFace, instantAtFace, localBins, zoneOffsets } from "./local-bins.ts";

const at = (text: string) => Date.parse(text);
const hourMs = 3_600_000;
const told = (zone: string, from: string, to: string) =>
  zoneOffsets(zone, at(from), at(to)).map(({ fromMs, offsetMs }) => [
    new Date(fromMs).toISOString(),
    offsetMs / hourMs,
  ]);

describe("zoneOffsets", () => {
  it("tells the changes of a clock to the minute", () => {
    expect(told("Europe/Berlin", "2026-01-01T00:00Z", "2027-01-01T00:00Z")).toEqual([
      ["2026-01-01T00:00:00.000Z", 1],
      ["2026-03-29T01:00:00.000Z", 2],
      ["2026-10-25T01:00:00.000Z", 1],
    ]);
    expect(told("America/New_York", "2026-03-02T05:00Z", "2026-03-16T04:00Z")).toEqual([
      ["2026-03-02T05:00:00.000Z", -5],
      ["2026-03-08T07:00:00.000Z", -4],
    ]);
    expect(told("Europe/Moscow", "2014-10-20T00:00Z", "2014-11-01T00:00Z")).toEqual([
      ["2014-10-20T00:00:00.000Z", 4],
      ["2014-10-25T22:00:00.000Z", 3],
    ]);
    expect(told("Asia/Kolkata", "2026-01-01T00:00Z", "2027-01-01T00:00Z")).toEqual([
      ["2026-01-01T00:00:00.000Z", 5.5],
    ]);
  });

  it("agrees with the calendar all the year round", () => {
    for (const zone of ["Europe/Berlin", "Australia/Lord_Howe", "Africa/Casablanca"]) {
      const offsets = zoneOffsets(zone, at("2025-01-01T00:00Z"), at("2026-01-01T00:00Z"));
      for (let ms = at("2025-01-01T00:00Z"); ms < at("2026-01-01T00:00Z"); ms += 10_800_000) {
        const told = offsets.findLast(({ fromMs }) => fromMs <= ms)!;
        if (ms + told.offsetMs !== faceOf(zone, ms)) throw new Error(`${zone} ${new Date(ms).toISOString()}`);
      }
    }
  });

  it("has one entry for a period of no length", () => {
    expect(zoneOffsets("UTC", 5, 5)).toEqual([{ fromMs: 5, offsetMs: 0 }]);
  });
});

describe("localBins", () => {
  it("begins weeks on Monday, quarters in January, April, July, October", () => {
    expect(new Date(floorFace(at("2026-03-01T12:00Z"), "week")).toISOString()).toBe(
      "2026-02-23T00:00:00.000Z",
    );
    expect(new Date(floorFace(at("2026-03-31T23:59Z"), "quarter")).toISOString()).toBe(
      "2026-01-01T00:00:00.000Z",
    );
    expect(new Date(floorFace(at("1969-12-31T23:00Z"), "week")).toISOString()).toBe(
      "1969-12-29T00:00:00.000Z",
    );
  });

  it.each([
    ["day", 31],
    ["week", 5],
    ["month", 1],
    ["quarter", 1],
    ["hour", 744],
  ] as const)("cuts a January by the %s into %i, without gaps", (grain, count) => {
    const bins = localBins(at("2026-01-01T00:00Z"), at("2026-02-01T00:00Z"), grain, 1000);
    expect(bins).toHaveLength(count);
    bins.slice(1).forEach(({ start }, i) => expect(start).toBe(bins[i]!.end));
  });

  it("is refused when too fine", () => {
    expect(() => localBins(0, at("2026-01-01T00:00Z"), "hour", 1500)).toThrow(RangeError);
  });
});

it("goes from the clock's face to the instant and back, over the gap, too", () => {
  for (const text of ["2026-03-29T00:30Z", "2026-03-29T01:30Z", "2026-07-01T00:00Z", "2026-10-25T05:00Z"])
    expect(instantAtFace("Europe/Berlin", faceOf("Europe/Berlin", at(text)))).toBe(at(text));
  // 02:30 does not exist that night: 30 minutes after the gap began is 03:30.
  expect(new Date(instantAtFace("Europe/Berlin", at("2026-03-29T02:30Z"))).toISOString()).toBe(
    "2026-03-29T01:30:00.000Z",
  );
});

it("adds months by the calendar, to the end of a shorter one", () => {
  expect(new Date(addMonths(at("2026-03-31T10:00Z"), -1)).toISOString()).toBe("2026-02-28T10:00:00.000Z");
  expect(new Date(addMonths(at("2024-02-29T00:00Z"), 12)).toISOString()).toBe("2025-02-28T00:00:00.000Z");
  expect(new Date(addMonths(at("2026-01-01T00:00Z"), -3)).toISOString()).toBe("2025-10-01T00:00:00.000Z");
});
