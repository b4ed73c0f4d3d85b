import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkCount, checkWhole, refuse } from "../kit/check.ts";
import { meanInterval } from "../stats/mean-interval.ts";
import { wilson } from "../stats/wilson.ts";

/** What an effort survey tells: mean mark, share that agrees, and the share of each mark from the worst to the best. */
export type Ces = { n: number; mean: Estimate; agree: Estimate; distribution: number[] };

/**
 * Customer Effort Score: how easy people found it, as mean mark, as share that agrees, and as the whole distribution.
 * The marks are ordinal: a mean hides whether all were so-so or half were furious, so all three are told.
 * @formula mean = sum(mark count) / n with Student's t; agree = answers in the top boxes / n with Wilson's interval
 * @use after a single contact or task ("it was easy to ...", 1 disagree .. 7 agree); csat for satisfaction
 * @param answersByMark how many gave each mark, from 1 (hard) to the highest (easy); whole numbers, at least two marks
 * @param agreeBoxes    how many of the highest marks count as agreement, whole
 * @param level         two-sided confidence, share in (0, 1)
 * @returns n; mean in marks, kept on the scale; agree as share of 0..1; distribution as shares; no answer: "no-data" without answers, "too-few" for one
 * @throws RangeError when a count is not whole or is negative, or agreeBoxes does not leave a mark below
 * @convention CES 2.0: higher is easier, 5 to 7 of seven agree; turn the counts round for the scale of 2010, where higher was harder
 * @source Dixon, Freeman & Toman (2010), HBR 88(7/8):116-122; CEB (2013), CES 2.0
 * @example ces([2, 1, 3, 4, 10, 40, 40]) // => known { mean: { value: 5.99, low: 5.739, high: 6.241 }, agree: { value: 0.9 } }
 */
export function ces(answersByMark: readonly number[], agreeBoxes = 3, level = 0.95): Answer<Ces> {
  if (answersByMark.length < 2) refuse("a scale has two marks or more", "в шкале не меньше двух оценок");
  checkWhole("agreeBoxes", agreeBoxes, 1, answersByMark.length - 1);
  answersByMark.forEach((count, at) => checkCount(`answersByMark[${at}]`, count));
  const moments = { n: 0, sum: 0, sumSquares: 0 };
  answersByMark.forEach((count, at) => {
    moments.n += count;
    moments.sum += count * (at + 1);
    moments.sumSquares += count * (at + 1) ** 2;
  });
  const mean = meanInterval(moments, level);
  if (!mean.known) return mean;
  const agreeing = answersByMark.slice(-agreeBoxes).reduce((sum, count) => sum + count, 0);
  const agree = wilson(agreeing, moments.n, level);
  if (!agree.known) return unknown(agree.why);
  const { value, low, high } = mean.value;
  return known({
    n: moments.n,
    mean: { value, low: Math.max(1, low), high: Math.min(answersByMark.length, high) },
    agree: agree.value,
    distribution: answersByMark.map((count) => count / moments.n),
  });
}
