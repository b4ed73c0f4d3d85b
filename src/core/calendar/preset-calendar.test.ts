import { describe, expect, it } from "vitest";
import { addWorkingDays } from "./add-working-days.ts";
import { workingDaysBetween } from "./working-days-between.ts";
import { legalDeadlines, type LegalRegime } from "./legal-deadlines.ts";
import { presetCalendar } from "./preset-calendar.ts";
import { publicHolidays } from "./public-holidays.ts";
import { workingMillisecondsBetween } from "./working-milliseconds-between.ts";

const hoursBetween = (from: string, to: string) =>
  workingMillisecondsBetween(
    `${from}T00:00:00+03:00`,
    `${to}T00:00:00+03:00`,
    presetCalendar({ country: "ru" }),
  ) / 3_600_000;

describe("Russia's production calendar", () => {
  it("has the published norm of days and hours of a 40-hour week", () => {
    const norms = [
      [2024, 248, 1979],
      [2025, 247, 1972],
      [2026, 247, 1972],
    ] as const;
    for (const [year, days, hours] of norms) {
      const russia = presetCalendar({ country: "ru" });
      expect(workingDaysBetween(`${year}-01-01`, `${year + 1}-01-01`, russia), `days of ${year}`).toBe(days);
      expect(hoursBetween(`${year}-01-01`, `${year + 1}-01-01`), `hours of ${year}`).toBe(hours);
    }
  });

  it("has the norms of the months that transfers touch", () => {
    expect(hoursBetween("2024-04-01", "2024-05-01")).toBe(168);
    expect(hoursBetween("2024-11-01", "2024-12-01")).toBe(167);
    expect(hoursBetween("2025-05-01", "2025-06-01")).toBe(144);
    expect(hoursBetween("2025-11-01", "2025-12-01")).toBe(151);
    expect(hoursBetween("2026-01-01", "2026-02-01")).toBe(120);
  });

  it("gives 15 working days over the May holidays their date", () => {
    // From Wednesday 29 April 2026: 30 April; 4-8 May (5); 12-15 May (4); 18-22 May (5) is the fifteenth.
    const due = addWorkingDays("2026-04-29T10:00:00+03:00", 15, presetCalendar({ country: "ru" }));
    expect(due).toEqual({ known: true, value: { day: "2026-05-22", closesAt: "2026-05-22T15:00:00.000Z" } });
  });
});

describe("holidays of England and Wales and of the United States", () => {
  it("England and Wales as gov.uk lists them", () => {
    expect(publicHolidays("uk", 2024)).toEqual([
      "2024-01-01",
      "2024-03-29",
      "2024-04-01",
      "2024-05-06",
      "2024-05-27",
      "2024-08-26",
      "2024-12-25",
      "2024-12-26",
    ]);
    expect(publicHolidays("uk", 2025)).toEqual([
      "2025-01-01",
      "2025-04-18",
      "2025-04-21",
      "2025-05-05",
      "2025-05-26",
      "2025-08-25",
      "2025-12-25",
      "2025-12-26",
    ]);
    expect(publicHolidays("uk", 2027)).toEqual([
      "2027-01-01",
      "2027-03-26",
      "2027-03-29",
      "2027-05-03",
      "2027-05-31",
      "2027-08-30",
      "2027-12-27",
      "2027-12-28",
    ]);
  });

  it("the United States as the Office of Personnel Management lists them", () => {
    expect(publicHolidays("us", 2026)).toEqual([
      "2026-01-01",
      "2026-01-19",
      "2026-02-16",
      "2026-05-25",
      "2026-06-19",
      "2026-07-03",
      "2026-09-07",
      "2026-10-12",
      "2026-11-11",
      "2026-11-26",
      "2026-12-25",
    ]);
    expect(publicHolidays("us", 2027)).toEqual([
      "2027-01-01",
      "2027-01-18",
      "2027-02-15",
      "2027-05-31",
      "2027-06-18",
      "2027-07-05",
      "2027-09-06",
      "2027-10-11",
      "2027-11-11",
      "2027-11-25",
      "2027-12-24",
      "2027-12-31",
    ]);
  });

  it("no holiday of theirs falls on a weekend, and other years are refused", () => {
    for (const country of ["uk", "us"] as const) {
      for (const year of [2024, 2025, 2026, 2027]) {
        for (const day of publicHolidays(country, year))
          expect([0, 6]).not.toContain(new Date(day).getUTCDay());
      }
    }
    expect(() => publicHolidays("uk", 2022)).toThrow(RangeError);
    expect(() => publicHolidays("fr" as "uk", 2026)).toThrow(/fr/);
  });

  it("the FCA's third business day after a complaint on the eve of Easter 2026", () => {
    // Received Thursday 2 April; Good Friday and Easter Monday do not count: Tuesday, Wednesday, Thursday 9 April.
    const due = addWorkingDays("2026-04-02T15:00:00+01:00", 3, presetCalendar({ country: "uk" }));
    expect(due.known && due.value.day).toBe("2026-04-09");
  });
});

describe("the legal clocks of complaints", () => {
  const daysOf = (regime: LegalRegime, receivedAt: string) => {
    const answer = legalDeadlines({ regime, receivedAt });
    return answer.known ? answer.value.map(({ day }) => day) : answer.why;
  };

  it("by hand: eight weeks of the FCA, 15 and 60 days of the CFPB, by the date where the complaint is handled", () => {
    // 2 April 2026 + 56 days = 28 May; 20:00 in New York on 2 March is already 3 March in UTC.
    expect(daysOf("uk-fca", "2026-04-02T15:00:00+01:00")).toEqual(["2026-04-09", "2026-05-28"]);
    expect(daysOf("us-cfpb", "2026-03-03T01:00:00Z")).toEqual(["2026-03-17", "2026-05-01"]);
  });

  it("over New Year in Russia: the transferred 31 December and 9 January are days off", () => {
    // From Thursday 25 December 2025: 26, 29, 30 December are three; 12-16 and 19-23 January ten more; 26 and 27 January.
    expect(daysOf("ru-finance", "2025-12-25T12:00:00+03:00")).toEqual(["2026-01-27", "2026-02-10"]);
  });
});
