import { describe, expect, it } from "vitest";
import {
  addDays,
  monthsBefore,
  periodEnd,
  presetOf,
  presetPeriod,
  presets,
  rollPeriod,
  settlePeriod,
  todayIn,
} from "./period.ts";

describe("periods of the filter", () => {
  it("take today from the workspace's clock, not the reader's", () => {
    const now = new Date("2026-03-31T20:00:00Z");
    expect(todayIn("Asia/Tokyo", now)).toBe("2026-04-01");
    expect(todayIn("America/New_York", now)).toBe("2026-03-31");
  });

  it("count days over ends of months and leap years", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  });

  it("go back by months to the last day of a shorter month", () => {
    expect(monthsBefore("2026-05-31", 3)).toBe("2026-02-28");
    expect(monthsBefore("2026-01-15", 12)).toBe("2025-01-15");
  });

  it("end today, or with the last contact where that is earlier", () => {
    expect(periodEnd("2026-03-31", "2026-03-31")).toBe("2026-04-01");
    expect(periodEnd("2999-01-01", "2026-03-31")).toBe("2026-04-01");
    expect(periodEnd("2025-06-30", "2026-03-31")).toBe("2025-07-01");
    expect(periodEnd(null, "2026-03-31")).toBe("2026-04-01");
  });

  it("count back over short months and years; seven days are seven", () => {
    expect(presetPeriod("days7", "2026-04-01")).toEqual({ from: "2026-03-25", to: "2026-04-01" });
    expect(presetPeriod("months3", "2026-05-31")).toEqual({ from: "2026-02-28", to: "2026-05-31" });
    expect(presetPeriod("months12", "2024-02-29")).toEqual({ from: "2023-02-28", to: "2024-02-29" });
  });

  it("are recognised as their preset", () => {
    for (const preset of presets)
      expect(presetOf(presetPeriod(preset, "2026-03-31"), "2026-03-31")).toBe(preset);
    expect(presetOf({ from: "2020-01-01", to: "2020-02-01" }, "2026-03-31")).toBeNull();
  });

  it("roll on in a saved view, but a custom period stays where it is", () => {
    const saved = rollPeriod("q=x&from=2026-03-25&to=2026-04-01", "2026-04-01");
    expect(saved).toBe("q=x&period=days7");
    expect(settlePeriod(saved, "2026-04-11")).toBe("q=x&from=2026-04-04&to=2026-04-11");
    expect(rollPeriod("from=2026-01-01&to=2026-02-01", "2026-03-31")).toBe("from=2026-01-01&to=2026-02-01");
    expect(settlePeriod("q=x&period=gone", "2026-03-31")).toBe("q=x");
  });
});
