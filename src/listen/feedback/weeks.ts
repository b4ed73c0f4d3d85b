const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * Sums hours into the weeks (from Monday) of a time zone.
 * @param hours starts of whole hours, UTC
 * @returns weeks with at least one contact, oldest first; `day` is the week's Monday
 */
export function weeksOf(
  hours: readonly { hour: Date; count: number }[],
  timeZone: string,
): { day: string; count: number }[] {
  const offsetAt = zoneOffset(timeZone);
  const weeks = new Map<number, number>();
  for (const { hour, count } of hours) {
    const localDay = Math.floor((hour.getTime() + offsetAt(hour.getTime())) / dayMs);
    // 1970-01-01 was a Thursday: day -3 was a Monday.
    const monday = localDay - ((((localDay + 3) % 7) + 7) % 7);
    weeks.set(monday, (weeks.get(monday) ?? 0) + count);
  }
  return [...weeks]
    .sort(([a], [b]) => a - b)
    .map(([monday, count]) => ({ day: new Date(monday * dayMs).toISOString().slice(0, 10), count }));
}

/** How far the zone's clock is ahead of UTC, ms; asked of the platform twice a day at most, since asking is slow. */
function zoneOffset(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  const ask = (instant: number) => {
    const parts = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    );
    return (
      Date.UTC(parts["year"], parts["month"] - 1, parts["day"], parts["hour"], parts["minute"]) - instant
    );
  };
  const byDay = new Map<number, number | null>();
  return (instant) => {
    const day = Math.floor(instant / dayMs);
    let known = byDay.get(day);
    if (known === undefined) {
      const start = ask(day * dayMs);
      known = start === ask((day + 1) * dayMs) ? start : null;
      byDay.set(day, known);
    }
    return known ?? ask(instant);
  };
}
