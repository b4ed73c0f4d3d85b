import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DateReader, guessDateStyle, readDateCell } from "./date-column.ts";
import { readDateText } from "./date-text.ts";
import { instantOf, isKnownZone, zoneOffsetMinutes } from "./zoned-instant.ts";

const moscow = (text: string, order: "dmy" | "mdy" = "dmy") => {
  const parts = readDateText(text, order);
  return parts && new Date(instantOf(parts, "Europe/Moscow")).toISOString();
};

describe("a written date", () => {
  it.each([
    ["31.12.2025", "2025-12-30T21:00:00.000Z"],
    ["31.12.2025 14:05", "2025-12-31T11:05:00.000Z"],
    ["31.12.2025, 14:05:09", "2025-12-31T11:05:09.000Z"],
    ["31/12/25", "2025-12-30T21:00:00.000Z"],
    ["1.2.2026 в 9:30", "2026-02-01T06:30:00.000Z"],
    ["2025-12-31", "2025-12-30T21:00:00.000Z"],
    ["2025-12-31 14:05", "2025-12-31T11:05:00.000Z"],
    ["2025-12-31T14:05:00Z", "2025-12-31T14:05:00.000Z"],
    ["2025-12-31T14:05:00.250+05:00", "2025-12-31T09:05:00.250Z"],
    ["2015-02-24 11:35:52 -0800", "2015-02-24T19:35:52.000Z"],
    ["31-Jul-18", "2018-07-30T21:00:00.000Z"],
    ["31 декабря 2025", "2025-12-30T21:00:00.000Z"],
    ["31 декабря 2025 г. 14:05", "2025-12-31T11:05:00.000Z"],
    ["5 мая 2025 в 08:00", "2025-05-05T05:00:00.000Z"],
    ["December 31, 2025 2:05 PM", "2025-12-31T11:05:00.000Z"],
    ["Tue Feb 24 11:35:52 -0800 2015", "2015-02-24T19:35:52.000Z"],
    ["Wed, 31 Dec 2025 14:05:00 GMT", "2025-12-31T14:05:00.000Z"],
    ["20251231", "2025-12-30T21:00:00.000Z"],
    ["20251231T140500Z", "2025-12-31T14:05:00.000Z"],
    ["31.12.2025 14:05 (МСК)", "2025-12-31T11:05:00.000Z"],
    ["12/31/2025", "2025-12-30T21:00:00.000Z"],
  ])("%s is %s", (text, instant) => {
    expect(moscow(text)).toBe(instant);
  });

  it("with small numbers follows the column's order", () => {
    expect(moscow("02/03/2026 10:00", "dmy")).toBe("2026-03-02T07:00:00.000Z");
    expect(moscow("02/03/2026 10:00", "mdy")).toBe("2026-02-03T07:00:00.000Z");
  });

  it.each([
    "",
    "31.02.2025",
    "2025-13-01",
    "32.01.2025",
    "25:61",
    "hello",
    "31.12.2025 25:00",
    "12345",
    "2025",
    "1.5",
  ])("%j is none", (text) => {
    expect(readDateText(text, "dmy")).toBeNull();
  });

  it("read back from any way of writing is the same day and minute", () => {
    const instants = fc.date({
      min: new Date("1990-01-01"),
      max: new Date("2060-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (at) => {
        const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000);
        const iso = minute.toISOString();
        const [, year, month, day, clock] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(iso)!;
        for (const text of [`${day}.${month}.${year} ${clock}`, `${year}-${month}-${day} ${clock}`, iso]) {
          const parts = readDateText(text, "dmy");
          expect(new Date(instantOf(parts!, "UTC")).toISOString()).toBe(iso);
        }
      }),
    );
  });
});

describe("a zone", () => {
  it("keeps its own history of clocks", () => {
    expect(zoneOffsetMinutes("Europe/Moscow", Date.UTC(2012, 0, 1))).toBe(240);
    expect(zoneOffsetMinutes("Europe/Moscow", Date.UTC(2020, 0, 1))).toBe(180);
    expect(zoneOffsetMinutes("Asia/Kolkata", Date.UTC(2020, 0, 1))).toBe(330);
    expect(zoneOffsetMinutes("America/New_York", Date.UTC(2025, 6, 1))).toBe(-240);
  });
  it("is told from a typo", () => {
    expect(isKnownZone("Asia/Yekaterinburg")).toBe(true);
    expect(isKnownZone("Europe/Moskow")).toBe(false);
  });
});

describe("a column of dates", () => {
  it.each([
    [["01.02.2025", "03.04.2025"], "text", "dmy", false],
    [["12/31/2025", "01/02/2026"], "text", "mdy", false],
    [["31/12/2025", "01/02/2026"], "text", "dmy", false],
    [["01/02/2026 3:00 PM"], "text", "mdy", false],
    [["01/02/2026", "02/02/2026", "03/02/2026"], "text", "dmy", true],
    [["02/01/2026", "02/02/2026", "02/03/2026"], "text", "mdy", true],
    [["1435636936", "1435637007"], "unix-seconds", "dmy", false],
    [["1435636936000"], "unix-millis", "dmy", false],
    [["45292", "45293.5"], "excel-serial", "dmy", false],
  ] as const)("%j is written as %s, %s", (samples, form, order, unsure) => {
    expect(guessDateStyle(samples)).toEqual({ form, order, orderUnsure: unsure });
  });

  it.each([
    [["5", "4", "3"]],
    [["hello", "world"]],
    [["12:30", "09:15"]],
    [["1.5", "2.5"]],
    [[]],
    [["1234", "2345"]],
  ])("%j is none", (samples) => {
    expect(guessDateStyle(samples)).toBeNull();
  });

  const reader: DateReader = {
    style: { form: "text", order: "dmy", orderUnsure: false },
    zone: "Europe/Moscow",
    yearFrom: 1990,
    yearTo: 2027,
  };
  it("refuses years nobody wrote in, and says which fault it is", () => {
    expect(readDateCell("01.01.0001", reader)).toBe("year-out-of-range");
    expect(readDateCell("31.12.9999", reader)).toBe("year-out-of-range");
    expect(readDateCell("soon", reader)).toBe("not-a-date");
  });
  it("reads spreadsheet days on the zone's wall clock", () => {
    const serial: DateReader = { ...reader, style: { ...reader.style, form: "excel-serial" } };
    expect(readDateCell("45292.5", serial)).toEqual(new Date("2024-01-01T09:00:00Z"));
  });
});
