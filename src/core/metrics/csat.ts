import type { Answer, Estimate } from "../kit/answer.ts";
import { checkCount, checkWhole } from "../kit/check.ts";
import { wilson } from "../stats/wilson.ts";

/**
 * Customer Satisfaction as the share of those who chose the best answers (the top boxes), with Wilson's interval.
 * @formula CSAT = answers in the top boxes / all answers
 * @use the standard way to report satisfaction; meanMark where a mean mark is asked for
 * @param answersByMark how many gave each mark, from the worst to the best; whole numbers, 0 or more
 * @param topBoxes      how many of the best marks count as satisfied, whole, 1 or more and fewer than there are marks
 * @param level         two-sided confidence, share in (0, 1)
 * @returns share of 0..1; no answer ("no-data") without answers
 * @throws RangeError when a count is not whole or is negative, or topBoxes does not leave a mark below
 * @convention top two boxes of five (4 and 5), as ACSI-style surveys; topBoxes = 1 is the stricter reading
 * @source Wilson (1927), JASA 22:209-212; Farris et al. (2010), Marketing Metrics, 2nd ed., 2.7
 * @example csat([5, 10, 25, 80, 80]) // => known { value: 0.8, low: 0.7391, high: 0.8495 }
 * @example csat([5, 10, 25, 80, 80], 1) // => known { value: 0.4, low: 0.3346, high: 0.4692 }
 */
export function csat(answersByMark: readonly number[], topBoxes = 2, level = 0.95): Answer<Estimate> {
  checkWhole("topBoxes", topBoxes, 1, Math.max(1, answersByMark.length - 1));
  answersByMark.forEach((count, at) => checkCount(`answersByMark[${at}]`, count));
  const answers = answersByMark.reduce((sum, count) => sum + count, 0);
  const satisfied = answersByMark.slice(-topBoxes).reduce((sum, count) => sum + count, 0);
  return wilson(satisfied, answers, level);
}
