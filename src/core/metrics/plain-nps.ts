import type { Answer, Estimate } from "../kit/answer.ts";
import { nps, type NpsCounts } from "./nps.ts";
import { npsWald } from "./nps-wald.ts";

/**
 * NPS as it is shown: with the textbook interval; where all answers are of one group that would claim certainty, and the adjusted one
 * is taken. No answer: "no-data".
 */
export function plainNps(counts: NpsCounts): Answer<Estimate & { interval: "wald" | "adjusted-wald" }> {
  const wald = npsWald(counts);
  const isOfOneMind = !wald.known && wald.why === "no-variation";
  const found = isOfOneMind ? nps(counts) : wald;
  if (!found.known) return found;
  const { value, low, high } = found.value;
  return { known: true, value: { value, low, high, interval: isOfOneMind ? "adjusted-wald" : "wald" } };
}
