import { watchSpans } from "../../core/watch/watch-spans.ts";

/** Series are watched by five minutes and learnt from eight weeks. */
export const intervalMinutes = 5;
export const intervalMs = intervalMinutes * 60_000;
export const slotsPerDay = 1440 / intervalMinutes;
export const slotsPerWeek = 7 * slotsPerDay;
export const weeks = 8;
export const spans = watchSpans(intervalMinutes);
/** Alarms that begin within half an hour of each other are one event. */
export const closeMs = 30 * 60_000;
/** False alarms a week over all series, until somebody says otherwise. */
export const usualBudget = 1;
/** Saved segments that are looked at, in the order of their names. */
export const mostSegments = 50;

/** The beginning of interval number `at`. */
export const startOf = (at: number) => new Date(at * intervalMs);
/** The interval that a moment lies in. */
export const intervalAt = (moment: Date) => Math.floor(moment.getTime() / intervalMs);
