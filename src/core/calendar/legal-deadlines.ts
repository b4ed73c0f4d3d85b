import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { addWorkingDays } from "./add-working-days.ts";
import { dayText } from "./day-number.ts";
import { epochOf, type Instant } from "./instant.ts";
import { checkZone, localTime } from "./local-time.ts";
import { presetCalendar } from "./preset-calendar.ts";
import type { HolidayCountry } from "./public-holidays.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

export const legalRegimes = ["ru-finance", "uk-fca", "us-cfpb"] as const;
/** Whose law sets the clock of a complaint. */
export type LegalRegime = (typeof legalRegimes)[number];

/** When a complaint came and under which law; the country's preset calendar counts its days if no other is given. */
export type LegalInput = { regime: LegalRegime; receivedAt: Instant; calendar?: WorkingCalendar };

/** The last date of a step, in the calendar's zone. */
export type LegalDeadline = { step: string; day: string };

type Step = { step: string; workingDays: number } | { step: string; days: number };
const regimes: Record<LegalRegime, { country: HolidayCountry; steps: Step[] }> = {
  "ru-finance": {
    country: "ru",
    steps: [
      { step: "answer", workingDays: 15 },
      { step: "answer-extended", workingDays: 25 },
    ],
  },
  "uk-fca": {
    country: "uk",
    steps: [
      { step: "summary-resolution", workingDays: 3 },
      { step: "final-response", days: 56 },
    ],
  },
  "us-cfpb": {
    country: "us",
    steps: [
      { step: "response", days: 15 },
      { step: "final-response", days: 60 },
    ],
  },
};

/**
 * The last dates that a law allows for answering a complaint.
 * @formula Russia: 15 working days, extended 25; FCA: third business day, 8 weeks; CFPB: 15 and 60 calendar days; all counted from the day after receipt
 * @use as a preset for cases of banks and insurers; a company's own promises are workingDeadline and addWorkingDays
 * @param input law, moment of receipt, and a working calendar if it is not the country's preset
 * @returns steps with their last dates, soonest first; no answer ("infeasible") when the calendar has too few working days
 * @throws RangeError when the law is not among these, the moment has no zone, or the calendar cannot be read
 * @convention this is arithmetic, not legal advice; the preset calendars know the holidays of 2024-2027; a calendar-day term that ends on a day off is not moved
 * @source Federal Law of the Russian Federation 442-FZ of 4 August 2023; FCA Handbook DISP 1.5.1 R and 1.6.2 R; Consumer Financial Protection Bureau, company response terms under 12 U.S.C. 5534
 * @example legalDeadlines({ regime: "ru-finance", receivedAt: "2026-04-29T10:00:00+03:00" }) // => known [{ step: "answer", day: "2026-05-22" }, { step: "answer-extended", day: "2026-06-05" }]
 */
export function legalDeadlines(input: LegalInput): Answer<LegalDeadline[]> {
  checkOneOf("regime", input.regime, legalRegimes);
  const { country, steps } = regimes[input.regime];
  const calendar = input.calendar ?? presetCalendar({ country });
  checkZone("zone", calendar.zone);
  const received = epochOf("receivedAt", input.receivedAt);
  const deadlines: LegalDeadline[] = [];
  for (const each of steps) {
    const day = lastDay(each, received, calendar);
    if (day === null) return unknown("infeasible");
    deadlines.push({ step: each.step, day });
  }
  return known(deadlines);
}

function lastDay(step: Step, received: number, calendar: WorkingCalendar): string | null {
  if ("days" in step) return dayText(localTime(calendar.zone, received).day + step.days);
  const deadline = addWorkingDays(received, step.workingDays, calendar);
  return deadline.known ? deadline.value.day : null;
}
