import { checkOneOf } from "../kit/check-one-of.ts";

/** An answer to either question of a Kano pair, from the happiest to the unhappiest. */
export type KanoAnswer = "like" | "must-be" | "neutral" | "live-with" | "dislike";

/** A attractive, O one-dimensional, M must-be, I indifferent, R reverse (wanted the other way round), Q questionable (contradicts itself). */
export type KanoCategory = "A" | "O" | "M" | "I" | "R" | "Q";

const answers: readonly KanoAnswer[] = ["like", "must-be", "neutral", "live-with", "dislike"];

/** Rows: "how do you feel if it is there"; columns: "and if it is not", both in the order of the answers. */
const berger = ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"];
const pouliot = ["QAAAO", "RQIIM", "RIIIM", "RIIQM", "RRRRQ"];

/**
 * What a feature is to one customer, from the pair of questions "if we had it" and "if we had it not".
 * @formula the 5 by 5 evaluation table of Berger et al.
 * @use for each pair of answers; kanoSummary for what most customers say
 * @param functional    answer to "how do you feel if the product has it"
 * @param dysfunctional answer to "and if it has it not"
 * @param table         "berger", or "pouliot", where must-be twice and live-with twice contradict themselves (Q)
 * @returns one of A, O, M, I, R, Q
 * @throws RangeError when an answer is none of the five
 * @convention Berger's table unless said otherwise; in Pouliot's two more cells are questionable
 * @source Kano et al. (1984), J. Japanese Society for Quality Control 14(2):39-48; Berger et al. (1993), Center for Quality of Management J. 2(4):3-36
 * @example kanoCategory("like", "dislike") // => "O"
 * @example kanoCategory("must-be", "must-be", "pouliot") // => "Q"
 */
export function kanoCategory(
  functional: KanoAnswer,
  dysfunctional: KanoAnswer,
  table: "berger" | "pouliot" = "berger",
): KanoCategory {
  checkOneOf("table", table, ["berger", "pouliot"]);
  const row = placeOf("functional", functional);
  const column = placeOf("dysfunctional", dysfunctional);
  return (table === "berger" ? berger : pouliot)[row]![column] as KanoCategory;
}

function placeOf(name: string, answer: KanoAnswer): number {
  checkOneOf(name, answer, answers);
  return answers.indexOf(answer);
}
