import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkNumber, checkWhole } from "../kit/check.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { checkCsiAnswers, type CsiAnswers, csiInMarks, csiMeans, percentOfScale } from "./csi-answers.ts";

/** How many times to draw, and the seed that makes the draws repeatable. */
export type Draws = { draws: number; seed: number };

/**
 * Customer Satisfaction Index with a percentile bootstrap interval: people are drawn again and again, the index is made anew each time.
 * @formula low, high = the (1 - level) / 2 and (1 + level) / 2 quantiles of the index over the draws
 * @use when few answered or marks crowd at one end, where the delta method of csi is rough; for large samples both agree
 * @param answers satisfaction and importance (people by factors, no gaps) and the ends of the scale
 * @param options draws (whole, 100 to 100000; 2000 is plenty) and seed (any whole number)
 * @param level   two-sided confidence, share in (0, 1)
 * @returns percent of the scale, 0..100, the same for the same seed; no answer: "no-data" without answers, "too-few" for one person, "undefined-ratio" when nothing has any importance
 * @throws RangeError when tables differ in shape, a mark is off the scale, or draws are out of range
 * @convention whole people are drawn, so that a person's marks stay together
 * @source Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 13
 * @example csiBootstrap({ satisfaction: [[4, 3], [5, 2], [4, 4]], importance: [[5, 5], [4, 5], [5, 3]], scale: { from: 1, to: 5 } }, { draws: 1000, seed: 1 })
 *   // => known { value: 67.28 }
 */
export function csiBootstrap(answers: CsiAnswers, options: Draws, level = 0.95): Answer<Estimate> {
  checkCsiAnswers(answers);
  checkWhole("draws", options.draws, 100, 100_000);
  checkNumber("seed", options.seed);
  checkLevel("level", level);
  const n = answers.satisfaction.length;
  if (n === 0 || answers.satisfaction[0]!.length === 0) return unknown("no-data");
  const index = csiInMarks(
    csiMeans(
      answers,
      answers.satisfaction.map((_, at) => at),
    ),
  );
  if (index === null) return unknown("undefined-ratio");
  if (n === 1) return unknown("too-few");
  const random = seededRandom(options.seed);
  const drawn = Float64Array.from({ length: options.draws }, () => {
    const rows = Uint32Array.from({ length: n }, () => Math.floor(random() * n));
    return csiInMarks(csiMeans(answers, rows)) ?? index;
  }).sort();
  const tail = Math.floor(((1 - level) / 2) * options.draws);
  return known({
    value: percentOfScale(index, answers.scale),
    low: percentOfScale(drawn[tail]!, answers.scale),
    high: percentOfScale(drawn[options.draws - 1 - tail]!, answers.scale),
  });
}
