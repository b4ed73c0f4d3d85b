import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkNumber, checkWhole, refuse } from "../kit/check.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { type Disagreement, disagreementOf, type Measurement } from "./disagreement.ts";
import { percentileInterval } from "./percentile-interval.ts";
import { type Ratings, ratingsByUnit, type UnitRatings } from "./ratings-by-unit.ts";

/**
 * Ratings and how their distances count: "nominal" (same or not), "ordinal" (ranks), "interval" (differences), "ratio" (differences
 * beside sums). 1000 draws of the bootstrap and seed 1 if left out.
 */
export type AlphaInput = { ratings: Ratings; measurement: Measurement; draws?: number; seed?: number };

/** Alpha with its bootstrap interval (1 at most, below 0 worse than chance), things rated at least twice, and their ratings. */
export type Alpha = Estimate & { units: number; pairable: number };

/**
 * Krippendorff's alpha: reliability of any number of raters, with gaps, on any level of measurement. 1 is full agreement, 0 is chance.
 * @formula  alpha = 1 - Do / De; Do = sum over things of the mean squared distance of their ratings, weighted by their number; De = the same over all pairs of ratings
 * @use for coded texts where not everybody coded everything; usual demands are 0.8 for conclusions, 0.667 for tentative ones. For two raters without gaps cohenKappa is nearly the same
 * @param input ratings (one list for each rater, null where missing), measurement, draws, seed
 * @param level confidence of the interval, share in (0, 1)
 * @returns alpha, interval, units, pairable ratings; no answer: "too-few" when fewer than two things were rated twice, "no-variation" when all ratings are equal
 * @throws RangeError when lists differ in length, a rating is no number where distances are asked for, negative for "ratio", or draws is not 100..100000
 * @convention Without variation there is no alpha (some tools say 1). The bootstrap draws whole things and computes both Do and De anew (Zapf et al. 2016); resamples without variation are drawn again. "ratio" takes time by the square of the number of different values
 * @source Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, U Pennsylvania; Zapf et al. (2016), BMC Med Res Methodol 16:93
 * @example krippendorffAlpha({ ratings: [[1, 2, 3, 3, 2], [1, 2, 3, 3, 2], [null, 3, 3, 3, 2]], measurement: "nominal" }) // => known { value: 0.7797, units: 5, pairable: 14 }
 */
export function krippendorffAlpha(input: AlphaInput, level = 0.95): Answer<Alpha> {
  const { ratings, measurement, draws = 1000, seed = 1 } = input;
  checkLevel("level", level);
  checkWhole("draws", draws, 100, 100_000);
  checkWhole("seed", seed, 0);
  const byUnit = ratingsByUnit(ratings);
  checkMeasured(byUnit, measurement);
  if (byUnit.patternOf.length < 2) return unknown("too-few");
  if (byUnit.values.length < 2) return unknown("no-variation");
  const disagreement = disagreementOf(measurement, byUnit);
  const tallies = new Float64Array(byUnit.patterns);
  for (const pattern of byUnit.patternOf) tallies[pattern]!++;
  const whole = disagreement(tallies);
  const drawn = bootstrap(disagreement, byUnit, draws, seed);
  const interval = percentileInterval(drawn, level);
  return known({ value: alphaOf(whole), ...interval, units: byUnit.patternOf.length, pairable: whole.count });
}

function alphaOf({ within, among, count }: ReturnType<Disagreement>): number {
  return 1 - (within / among) * (count - 1);
}

function checkMeasured({ values }: UnitRatings, measurement: Measurement): void {
  if (measurement === "nominal") return;
  for (const value of values) {
    if (typeof value !== "number") {
      refuse(
        `ratings must be numbers for "${measurement}", not ${value}`,
        `для «${measurement}» оценки — числа, а не ${value}`,
      );
    }
    if (measurement === "ratio") checkNumber("rating", value, 0);
  }
}

/** Alpha of each resample of things. One whose ratings are all equal has none and is drawn again. */
function bootstrap(
  disagreement: Disagreement,
  { patternOf, patterns }: UnitRatings,
  draws: number,
  seed: number,
): number[] {
  const random = seededRandom(seed);
  const tallies = new Float64Array(patterns);
  const drawn: number[] = [];
  while (drawn.length < draws) {
    tallies.fill(0);
    for (let draw = 0; draw < patternOf.length; draw++)
      tallies[patternOf[Math.floor(random() * patternOf.length)]!]!++;
    const sums = disagreement(tallies);
    if (sums.among > 0) drawn.push(alphaOf(sums));
  }
  return drawn;
}
