import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkNumber } from "../kit/check.ts";
import { blockedShare, mostServers } from "./erlang-b.ts";
import { offeredWithRecall } from "./erlang-b-extended.ts";
import { leastWhole } from "../numeric/least-whole.ts";

/**
 * Fewest lines that keep blocking within a limit.
 * @formula least N with B(A, N) <= maxBlocking; with recall, A is the load with repeated attempts
 * @use to size trunks or chat slots where those who find none are lost
 * @param erlangs     offered load (first attempts), 0..1e8
 * @param maxBlocking share blocked that is still borne, between 0 and 1
 * @param recall      share of the blocked who call again at once, 0..1; 0 is plain Erlang B
 * @returns lines, whole; no answer ("infeasible") when not even a billion would do
 * @throws RangeError when the load is negative or a share lies outside its range
 * @source Erlang (1917); Jagerman (1974), Bell System Technical Journal 53:525
 * @example erlangBServers(10, 0.02) // => known 17
 * @example erlangBServers(5.5, 0.03, 0.5) // => known 11
 */
export function erlangBServers(erlangs: number, maxBlocking: number, recall = 0): Answer<number> {
  checkNumber("erlangs", erlangs, 0, 1e8);
  checkLevel("maxBlocking", maxBlocking);
  checkNumber("recall", recall, 0, 1);
  const guess = Math.ceil(erlangs);
  const servers = leastWhole(0, guess, mostServers, (count) => {
    const offered = offeredWithRecall(erlangs, count, recall);
    return offered !== null && blockedShare(offered, count) <= maxBlocking;
  });
  return servers === null ? unknown("infeasible") : known(servers);
}
