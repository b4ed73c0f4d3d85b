import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkPositive, refuse } from "../kit/check.ts";
import { dayNumber, dayText } from "../calendar/day-number.ts";

/** One purchase: who, on which day (a date like "2026-03-01"), for how much (one money unit, 0 or more). */
export type Purchase = { customer: string; day: string; amount: number };

/** Purchases in any order, the last day observed, and, for a check of forecasts, the last day that a model may see. */
export type RfmSummaryInput = {
  purchases: readonly Purchase[];
  lastDay: string;
  calibrationLastDay?: string;
  /** Length of the unit of time in days: 1 for days, 7 for weeks (the default). */
  unitDays?: number;
};

/** What came after calibration: purchase days, their mean amount (0 for none), and how long it was watched, in the unit of time. */
export type Holdout = { frequency: number; meanSpend: number; duration: number };

/** A customer as the models take it: repeat purchase days, age at the last one, age at the end (in the unit of time), mean amount of a repeat day. */
export type RfmCustomer = {
  customer: string;
  firstDay: string;
  frequency: number;
  recency: number;
  age: number;
  meanSpend: number;
  holdout: Holdout | null;
};

/**
 * Purchases told as frequency, recency, age and mean spend of each customer: the form that bgNbdFit and gammaGammaFit take.
 * @formula frequency = purchase days - 1; recency = (last - first day) / unit; age = (last day observed - first day) / unit; mean spend over repeat days
 * @use between a list of orders and the models; with calibrationLastDay also what came after, to see how well a forecast would have done
 * @param input purchases, lastDay, calibrationLastDay (before lastDay), unitDays; all dates in one time zone
 * @returns customers in order of their names, holdout null without calibrationLastDay; no answer ("no-data") when nobody bought in time
 * @throws RangeError when a date is none, an amount is negative, or the calibration ends after the last day
 * @convention purchases of one day are one, their amounts added up; both last days belong to what is observed; who first bought after calibration is left out; recency is BTYD's age at the last purchase, not marketing's days since
 * @source Fader & Hardie (2005), note "A Spreadsheet Approach to Fitting the BG/NBD Model"; Fader, Hardie & Lee (2005), J. Marketing Research 42:415-430
 * @example rfmSummary({ purchases: [{ customer: "a", day: "2026-01-01", amount: 10 }, { customer: "a", day: "2026-01-15", amount: 20 }, { customer: "a", day: "2026-01-15", amount: 5 }], lastDay: "2026-01-29" })
 *   // => known [{ customer: "a", frequency: 1, recency: 2, age: 4, meanSpend: 25, holdout: null }]
 */
export function rfmSummary(input: RfmSummaryInput): Answer<RfmCustomer[]> {
  const { unitDays = 7, lastDay, calibrationLastDay = lastDay } = input;
  checkPositive("unitDays", unitDays);
  const last = dayNumber("lastDay", lastDay);
  const calibrated = dayNumber("calibrationLastDay", calibrationLastDay);
  if (calibrated > last)
    refuse(
      "calibrationLastDay must not come after lastDay",
      "calibrationLastDay не может быть позже lastDay",
    );
  const customers: RfmCustomer[] = [];
  for (const [customer, days] of daysOf(input.purchases, last)) {
    const ordered = [...days].sort(([a], [b]) => a - b);
    const seen = ordered.filter(([day]) => day <= calibrated);
    if (seen.length === 0) continue;
    const later = ordered.slice(seen.length);
    const duration = (last - calibrated) / unitDays;
    const holdout = { frequency: later.length, meanSpend: meanAmount(later), duration };
    const hasHoldout = input.calibrationLastDay !== undefined;
    customers.push({
      customer,
      ...historyOf(seen, calibrated, unitDays),
      holdout: hasHoldout ? holdout : null,
    });
  }
  if (customers.length === 0) return unknown("no-data");
  return known(customers.sort((a, b) => (a.customer < b.customer ? -1 : 1)));
}

type DayAmount = readonly [day: number, amount: number];

function historyOf(seen: readonly DayAmount[], end: number, unitDays: number) {
  const [first, latest] = [seen[0]![0], seen.at(-1)![0]];
  return {
    firstDay: dayText(first),
    frequency: seen.length - 1,
    recency: (latest - first) / unitDays,
    age: (end - first) / unitDays,
    meanSpend: meanAmount(seen.slice(1)),
  };
}

/** Amount of each purchase day of each customer, up to the last day. */
function daysOf(purchases: readonly Purchase[], last: number): Map<string, Map<number, number>> {
  const customers = new Map<string, Map<number, number>>();
  purchases.forEach(({ customer, day, amount }, at) => {
    checkNumber(`purchases[${at}].amount`, amount, 0);
    const number = dayNumber(`purchases[${at}].day`, day);
    if (number > last) return;
    const days = customers.get(customer) ?? new Map<number, number>();
    customers.set(customer, days.set(number, (days.get(number) ?? 0) + amount));
  });
  return customers;
}

function meanAmount(days: readonly DayAmount[]): number {
  return days.length === 0 ? 0 : days.reduce((sum, [, amount]) => sum + amount, 0) / days.length;
}
