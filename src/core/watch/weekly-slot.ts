import { epochOf, type Instant } from "../calendar/instant.ts";
import { dayMs, weekdayOf } from "../calendar/day-number.ts";
import { checkZone, localTime } from "../calendar/local-time.ts";
import { refuse } from "../kit/check.ts";

/** `intervalMinutes`: how long an interval is, a whole part of a day or the day itself (1440). */
export type SlotInput = { zone: string; intervalMinutes: number };

const dayMinutes = 1440;

/**
 * The place of a moment in its week on the clocks of a zone: which interval of which weekday.
 * @formula weekday x intervals a day + whole intervals since local midnight; Monday is weekday 0
 * @use to compare an interval with those of other weeks; in the weeks when clocks are changed, a slot comes twice or not at all
 * @param instant the beginning of the interval
 * @param input   zone, an IANA name; intervalMinutes, a divisor of 1440
 * @returns 0 .. 7 x 1440 / intervalMinutes - 1
 * @throws RangeError for no moment, an unknown zone, or intervals that do not divide a day
 * @source definition; zones by the IANA time zone database
 * @example weeklySlot("2026-03-03T00:10:00+03:00", { zone: "Europe/Moscow", intervalMinutes: 5 }) // => 290
 */
export function weeklySlot(instant: Instant, input: SlotInput): number {
  const { zone, intervalMinutes } = input;
  checkInterval(intervalMinutes);
  checkZone("zone", zone);
  const { day, sinceMidnightMs } = localTime(zone, epochOf("instant", instant));
  const place = Math.floor(sinceMidnightMs / (intervalMinutes * 60_000));
  return weekdayOf(day) * (dayMs / 60_000 / intervalMinutes) + place;
}

/** @throws OutOfRange when intervals of so many minutes do not fill a day evenly */
export function checkInterval(intervalMinutes: number): void {
  const isDivisor =
    Number.isInteger(intervalMinutes) && intervalMinutes > 0 && dayMinutes % intervalMinutes === 0;
  if (!isDivisor)
    refuse(
      `intervalMinutes must be a whole part of a day, such as 5, 15, 60 or 1440, not ${intervalMinutes}`,
      `intervalMinutes — целая часть суток, например 5, 15, 60 или 1440, а не ${intervalMinutes}`,
    );
}
