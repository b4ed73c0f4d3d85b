import { readNumberText } from "./number-text.ts";

/** Seconds in the unit a word names; the first letters decide, in Russian and English. */
const units: [RegExp, number][] = [
  [/^(?:д|дн|день|дня|дней|d|days?)$/, 86_400],
  [/^(?:ч|час|часа|часов|h|hr|hrs|hours?)$/, 3_600],
  [/^(?:м|мин|минут|минута|минуты|m|min|mins|minutes?)$/, 60],
  [/^(?:с|сек|секунд|секунда|секунды|s|sec|secs|seconds?)$/, 1],
];

/** What a duration cell may mean, or why it means none. */
export type DurationReading = number | "not-a-duration" | "negative";

/**
 * Reads how long something took: "00:03:25", "3:25" (minutes and seconds), "205", "3 мин 25 с", "1h 5m".
 * @param unitSeconds what a bare number counts: 1 for seconds, 60 for minutes
 * @returns seconds, a number >= 0, or why there is none
 * @example readDurationText("00:03:25", 1) // => 205
 * @example readDurationText("3 мин 25 с", 1) // => 205
 */
export function readDurationText(text: string, unitSeconds: number): DurationReading {
  const plain = text.trim().toLowerCase();
  if (/^[-−–]\s*\d/.test(plain)) return "negative";
  const seconds = clock(plain) ?? bareNumber(plain, unitSeconds) ?? words(plain);
  return seconds ?? "not-a-duration";
}

function clock(text: string): number | null {
  const hit = /^(?:(\d{1,4}):)?(\d{1,4}):(\d{2})(?:[.,]\d+)?$/.exec(text);
  if (!hit || Number(hit[3]) > 59 || (hit[1] !== undefined && Number(hit[2]) > 59)) return null;
  return Number(hit[1] ?? 0) * 3_600 + Number(hit[2]) * 60 + Number(hit[3]);
}

function bareNumber(text: string, unitSeconds: number): number | null {
  const number = readNumberText(text, ",");
  return number === null || number < 0 ? null : number * unitSeconds;
}

function words(text: string): number | null {
  const parts = [...text.matchAll(/(\d+(?:[.,]\d+)?)\s*([a-zа-яё]+)\.?/g)];
  const leftover = text.replace(/(\d+(?:[.,]\d+)?)\s*([a-zа-яё]+)\.?/g, "").replace(/[\s,и]|and/g, "");
  if (parts.length === 0 || leftover !== "") return null;
  let seconds = 0;
  for (const [, amount, word] of parts) {
    const unit = units.find(([pattern]) => pattern.test(word!));
    if (!unit) return null;
    seconds += Number(amount!.replace(",", ".")) * unit[1];
  }
  return seconds;
}
