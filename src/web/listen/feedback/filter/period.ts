/** Periods of the filter as calendar days of the workspace: from <= day < to, as the address holds them. */
export type Period = { from: string | null; to: string | null };

export const presets = ["days7", "weeks4", "months3", "months12", "all"] as const;
export type Preset = (typeof presets)[number];

/**
 * Today's date where the workspace lives.
 * @example todayIn("Asia/Tokyo", new Date("2026-03-31T20:00:00Z")) // => "2026-04-01"
 */
export function todayIn(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat("sv-SE", {
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
 * The days a preset means, today included; it reaches into the future, so that what comes in tomorrow is still seen.
 * @example presetPeriod("days7", "2026-03-31") // => { from: "2026-03-25", to: null }
 */
export function presetPeriod(preset: Preset, today: string): Period {
  if (preset === "all") return { from: null, to: null };
  const tomorrow = addDays(today, 1);
  if (preset === "days7") return { from: addDays(tomorrow, -7), to: null };
  if (preset === "weeks4") return { from: addDays(tomorrow, -28), to: null };
  return { from: monthsBefore(tomorrow, preset === "months3" ? 3 : 12), to: null };
}

/**
 * Which preset a period is today, if any.
 * @example presetOf({ from: null, to: null }, "2026-03-31") // => "all"
 */
export function presetOf(period: Period, today: string): Preset | null {
  return (
    presets.find((preset) => {
      const meant = presetPeriod(preset, today);
      return meant.from === period.from && meant.to === period.to;
    }) ?? null
  );
}

const rolling = "period";

/**
 * A saved view keeps a preset by its name, so that "last 4 weeks" moves on with the calendar.
 * @example rollPeriod("q=x&from=2026-03-25", "2026-03-31") // => "q=x&period=days7"
 */
export function rollPeriod(query: string, today: string): string {
  const address = new URLSearchParams(query);
  const preset = presetOf({ from: address.get("from"), to: address.get("to") }, today);
  if (preset === null || preset === "all") return query;
  address.delete("from");
  address.set(rolling, preset);
  return address.toString();
}

/**
 * The address a saved view means today.
 * @example settlePeriod("q=x&period=days7", "2026-03-31") // => "q=x&from=2026-03-25"
 */
export function settlePeriod(query: string, today: string): string {
  const address = new URLSearchParams(query);
  const preset = presets.find((name) => name === address.get(rolling));
  address.delete(rolling);
  const from = preset === undefined ? null : presetPeriod(preset, today).from;
  if (from !== null) address.set("from", from);
  return address.toString();
}
