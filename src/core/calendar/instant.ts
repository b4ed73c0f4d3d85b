import { checkWhole, refuse } from "../kit/check.ts";

/** A moment: epoch milliseconds, or ISO 8601 text with its zone such as "2026-03-02T09:00:00+03:00"; from 1970 until 2200. */
export type Instant = number | string;

/** 2200-01-01, the end of the years that are counted in. */
export const lastInstantMs = 7_258_118_400_000;

const written = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * The epoch milliseconds of a moment. A text without a zone is refused: it would mean a different moment on every machine.
 * @throws OutOfRange
 */
export function epochOf(name: string, instant: Instant): number {
  const epochMs = typeof instant === "string" ? readInstant(name, instant) : instant;
  checkWhole(name, epochMs, 0, lastInstantMs);
  return epochMs;
}

function readInstant(name: string, text: string): number {
  const [, year, month, day] = written.exec(text) ?? [];
  const epochMs = year === undefined ? Number.NaN : Date.parse(text);
  const isRealDay =
    new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
  if (Number.isNaN(epochMs) || !isRealDay) {
    refuse(
      `${name} must be a moment with its zone such as 2026-03-02T09:00:00+03:00, not ${text}`,
      `${name} — момент с часовым поясом, например 2026-03-02T09:00:00+03:00, а не ${text}`,
    );
  }
  return epochMs;
}

/** As it is told back: ISO 8601 in UTC. */
export function instantText(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
