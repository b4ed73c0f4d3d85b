import { setTimeout as sleep } from "node:timers/promises";
import type { RawReply } from "./post-json.ts";

/** Longer than this nobody waits at a screen: the fault says when to come back. */
const longestWaitSeconds = 20;
const tries = 3;

/** What "Retry-After" says, in seconds from now: a number, or a date. null: nothing readable. */
export function retryAfterSeconds(header: string | undefined, now: Date): number | null {
  if (header === undefined || header.trim() === "") return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, (at - now.getTime()) / 1000);
}

/** Too many requests, or the server is not well: the same question may be answered in a moment. */
export function isPassing(status: number): boolean {
  return status === 429 || status === 408 || (status >= 500 && status !== 501);
}

/**
 * Asks up to three times while the reply says "not now": waits as long as "Retry-After" tells, else twice as long each time.
 * @param firstWaitSeconds the first wait where the reply names none; shorter in tests
 * @returns the last reply, whatever it says
 */
export async function withRetries(ask: () => Promise<RawReply>, firstWaitSeconds: number): Promise<RawReply> {
  for (let done = 1; ; done++) {
    const reply = await ask();
    if (!isPassing(reply.status) || done === tries) return reply;
    const told = retryAfterSeconds(reply.headers["retry-after"], new Date());
    const wait = told ?? firstWaitSeconds * 2 ** (done - 1);
    if (wait > longestWaitSeconds) return reply;
    await sleep(wait * 1000);
  }
}
