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

  it("end together with the last of them", () => {
    expect(groupAlarms([alarm(0, 40), alarm(10, 20)], 30)[0]!.ended).toBe(40);
  });
});
