import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addWorkingTime } from "./add-working-time.ts";
import { isWorkingAt } from "./is-working-at.ts";
import { nextOpening } from "./next-opening.ts";
import { weekdays, type WorkingCalendar } from "./working-calendar.ts";
import { workingMillisecondsBetween } from "./working-milliseconds-between.ts";

const hour = 3_600_000;
const workweek = (zone: string): WorkingCalendar => ({
  zone,
  week: Object.fromEntries(
    weekdays.slice(0, 5).map((day) => [
      day,
      [
        { from: "09:00", to: "13:00" },
        { from: "14:00", to: "18:00" },
      ],
    ]),
  ),
});
const always = (zone: string): WorkingCalendar => ({
  zone,
  week: Object.fromEntries(weekdays.map((day) => [day, [{ from: "00:00", to: "24:00" }]])),
});

describe("working time between two moments", () => {
  const moscow = workweek("Europe/Moscow");

  it("leaves out the lunch, the night and the weekend", () => {
    // Friday 12:00-13:00 and 14:00-18:00 are 5 hours, Monday 09:00-10:30 one and a half.
    const worked = workingMillisecondsBetween(
      "2026-03-06T12:00:00+03:00",
      "2026-03-09T10:30:00+03:00",
      moscow,
    );
    expect(worked).toBe(6.5 * hour);
  });

  it("counts a transferred Saturday by the hours of its weekday, ended an hour earlier when it is short", () => {
    const calendar = {
      ...moscow,
      daysOff: ["2025-11-03", "2025-11-04"],
      transferred: { "2025-11-01": "monday" as const },
      shortDays: ["2025-11-01"],
    };
    const span = ["2025-10-31T18:00:00+03:00", "2025-11-05T09:00:00+03:00"] as const;
    expect(workingMillisecondsBetween(...span, calendar)).toBe(7 * hour);
    expect(isWorkingAt("2025-11-01T16:59:59+03:00", calendar)).toBe(true);
    expect(isWorkingAt("2025-11-01T17:00:00+03:00", calendar)).toBe(false);
  });

  it("shortens a day by whole periods when it must, and a date's own hours beat all else", () => {
    const calendar = {
      ...moscow,
      shortDays: ["2026-03-02", "2026-03-03"],
      shorterByMinutes: 300,
      daysOff: ["2026-03-03"],
      ownHours: { "2026-03-03": [{ from: "10:00", to: "10:30" }] },
    };
    const onDay = (day: string) =>
      workingMillisecondsBetween(`${day}T00:00:00+03:00`, `${day}T23:59:00+03:00`, calendar);
    expect(onDay("2026-03-02")).toBe(3 * hour);
    expect(onDay("2026-03-03")).toBe(hour / 2);
  });

  it("has 23 and 25 hours on the days when the clocks change, in several zones", () => {
    // Spring and autumn of 2026: Berlin 29 March and 25 October, New York 8 March and 1 November, Auckland 27 September and 5 April.
    const cases = [
      ["Europe/Berlin", "2026-03-29T00:00:00+01:00", "2026-03-30T00:00:00+02:00", 23],
      ["Europe/Berlin", "2026-10-25T00:00:00+02:00", "2026-10-26T00:00:00+01:00", 25],
      ["America/New_York", "2026-03-08T00:00:00-05:00", "2026-03-09T00:00:00-04:00", 23],
      ["America/New_York", "2026-11-01T00:00:00-04:00", "2026-11-02T00:00:00-05:00", 25],
      ["Pacific/Auckland", "2026-09-27T00:00:00+12:00", "2026-09-28T00:00:00+13:00", 23],
      ["Pacific/Auckland", "2026-04-05T00:00:00+13:00", "2026-04-06T00:00:00+12:00", 25],
      ["Australia/Lord_Howe", "2026-10-04T00:00:00+10:30", "2026-10-05T00:00:00+11:00", 23.5],
    ] as const;
    for (const [zone, from, to, hours] of cases) {
      expect(workingMillisecondsBetween(from, to, always(zone)) / hour, zone + from).toBe(hours);
      const justThatDay = {
        zone,
        week: {},
        ownHours: { [from.slice(0, 10)]: [{ from: "00:00", to: "24:00" }] },
      };
      expect(
        workingMillisecondsBetween("2026-01-01T00:00Z", "2027-01-01T00:00Z", justThatDay) / hour,
        zone,
      ).toBe(hours);
    }
  });

  it("gives a night shift over the change of clocks its real length, and one inside the skipped hour none twice", () => {
    const shift = (from: string, to: string): WorkingCalendar => ({
      zone: "Europe/Berlin",
      week: { sunday: [{ from, to }] },
    });
    const spring = ["2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"] as const;
    expect(workingMillisecondsBetween(...spring, shift("00:00", "06:00"))).toBe(5 * hour);
    expect(workingMillisecondsBetween(...spring, shift("02:00", "03:00"))).toBe(0);
    expect(
      workingMillisecondsBetween("2026-10-24T22:00Z", "2026-10-25T23:00Z", shift("00:00", "06:00")),
    ).toBe(7 * hour);
  });
});

describe("against clocks read minute by minute", () => {
  /** Minutes between two moments at which the zone's clock, as Intl shows it, stands within the hours. */
  function minutesShown(
    zone: string,
    from: number,
    to: number,
    hours: readonly (readonly [number, number])[],
  ): number {
    const clock = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    let shown = 0;
    for (let at = from; at < to; at += 60_000) {
      const [hour, minute] = clock.format(at).split(":").map(Number) as [number, number];
      const time = hour * 60 + minute;
      if (hours.some(([open, close]) => open <= time && time < close)) shown++;
    }
    return shown;
  }

  it("agrees over the changes of clocks in zones of all kinds, hours lying over the change", () => {
    const changes = [
      ["Europe/London", "2026-03-28T12:07:00Z"],
      ["America/New_York", "2026-10-31T09:41:00Z"],
      ["Pacific/Chatham", "2026-04-04T02:13:00Z"],
      ["Australia/Lord_Howe", "2026-10-03T05:00:00Z"],
      ["Asia/Kathmandu", "2026-03-28T12:07:00Z"],
      ["America/St_Johns", "2026-03-07T20:20:00Z"],
    ] as const;
    const hours = {
      zone: "",
      week: Object.fromEntries(
        weekdays.map((day) => [
          day,
          [
            { from: "00:00", to: "06:30" },
            { from: "09:15", to: "18:00" },
          ],
        ]),
      ),
    };
    for (const [zone, start] of changes) {
      const from = Date.parse(start);
      const to = from + 40 * hour;
      const worked = workingMillisecondsBetween(from, to, { ...hours, zone });
      expect(worked / 60_000, zone).toBe(
        minutesShown(zone, from, to, [
          [0, 390],
          [555, 1080],
        ]),
      );
    }
  });
});

const moments = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 0, 1) });
const clocks = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 4 })
  .map((quarters) => quarters.sort((a, b) => a - b));
const clockText = (quarter: number) =>
  `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;
const periods = clocks.map((quarters) =>
  Array.from({ length: Math.floor(quarters.length / 2) }, (_, i) => ({
    from: clockText(quarters[2 * i]!),
    to: clockText(quarters[2 * i + 1]!),
  })),
);
const calendars: fc.Arbitrary<WorkingCalendar> = fc.record({
  zone: fc.constantFrom(
    "Europe/Moscow",
    "Europe/London",
    "America/New_York",
    "Pacific/Auckland",
    "Asia/Kolkata",
    "Africa/Cairo",
  ),
  week: fc.record({ monday: periods, wednesday: periods, saturday: periods, sunday: periods }),
  daysOff: fc.array(fc.constantFrom("2026-03-29", "2026-10-25", "2025-05-05"), { maxLength: 3 }),
});

describe("for any calendar, zone and moments", () => {
  it("time added is the time then measured, and it is the earliest such moment", () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 200 * hour }), calendars, (start, amount, calendar) => {
        const reached = addWorkingTime(start, amount, calendar);
        if (!reached.known) throw new Error("there is work every week");
        const end = Date.parse(reached.value);
        expect(workingMillisecondsBetween(start, end, calendar)).toBe(amount);
        expect(workingMillisecondsBetween(start, end - 1, calendar)).toBe(amount - 1);
        const back = addWorkingTime(end, -amount, calendar);
        if (!back.known) throw new Error("there is work every week");
        expect(workingMillisecondsBetween(back.value, end, calendar)).toBe(amount);
        expect(Date.parse(back.value)).toBeGreaterThanOrEqual(start);
      }),
      { numRuns: 60 },
    );
  });

  it("a span is the sum of its parts, grows with its end, never exceeds the clock, and turns its sign with its direction", () => {
    fc.assert(
      fc.property(fc.tuple(moments, moments, moments), calendars, (three, calendar) => {
        const [a, b, c] = three.sort((x, y) => x - y) as [number, number, number];
        const [ab, bc, ac] = [
          [a, b],
          [b, c],
          [a, c],
        ].map(([x, y]) => workingMillisecondsBetween(x!, y!, calendar)) as [number, number, number];
        expect(ab + bc).toBe(ac);
        expect(ab).toBeGreaterThanOrEqual(0);
        expect(ab).toBeLessThanOrEqual(b - a);
        expect(workingMillisecondsBetween(c, a, calendar) + ac).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it("the next opening is a working moment, and no work lies before it", () => {
    fc.assert(
      fc.property(moments, calendars, (at, calendar) => {
        const opening = nextOpening(at, calendar);
        if (!opening.known) throw new Error("there is work every week");
        expect(isWorkingAt(opening.value, calendar)).toBe(true);
        expect(workingMillisecondsBetween(at, opening.value, calendar)).toBe(0);
        expect(isWorkingAt(at, calendar)).toBe(Date.parse(opening.value) === at);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the ends of adding", () => {
  const moscow = workweek("Europe/Moscow");

  it("a deadline at closing time is closing time, and nothing added changes nothing", () => {
    expect(addWorkingTime("2026-03-06T17:00:00+03:00", hour, moscow)).toEqual({
      known: true,
      value: "2026-03-06T15:00:00.000Z",
    });
    expect(addWorkingTime("2026-03-07T12:00:00Z", 0, moscow)).toEqual({
      known: true,
      value: "2026-03-07T12:00:00.000Z",
    });
  });

  it("a calendar that never opens has no deadline and no opening", () => {
    const never = { zone: "UTC", week: {} };
    expect(addWorkingTime(0, 1, never)).toEqual({ known: false, why: "infeasible" });
    expect(addWorkingTime(1e12, -1, never)).toEqual({ known: false, why: "infeasible" });
    expect(nextOpening(0, never)).toEqual({ known: false, why: "infeasible" });
  });

  it("what cannot be read is refused: a moment without zone, a day that is none, overlapping periods, a zone that is none", () => {
    const refused = (from: string, calendar: WorkingCalendar) => () => isWorkingAt(from, calendar);
    expect(refused("2026-03-06T17:00:00", moscow)).toThrow(RangeError);
    expect(refused("2026-02-30T17:00:00Z", moscow)).toThrow(RangeError);
    expect(refused("2026-03-06T25:00:00Z", moscow)).toThrow(RangeError);
    const at = "2026-03-06T17:00:00Z";
    expect(refused(at, { ...moscow, zone: "Mars/Olympus" })).toThrow(/Mars/);
    expect(refused(at, { ...moscow, daysOff: ["2026-02-29"] })).toThrow(RangeError);
    expect(refused(at, { ...moscow, week: { mon: [] } as WorkingCalendar["week"] })).toThrow(/monday/);
    expect(
      refused(at, {
        ...moscow,
        week: {
          monday: [
            { from: "09:00", to: "13:00" },
            { from: "12:00", to: "18:00" },
          ],
        },
      }),
    ).toThrow(RangeError);
    expect(refused(at, { ...moscow, week: { monday: [{ from: "22:00", to: "06:00" }] } })).toThrow(
      RangeError,
    );
    expect(refused(at, { ...moscow, week: { monday: [{ from: "09:00", to: "24:01" }] } })).toThrow(
      RangeError,
    );
  });
});
