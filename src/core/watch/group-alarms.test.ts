import { describe, expect, it } from "vitest";
import { groupAlarms } from "./group-alarms.ts";

const alarm = (onset: number, ended: number | null = null) => ({ onset, noticed: onset + 5, ended });

describe("alarms of many series", () => {
  it("are one event while each begins soon after another, in whatever order they are told", () => {
    const events = groupAlarms([alarm(50), alarm(0, 90), alarm(25, 60)], 30);
    expect(events).toEqual([{ members: [1, 2, 0], onset: 0, noticed: 5, ended: null }]);
  });

  it("are two when one begins long after the other, or after its end", () => {
    expect(groupAlarms([alarm(0), alarm(31)], 30)).toHaveLength(2);
    expect(groupAlarms([alarm(0, 10), alarm(20, 30)], 30)).toHaveLength(2);
    expect(groupAlarms([], 30)).toEqual([]);
  });

  it("are one when the second began before the first was sure: a small series seems to begin too early", () => {
    const early = { onset: 0, noticed: 85, ended: null };
    expect(groupAlarms([early, alarm(35)], 30)).toEqual([
      { members: [0, 1], onset: 0, noticed: 40, ended: null },
    ]);
    expect(groupAlarms([early, alarm(85)], 30)).toHaveLength(2);
  });

  it("end together with the last of them", () => {
    expect(groupAlarms([alarm(0, 40), alarm(10, 20)], 30)[0]!.ended).toBe(40);
  });
});
