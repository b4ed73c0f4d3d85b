/** A part of a duration, as many whole units of it. */
export type DurationPart = [count: number, unit: "hour" | "minute" | "second"];

/**
 * The two greatest parts of a duration; nothing is zero seconds.
 * @param seconds not negative, rounded to whole ones
 * @example durationParts(3725) // => [[1, "hour"], [2, "minute"]]
 */
export function durationParts(seconds: number): DurationPart[] {
  const whole = Math.round(seconds);
  const parts: DurationPart[] = [
    [Math.floor(whole / 3600), "hour"],
    [Math.floor((whole % 3600) / 60), "minute"],
    [whole % 60, "second"],
  ];
  const shown = parts.filter(([count]) => count > 0).slice(0, 2);
  return shown.length > 0 ? shown : [[0, "second"]];
}
