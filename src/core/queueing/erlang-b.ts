import { checkNumber, checkWhole } from "../kit/check.ts";

/** More servers than any room of this world holds; beyond it the sums would take minutes. */
export const mostServers = 1e9;

/**
 * Erlang B: the share of calls turned away when every line is taken and nobody waits.
 * @formula 1 / B = sum over k = 0..N of N (N - 1) ... (N - k + 1) / A^k
 * @use to count telephone lines or chat slots where a call that finds none is lost; for callers who wait take erlangC or erlangA
 * @param erlangs offered load, 0 or more
 * @param servers lines, whole, 0..1e9
 * @returns share of 0..1 that is blocked
 * @throws RangeError when the load is negative or not finite, or servers is not whole
 * @source Erlang (1917); Jagerman (1974), Bell System Technical Journal 53:525
 * @example erlangB(10, 17) // => 0.012949
 * @example erlangB(180, 200) // => 0.010325
 */
export function erlangB(erlangs: number, servers: number): number {
  checkNumber("erlangs", erlangs, 0);
  checkWhole("servers", servers, 0, mostServers);
  return blockedShare(erlangs, servers);
}

/** Erlang B without the checks, for searches. Only the terms that count are summed: some eight roots of the load, not all servers. */
export function blockedShare(erlangs: number, servers: number): number {
  if (erlangs === 0) return servers === 0 ? 1 : 0;
  let inverse = 1;
  let term = 1;
  for (let left = servers; left > 0 && term > inverse * 1e-18; left--) {
    term *= left / erlangs;
    inverse += term;
  }
  return 1 / inverse;
}
