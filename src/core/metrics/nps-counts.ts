import { checkCount, refuse } from "../kit/check.ts";
import type { NpsCounts } from "./nps.ts";

/**
 * Answers to "would you recommend us?" by group, from how many gave each mark of 0 to 10.
 * @formula detractors = marks 0-6, passives = 7-8, promoters = 9-10
 * @use between a database that counts answers by mark and nps, npsWald or compareNps
 * @param answersByMark eleven whole numbers, 0 or more: how many gave 0, 1, ... 10
 * @returns the three groups
 * @throws RangeError when there are not eleven counts, or one is not whole or is negative
 * @source Reichheld (2003), Harvard Business Review 81(12):46-54
 * @example npsCounts([1, 0, 0, 2, 1, 6, 10, 12, 18, 20, 30]) // => { promoters: 50, passives: 30, detractors: 20 }
 */
export function npsCounts(answersByMark: readonly number[]): NpsCounts {
  if (answersByMark.length !== 11) {
    refuse(
      `marks 0 to 10 need 11 counts, not ${answersByMark.length}`,
      `оценкам от 0 до 10 нужно 11 количеств, а не ${answersByMark.length}`,
    );
  }
  answersByMark.forEach((count, mark) => checkCount(`answersByMark[${mark}]`, count));
  const sumOf = (from: number, to: number) =>
    answersByMark.slice(from, to).reduce((sum, count) => sum + count, 0);
  return { promoters: sumOf(9, 11), passives: sumOf(7, 9), detractors: sumOf(0, 7) };
}
