import { describe, expect, it } from "vitest";
import { todayPeriods } from "./today-period.ts";

describe("the periods behind Today's numbers", () => {
  const now = new Date("2026-03-31T09:00:00Z");

  it("end before today, which is not over yet", () => {
    const { fourWeeks, year } = todayPeriods("2026-03-31T08:00:00Z", "Europe/Moscow", now);
    expect(fourWeeks.toString()).toBe("from=2026-03-03&to=2026-03-31");
    expect(year.toString()).toBe("from=2025-03-30&to=2026-03-31");
  });

  it("end with the records where those end earlier, by the workspace's clock", () => {
    expect(todayPeriods("2025-12-31T22:30:00Z", "Europe/Moscow", now).fourWeeks.get("to")).toBe("2026-01-02");
    expect(todayPeriods("2025-12-31T22:30:00Z", "UTC", now).fourWeeks.get("to")).toBe("2026-01-01");
  });
});
