import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkPositive, checkWhole, refuse } from "../kit/check.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import type { Draws } from "../metrics/csi-bootstrap.ts";

/** A rough number: least, likeliest, most; all three equal for one that is sure. */
export type RoughNumber = { low: number; likely: number; high: number };

/** One idea: its score is the product of `times` divided by the product of `over` (RICE: reach, impact, confidence over effort). */
export type ScoredIdea = { name: string; times: readonly RoughNumber[]; over: readonly RoughNumber[] };

/** How one idea stands: its likeliest score, mean place (1 is the top), chance of the top, and chance to stand above each idea (in the order given). */
export type RankedIdea = {
  name: string;
  score: number;
  meanPlace: number;
  topChance: number;
  aboveChances: number[];
};

/**
 * Whether an order of ideas means anything when their numbers are rough: the chance that one stands above another.
 * @formula each number is drawn from the triangle low, likely, high; scores and places are made anew in every draw; an equal place counts half
 * @use with rice, wsjf or moneyPriority, before two ideas with scores of 210 and 200 are told apart
 * @param ideas   numbers 0 or more; those of `over` above 0; all ideas in the same units; 200 ideas at most
 * @param options draws (whole, 100 to 100000; 5000 tells chances to a percent) and seed (any whole number)
 * @returns ideas from the highest likeliest score down, the same for the same seed; no answer ("no-data") without ideas
 * @throws RangeError when a number is negative or not finite, low, likely, high are not in order, or draws are out of range
 * @convention numbers of different ideas are drawn apart from each other: an error common to all does not change an order
 * @source Kotz & van Dorp (2004), Beyond Beta, ch. 1 (the triangular distribution)
 * @example scoreRanking([{ name: "a", times: [{ low: 80, likely: 100, high: 120 }], over: [{ low: 1, likely: 2, high: 4 }] }, { name: "b", times: [{ low: 10, likely: 20, high: 30 }], over: [{ low: 2, likely: 2, high: 2 }] }], { draws: 1000, seed: 1 })
 *   // => known [{ name: "a", score: 50, topChance: 1 }, { name: "b", score: 10, topChance: 0 }]
 */
export function scoreRanking(ideas: readonly ScoredIdea[], options: Draws): Answer<RankedIdea[]> {
  checkWhole("draws", options.draws, 100, 100_000);
  checkNumber("seed", options.seed);
  checkWhole("ideas", ideas.length, 0, 200);
  if (options.draws * ideas.length ** 2 > 4e8)
    refuse(
      "too many ideas times draws: 4e8 comparisons at most",
      "слишком много идей на повторы: не больше 4e8 сравнений",
    );
  ideas.forEach(checkIdea);
  if (ideas.length === 0) return unknown("no-data");
  const random = seededRandom(options.seed);
  const wins = ideas.map(() => ideas.map(() => 0));
  const tops = ideas.map(() => 0);
  for (let draw = 0; draw < options.draws; draw++) {
    const scores = ideas.map((idea) => scoreOf(idea, (number) => drawnFrom(number, random())));
    const best = Math.max(...scores);
    const leaders = scores.filter((score) => score === best).length;
    scores.forEach((score, at) => (tops[at]! += score === best ? 1 / leaders : 0));
    scores.forEach((score, at) =>
      scores.forEach(
        (other, against) => (wins[at]![against]! += score > other ? 1 : score === other ? 0.5 : 0),
      ),
    );
  }
  const ranked = ideas.map((idea, at) => {
    const aboveChances = wins[at]!.map((won) => won / options.draws);
    const meanPlace = 0.5 + ideas.length - aboveChances.reduce((sum, chance) => sum + chance, 0);
    const score = scoreOf(idea, ({ likely }) => likely);
    return { name: idea.name, score, meanPlace, topChance: tops[at]! / options.draws, aboveChances };
  });
  return known(ranked.toSorted((a, b) => b.score - a.score));
}

function scoreOf({ times, over }: ScoredIdea, numberOf: (rough: RoughNumber) => number): number {
  const top = times.reduce((product, each) => product * numberOf(each), 1);
  return over.reduce((product, each) => product / numberOf(each), top);
}

/** The value of the triangle below which this share lies. */
function drawnFrom({ low, likely, high }: RoughNumber, share: number): number {
  if (low === high) return low;
  const turn = (likely - low) / (high - low);
  return share < turn
    ? low + (high - low) * Math.sqrt(share * turn)
    : high - (high - low) * Math.sqrt((1 - share) * (1 - turn));
}

function checkIdea({ times, over }: ScoredIdea, at: number): void {
  if (times.length === 0) refuse(`ideas[${at}].times is empty`, `ideas[${at}].times пуст`);
  times.forEach((rough) => checkRough(`ideas[${at}].times`, rough));
  over.forEach((rough) => {
    checkRough(`ideas[${at}].over`, rough);
    checkPositive(`ideas[${at}].over.low`, rough.low);
  });
}

function checkRough(name: string, { low, likely, high }: RoughNumber): void {
  for (const value of [low, likely, high]) checkNumber(name, value, 0, 1e50);
  if (low > likely || likely > high)
    refuse(
      `${name}: low <= likely <= high, not ${low}, ${likely}, ${high}`,
      `${name}: low <= likely <= high, а не ${low}, ${likely}, ${high}`,
    );
}
