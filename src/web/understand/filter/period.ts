import { addDays, monthsBefore } from "../../listen/feedback/filter/period.ts";

/** Days, half open: `from <= day < to`. */
export type Period = { from: string; to: string };
export const presets = ["last4Weeks", "last3Months", "last12Months"] as const;
export type Preset = (typeof presets)[number];

/**
 * A preset counted back from the end of the data, not from today: an old file has its last weeks too.
 * @param end the first day after the data
 * @example presetPeriod("last4Weeks", "2026-03-01") // => { from: "2026-02-01", to: "2026-03-01" }
 * @example presetPeriod("last3Months", "2026-03-01") // => { from: "2025-12-01", to: "2026-03-01" }
 */
export function presetPeriod(preset: Preset, end: string): Period {
  if (preset === "last4Weeks") return { from: addDays(end, -28), to: end };
  return { from: monthsBefore(end, preset === "last3Months" ? 3 : 12), to: end };
}

/**
 * The address with another period; null is all time.
 * @example withPeriod(new URLSearchParams("from=2026-01-01&team=A"), null).toString() // => "team=A"
 */
export function withPeriod(params: URLSearchParams, period: Partial<Period> | null): URLSearchParams {
  const changed = new URLSearchParams(params);
  for (const end of ["from", "to"] as const) {
    const day = period?.[end];
    if (day) changed.set(end, day);
    else changed.delete(end);
  }
  return changed;
}
