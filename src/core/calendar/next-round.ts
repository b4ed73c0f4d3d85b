import { dayMs } from "./day-number.ts";
import { localTime, momentOf } from "./local-time.ts";

/** Something that comes round: `day` is of the week (1 Monday..7) weekly, of the month (1..28) monthly, of no meaning daily; `hour` by the zone's clocks. */
export type Round = { cadence: "daily" | "weekly" | "monthly"; day: number; hour: number; zone: string };

const dayOfWeek = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1;
const dayOfMonth = (day: number) => new Date(day * dayMs).getUTCDate();

/**
 * The next moment at which something comes round, later than a given one.
 * A clock time that the zone skips means the same distance after the gap.
 * @param afterMs epoch milliseconds
 * @returns epoch milliseconds
 * @example nextRound({ cadence: "weekly", day: 1, hour: 9, zone: "Europe/Moscow" }, Date.UTC(2026, 2, 4)) // => 1773036000000
 */
export function nextRound({ cadence, day, hour, zone }: Round, afterMs: number): number {
  const today = localTime(zone, afterMs).day;
  // A month has its day within 31 days after any moment; one more for today's hour that has passed.
  for (let at = today; at <= today + 32; at++) {
    const isIts =
      cadence === "daily" || (cadence === "weekly" ? dayOfWeek(at) === day : dayOfMonth(at) === day);
    if (!isIts) continue;
    const moment = momentOf(zone, at, hour * 60);
    if (moment > afterMs) return moment;
  }
  throw new RangeError(`no day ${day} comes round ${cadence}`);
}
