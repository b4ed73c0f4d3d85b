import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkWhole, refuse } from "../kit/check.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import type { Draws } from "../metrics/csi-bootstrap.ts";
import type { KanoCategory } from "./kano-category.ts";
import { checkKanoCounts, kanoAnswers, type KanoCounts, kanoOrder, kanoRanked } from "./kano-counts.ts";

/** The most frequent category of the sample, and how often each is the most frequent when the sample is drawn anew. */
export type KanoChances = { category: KanoCategory; chances: Record<KanoCategory, number> };

/**
 * How sure a Kano category is: the share of redrawn samples in which each category comes out first.
 * @formula n answers are drawn with the observed shares, again and again; the category is made anew each time
 * @use with some dozens of answers, where "must-be" may be an accident; kanoFong for a plain yes or no
 * @param counts  answers by category, whole numbers, 0 or more, a hundred thousand in all at most
 * @param options draws (whole, 100 to 100000) and seed (any whole number); draws times answers up to 5e7
 * @returns category and chances (shares of 0..1 that add up to 1), the same for the same seed; no answer ("no-data") without answers
 * @throws RangeError when a count is not whole or is negative, or draws are out of range
 * @convention ties go M > O > A > I > R > Q in every draw
 * @source Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 6; Berger et al. (1993), CQM J. 2(4):3-36
 * @example kanoBootstrap({ M: 12, O: 10, A: 3, I: 5, R: 0, Q: 0 }, { draws: 1000, seed: 1 }) // => known { category: "M", chances: { R: 0, Q: 0 } }
 */
export function kanoBootstrap(counts: KanoCounts, options: Draws): Answer<KanoChances> {
  checkKanoCounts(counts);
  checkWhole("draws", options.draws, 100, 100_000);
  checkNumber("seed", options.seed);
  const n = kanoAnswers(counts);
  if (n > 100_000 || n * options.draws > 5e7)
    refuse(
      "too many answers times draws: so many need no bootstrap",
      "слишком много ответов на число повторов: столько и так надёжно",
    );
  if (n === 0) return unknown("no-data");
  const random = seededRandom(options.seed);
  const wins: KanoCounts = { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0 };
  for (let draw = 0; draw < options.draws; draw++) wins[kanoRanked(drawn(counts, n, random))[0]!]++;
  for (const category of kanoOrder) wins[category] /= options.draws;
  return known({ category: kanoRanked(counts)[0]!, chances: wins });
}

/** n answers drawn anew from those given. */
function drawn(counts: KanoCounts, n: number, random: () => number): KanoCounts {
  const found = kanoOrder.map(() => 0);
  const sizes = kanoOrder.map((category) => counts[category]);
  for (let answer = 0; answer < n; answer++) {
    let place = Math.floor(random() * n);
    let at = 0;
    while (place >= sizes[at]!) place -= sizes[at++]!;
    found[at]!++;
  }
  const [M, O, A, I, R, Q] = found as [number, number, number, number, number, number];
  return { M, O, A, I, R, Q };
}
