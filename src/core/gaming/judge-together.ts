import { type Answer, known } from "../kit/answer.ts";
import { checkLevel } from "../kit/check.ts";
import { adjustPValues } from "../stats/adjust-p-values.ts";

/** `qValue`: p corrected for everybody judged together; `isAlarm`: worth looking at, q <= alpha. */
export type Judged = { pValue: number; qValue: number; isAlarm: boolean };

/**
 * Says of many suspicions, judged all together, which are worth looking at: of those so called, at most a share alpha is expected to be
 * chance, and where nobody does anything odd, anybody at all is called in at most a share alpha of looks.
 * @formula Benjamini-Hochberg over the p of all answers that could be given; an alarm when q <= alpha
 * @use for whatever stands on one screen or in one letter: all patterns and everybody looked at, not the promising ones alone
 * @param answers each with its pValue, 0..1; what an earlier judgement said of them is forgotten
 * @param alpha   share of false alarms borne, in (0, 1)
 * @returns the answers in their order with qValue and isAlarm; those that cannot be given stay as they are and cost nothing
 * @throws RangeError when a p lies outside 0..1 or alpha outside (0, 1)
 * @source Benjamini & Hochberg (1995), JRSS B 57:289-300
 * @example judgeTogether([{ known: true, value: { pValue: 0.001 } }, { known: true, value: { pValue: 0.3 } }]) // => [{ known: true, value: { qValue: 0.002, isAlarm: true } }, { known: true, value: { qValue: 0.3, isAlarm: false } }]
 */
export function judgeTogether<T extends { pValue: number }>(
  answers: readonly Answer<T>[],
  alpha = 0.05,
): Answer<T & Judged>[] {
  checkLevel("alpha", alpha);
  const given = answers.flatMap((answer) => (answer.known ? [answer.value.pValue] : []));
  const qValues = adjustPValues(given).values();
  return answers.map((answer) => {
    if (!answer.known) return answer;
    const qValue = qValues.next().value ?? answer.value.pValue;
    return known({ ...answer.value, qValue, isAlarm: qValue <= alpha });
  });
}
