import type { Weekday } from "./working-calendar.ts";

/** The working calendar of a year in Russia for a five-day week. */
export type RussianYear = { daysOff: string[]; transferred: Record<string, Weekday>; shortDays: string[] };

/** Labour Code, article 112: New Year 1-6 and 8 January, Christmas 7 January, and six single days. */
const statutory = [
  "01-01",
  "01-02",
  "01-03",
  "01-04",
  "01-05",
  "01-06",
  "01-07",
  "01-08",
  "02-23",
  "03-08",
  "05-01",
  "05-09",
  "06-12",
  "11-04",
];

/**
 * What a year adds to the statutory days. A worked Saturday has the hours of the day it stands for: one that stands for the
 * eve of a holiday is short, too (2 November 2024, 1 November 2025).
 */
const additions: Record<
  number,
  { daysOff: string[]; transferred: Record<string, Weekday>; shortDays: string[] }
> = {
  // Government decree 1314 of 10 August 2023.
  2024: {
    daysOff: ["04-29", "04-30", "05-10", "12-30", "12-31"],
    transferred: { "04-27": "monday", "11-02": "tuesday", "12-28": "monday" },
    shortDays: ["02-22", "03-07", "05-08", "06-11", "11-02"],
  },
  // Government decree 1335 of 4 October 2024.
  2025: {
    daysOff: ["05-02", "05-08", "06-13", "11-03", "12-31"],
    transferred: { "11-01": "monday" },
    shortDays: ["03-07", "04-30", "06-11", "11-01"],
  },
  // Government decree 1466 of 24 September 2025; 9 March and 11 May by article 112 itself.
  2026: {
    daysOff: ["01-09", "03-09", "05-11", "12-31"],
    transferred: {},
    shortDays: ["04-30", "05-08", "06-11", "11-03"],
  },
  // Article 112 alone: a holiday at a weekend moves to the next working day, but for those of January, which a decree moves.
  2027: {
    daysOff: ["05-03", "05-10", "06-14"],
    transferred: {},
    shortDays: ["02-22", "04-30", "06-11", "11-03"],
  },
};

/** @param year 2024..2027 */
export function russianYear(year: number): RussianYear {
  const { daysOff, transferred, shortDays } = additions[year]!;
  const dated = (day: string) => `${year}-${day}`;
  return {
    daysOff: [...statutory, ...daysOff].map(dated).sort(),
    transferred: Object.fromEntries(
      Object.entries(transferred).map(([day, weekday]) => [dated(day), weekday]),
    ),
    shortDays: shortDays.map(dated),
  };
}
