import type { WatchSetting } from "./advance-watch.ts";

const windowMinutes = 360;
const longestMinutes = 1440;
/** Long intervals are looked at for a week of theirs, so that a rise of daily counts may grow for days. */
const leastIntervals = 7;

/** How far back a watch looks for an onset (six hours, no fewer than seven intervals), and after how long a rise is the new usual (a day, no fewer than seven). */
export function watchSpans(intervalMinutes: number): Pick<WatchSetting, "window" | "longest"> {
  const intervals = (minutes: number) => Math.max(leastIntervals, Math.round(minutes / intervalMinutes));
  return { window: intervals(windowMinutes), longest: intervals(longestMinutes) };
}
