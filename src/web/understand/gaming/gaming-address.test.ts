import { describe, expect, it } from "vitest";
import type { GamingAlarm } from "../../../understand/gaming/contract.ts";
import { gamingQueryOf, readTargets, rowsQueryOf, settingsOf } from "./gaming-address.ts";

const of = (query: string) => new URLSearchParams(query);

describe("the address of gamed metrics", () => {
  it("carries the filter and the settings, and lets fall what does not fit", () => {
    expect(gamingQueryOf(of("team=A&days=3&tab=x"))).toBe("team=A&days=3");
    expect(gamingQueryOf(of("days=0&shortSeconds=ten&target=60&target=90"))).toBe("target=60&target=90");
    expect(gamingQueryOf(of(""))).toBe("");
  });

  it("means what is usual where it says nothing", () => {
    expect(settingsOf(of(""))).toEqual({ days: 7, shortSeconds: 20, target: [60, 180, 300] });
    expect(settingsOf(of("days=14&target=240&days2=1"))).toEqual({
      days: 14,
      shortSeconds: 20,
      target: [240],
    });
  });

  it("asks for the rows of one alarm with its target and its hours", () => {
    const alarm = { pattern: "mark-burst", level: "agent", who: "a & b", targetSeconds: null } as const;
    const hours = [{ at: "2025-02-15T10:00:00.000Z", marks: 30, usual: 1 }];
    const query = of(rowsQueryOf("team=A", { ...alarm, hours } as unknown as GamingAlarm));
    expect(Object.fromEntries(query)).toEqual({
      team: "A",
      pattern: "mark-burst",
      level: "agent",
      who: "a & b",
      hour: "2025-02-15T10:00:00.000Z",
    });
  });
});

describe("targets as they are typed", () => {
  it.each([
    ["60, 180", [60, 180]],
    ["180;60 60", [60, 180]],
    ["", null],
    ["1.5", null],
    ["many", null],
    ["1,2,3,4,5,6", null],
  ])("%j", (typed, read) => expect(readTargets(typed)).toEqual(read));
});
