import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkPositive, checkWhole } from "../kit/check.ts";
import { mostServers } from "./erlang-b.ts";
import { waitingShare } from "./erlang-c.ts";

/** Load in erlangs, mean handle time and threshold in seconds, agents at work. */
export type ErlangCServiceLevelInput = {
  erlangs: number;
  handleSeconds: number;
  agents: number;
  answerWithinSeconds: number;
};

/**
 * Service level by Erlang C: the share of callers answered within a number of seconds, when nobody hangs up.
 * @formula SL = 1 - C exp(-(N - A) t / AHT)
 * @use for a target such as 80 % in 20 seconds; where callers hang up take erlangA, which also tells the denominator
 * @param input erlangs, 0 or more; handleSeconds, above 0; agents, whole; answerWithinSeconds, 0 or more
 * @returns share of 0..1; no answer ("overloaded") when agents <= erlangs
 * @throws RangeError when a number is negative or not finite, or agents is not whole
 * @source Erlang (1917); Cooper (1981), Introduction to Queueing Theory, section 3.4
 * @example erlangCServiceLevel({ erlangs: 10, handleSeconds: 180, agents: 14, answerWithinSeconds: 20 }) // => known 0.888350
 */
export function erlangCServiceLevel(input: ErlangCServiceLevelInput): Answer<number> {
  const { erlangs, handleSeconds, agents, answerWithinSeconds } = input;
  checkNumber("erlangs", erlangs, 0);
  checkPositive("handleSeconds", handleSeconds);
  checkWhole("agents", agents, 0, mostServers);
  checkNumber("answerWithinSeconds", answerWithinSeconds, 0);
  if (agents <= erlangs) return unknown("overloaded");
  const late =
    waitingShare(erlangs, agents) * Math.exp(-((agents - erlangs) / handleSeconds) * answerWithinSeconds);
  return known(1 - late);
}
