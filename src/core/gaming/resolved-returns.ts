import { type PeerCell, type PeerOptions, shareAgainstPeers, type WhoShare } from "./share-against-peers.ts";

/**
 * Who marks contacts as resolved although the same customers come back about the same thing more often than after the others' "resolved":
 * a mark given too early looks like this, and so do hard topics that only some people are given.
 * @formula shareAgainstPeers with rows = contacts marked as resolved whose window of days is over, hits = those after which the same
 * customer came back on the same topic (in the same channel where the topic is not known) within it
 * @use as the guard of first contact resolution (FCR): a share that rises alone proves nothing
 * @param cells   one per person and stratum, whole: rows marked as resolved, and hits among them
 * @param options leastRows (30), leastHits (5), alpha in (0, 1) (0.05), as shareAgainstPeers
 * @returns for each person the share that came back with its 95 % interval, what is usual, p and q; no answer as shareAgainstPeers
 * @throws RangeError as shareAgainstPeers
 * @source Cleveland (2012), Call Center Management on Fast Forward, 3rd ed. (repeats as the check of FCR); Spiegelhalter (2005), Qual Saf Health Care 14:347-351
 * @example resolvedReturns(["a", "b", "c", "d", "e", "f", "g"].map((who, at) => ({ who, stratum: "chat", rows: 400, hits: at === 0 ? 120 : 20 + at }))) // => [{ who: "a", found: { known: true, value: { isAlarm: true, share: { value: 0.3 } } } }, ...]
 */
export function resolvedReturns(cells: readonly PeerCell[], options: PeerOptions = {}): WhoShare[] {
  return shareAgainstPeers(cells, options);
}
