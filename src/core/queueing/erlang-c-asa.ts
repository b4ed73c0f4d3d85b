import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkPositive, checkWhole } from "../kit/check.ts";
import { mostServers } from "./erlang-b.ts";
import { waitingShare } from "./erlang-c.ts";

/**
 * Average speed of answer by Erlang C: mean seconds a caller waits, those answered at once counted as 0.
 * @formula ASA = C AHT / (N - A)
 * @use for a target on the mean wait when nobody hangs up; it hides the long waits that a service level shows
 * @param erlangs       offered load, 0 or more
 * @param handleSeconds mean handle time, seconds, above 0
 * @param agents        whole, 0..1e9
 * @returns seconds, 0 or more; no answer ("overloaded") when agents <= erlangs
 * @throws RangeError when a number is negative or not finite, or agents is not whole
 * @source Erlang (1917); Cooper (1981), Introduction to Queueing Theory, section 3.4
 * @example erlangCAsa(135, 450, 140) // => known 51.1
 */
export function erlangCAsa(erlangs: number, handleSeconds: number, agents: number): Answer<number> {
  checkNumber("erlangs", erlangs, 0);
  checkPositive("handleSeconds", handleSeconds);
  checkWhole("agents", agents, 0, mostServers);
  if (agents <= erlangs) return unknown("overloaded");
  return known(waitingShare(erlangs, agents) * (handleSeconds / (agents - erlangs)));
}
