import { expect, test } from "vitest";
import { type DemoZone, fromWallClock, monthsBefore, offsetHours, wallClock } from "./local-time.ts";
import { seededRandom } from "./random.ts";

const zones: DemoZone[] = ["Europe/Moscow", "Europe/London", "America/Chicago"];

/** What the platform's own time zone data says. */
function intlHours(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    timeZoneName: "longOffset",
  }).formatToParts(at);
  const name = parts.find((p) => p.type === "timeZoneName")!.value;
  return Number(/GMT([+-]\d\d)/.exec(name)?.[1] ?? 0);
}

test.each(zones)("%s agrees with the platform's zone data at 400 instants", (zone) => {
  const random = seededRandom(zone);
  for (let i = 0; i < 400; i++) {
    const at = Date.UTC(2018, 0, 1) + random.int(0, 3650 * 24) * 3_600_000;
    expect(offsetHours(zone, at), new Date(at).toISOString()).toBe(intlHours(zone, at));
  }
});

test.each(zones)("%s: the wall clock and back", (zone) => {
  const at = Date.UTC(2025, 6, 10, 15, 30);
  expect(fromWallClock(zone, wallClock(zone, at).getTime())).toBe(at);
});

test("months back from the 31st end on the month's last day", () => {
  expect(monthsBefore(new Date("2026-03-31T10:00:00Z"), 1).toISOString()).toBe("2026-02-28T10:00:00.000Z");
});
