import { dateTimeFormat } from "../intl.ts";

/** Periods of the filter as calendar days of the workspace: from <= day < to, as the address holds them. */
export type Period = { from: string | null; to: string | null };

export const presets = ["days7", "weeks4", "months3", "months12", "all"] as const;
export type Preset = (typeof presets)[number];

/**
 * Today's date where the workspace lives.
 * @example todayIn("Asia/Tokyo", new Date("2026-03-31T20:00:00Z")) // => "2026-04-01"
 */
export function todayIn(timeZone: string, now: Date): string {
  return dateTimeFormat("sv-SE", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(now);
}

/**
 * A day some days later (or earlier, by a negative number).
 * @example addDays("2026-02-28", 1) // => "2026-03-01"
 */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/**
 * The same date some months earlier, or the last day of a shorter month.
 * @example monthsBefore("2026-03-31", 1) // => "2026-02-28"
 */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}

/**
 * The first day outside of every preset: the day after the last contact, or tomorrow where contacts come in today.
 * An old file has its last weeks too.
 * @param lastDay the day of the last contact; null where there is none
 * @example periodEnd("2025-06-30", "2026-03-31") // => "2025-07-01"
 */
export function periodEnd(lastDay: string | null, today: string): string {
  return addDays(lastDay !== null && lastDay < today ? lastDay : today, 1);
}

/**
 * The days a preset means, counted back from its end.
 * @param end the first day outside, of `periodEnd`
 * @example presetPeriod("days7", "2026-04-01") // => { from: "2026-03-25", to: "2026-04-01" }
 */
export function presetPeriod(preset: Preset, end: string): Period {
  if (preset === "all") return { from: null, to: null };
  if (preset === "days7") return { from: addDays(end, -7), to: end };
  if (preset === "weeks4") return { from: addDays(end, -28), to: end };
  return { from: monthsBefore(end, preset === "months3" ? 3 : 12), to: end };
}

/**
 * Which preset a period is, if any.
 * @example presetOf({ from: null, to: null }, "2026-04-01") // => "all"
 */
export function presetOf(period: Period, end: string): Preset | null {
  return (
    presets.find((preset) => {
      const meant = presetPeriod(preset, end);
      return meant.from === period.from && meant.to === period.to;
    }) ?? null
  );
}

const rolling = "period";

/**
 * A saved view keeps a preset by its name, so that "last 4 weeks" moves on with the calendar.
 * @example rollPeriod("q=x&from=2026-03-25&to=2026-04-01", "2026-04-01") // => "q=x&period=days7"
 */
export function rollPeriod(query: string, end: string): string {
  const address = new URLSearchParams(query);
  const preset = presetOf({ from: address.get("from"), to: address.get("to") }, end);
  if (preset === null || preset === "all") return query;
  const rolled = withPeriod(address, { from: null, to: null });
  rolled.set(rolling, preset);
  return rolled.toString();
}

/**
 * The address a saved view means now.
 * @example settlePeriod("q=x&period=days7", "2026-04-01") // => "q=x&from=2026-03-25&to=2026-04-01"
 */
export function settlePeriod(query: string, end: string): string {
  const address = new URLSearchParams(query);
  const preset = presets.find((name) => name === address.get(rolling));
  address.delete(rolling);
  return (preset === undefined ? address : withPeriod(address, presetPeriod(preset, end))).toString();
}

/**
 * The address with another period; null takes an end out.
 * @example withPeriod(new URLSearchParams("from=2026-01-01&team=A"), { from: null, to: null }).toString() // => "team=A"
 */
export function withPeriod(address: URLSearchParams, period: Period): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const end of ["from", "to"] as const) {
    const day = period[end];
    if (day === null || day === "") next.delete(end);
    else next.set(end, day);
  }
  return next;
}
