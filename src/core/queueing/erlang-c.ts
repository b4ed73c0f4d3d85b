import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkWhole } from "../kit/check.ts";
import { blockedShare, mostServers } from "./erlang-b.ts";

/**
 * Erlang C: the chance that a caller has to wait when nobody hangs up.
 * @formula C = N B / (N - A (1 - B)), B = Erlang B of A and N
 * @use for callers who all wait to be answered; it overstates waits, and so agents, where callers hang up (erlangA)
 * @param erlangs offered load, 0 or more
 * @param agents  whole, 0..1e9
 * @returns share of 0..1; no answer ("overloaded") when agents <= erlangs: the queue grows without end
 * @throws RangeError when the load is negative or not finite, or agents is not whole
 * @convention agents <= erlangs is told as "overloaded", where some libraries return 1, 0 or an error
 * @source Erlang (1917); Cooper (1981), Introduction to Queueing Theory, section 3.4
 * @example erlangC(8, 10) // => known 0.409180
 * @example erlangC(12345, 12421) // => known 0.3812
 * @example erlangC(10, 10) // => unknown "overloaded"
 */
export function erlangC(erlangs: number, agents: number): Answer<number> {
  checkNumber("erlangs", erlangs, 0);
  checkWhole("agents", agents, 0, mostServers);
  if (agents <= erlangs) return unknown("overloaded");
  return known(waitingShare(erlangs, agents));
}

/** Erlang C without the checks, for searches; agents above erlangs. */
export function waitingShare(erlangs: number, agents: number): number {
  const blocked = blockedShare(erlangs, agents);
  return (agents * blocked) / (agents - erlangs + erlangs * blocked);
}
