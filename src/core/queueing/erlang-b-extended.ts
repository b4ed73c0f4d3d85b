import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkWhole } from "../kit/check.ts";
import { blockedShare, mostServers } from "./erlang-b.ts";

/** First attempts in erlangs; lines; share of the blocked who call again at once (0..1). */
export type ErlangBExtendedInput = { erlangs: number; servers: number; recall: number };

/** Share blocked per attempt; load with the repeated attempts and load carried, both in erlangs. */
export type ErlangBExtended = { blocking: number; offeredErlangs: number; carriedErlangs: number };

/**
 * Extended Erlang B: blocking when a share of those turned away call again at once.
 * @formula A = A0 + recall * A * B(A, N), solved for A
 * @use when busy callers redial, which Erlang B leaves out and so promises too little blocking
 * @param input erlangs of first attempts, 0 or more; servers, whole, 0..1e9; recall, share of 0..1
 * @returns blocking per attempt, load with repeats, load carried; no answer ("overloaded") when all redial and the lines cannot carry the load
 * @throws RangeError when the load is negative, servers not whole, or recall outside 0..1
 * @source Jewett & Shrago (1980), Traffic Engineering Tables; erlang.com manual
 * @example erlangBExtended({ erlangs: 5.5, servers: 11, recall: 0.5 }) // => known { blocking: 0.01504, offeredErlangs: 5.5417 }
 */
export function erlangBExtended(input: ErlangBExtendedInput): Answer<ErlangBExtended> {
  const { erlangs, servers, recall } = input;
  checkNumber("erlangs", erlangs, 0, 1e12);
  checkWhole("servers", servers, 0, mostServers);
  checkNumber("recall", recall, 0, 1);
  const offered = offeredWithRecall(erlangs, servers, recall);
  if (offered === null) return unknown("overloaded");
  const blocking = blockedShare(offered, servers);
  return known({ blocking, offeredErlangs: offered, carriedErlangs: offered * (1 - blocking) });
}

/** The load at which first attempts and repeats balance; null when none does. */
export function offeredWithRecall(erlangs: number, servers: number, recall: number): number | null {
  if (erlangs === 0 || recall === 0) return erlangs;
  if (recall === 1 && erlangs >= servers) return null;
  const firstOf = (load: number) => load * (1 - recall * blockedShare(load, servers));
  let low = erlangs;
  let high = 2 * erlangs;
  while (firstOf(high) < erlangs) {
    high *= 2;
    if (high > 1e14) return null;
  }
  // First attempts grow with the load, so that halving the bracket finds the one load.
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (firstOf(middle) < erlangs) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
