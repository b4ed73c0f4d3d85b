const dayMs = 86_400_000;

/**
 * The calendar day so many days before another.
 * @example dayBefore("2026-03-01", 1) // => "2026-02-28"
 */
export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * dayMs).toISOString().slice(0, 10);
}
