import type { Attributes, FeedbackFact } from "../facts.ts";
import type { RatingSpec } from "./industries/shape.ts";
import { seededRandom } from "./random.ts";
import type { Setting } from "./setting.ts";

/** Where the middle of a scale lies, and how far most marks lie from it. */
const scales: Record<string, { middle: number; spread: number }> = {
  nps: { middle: 5.5, spread: 3.2 },
  csat5: { middle: 3.2, spread: 1.3 },
};

/**
 * Marks of 1..5 which a survey asks for beside its main one: the more an item matters, the closer its mark follows the main one. Some
 * leave an item out. Drawn from a stream of their own, so that nothing else of the row depends on them.
 */
export function ratingsOf(
  setting: Setting,
  index: number,
  { score, scale }: Pick<FeedbackFact, "score" | "scale">,
): Attributes {
  const main = scales[scale ?? ""];
  if (!main || score === undefined || score === null) return {};
  const random = seededRandom(setting.seed, "ratings", index);
  const mood = (score - main.middle) / main.spread;
  const leanings = new Map<RatingSpec, number>();
  const ratings: Attributes = {};
  for (const spec of setting.spec.ratings) {
    const twin = setting.spec.ratings.find(({ key }) => key.en === spec.twinOf);
    const leaning = twin
      ? closeness.twin * leanings.get(twin)! + closeness.own * random.normal()
      : spec.weight * mood + Math.sqrt(1 - spec.weight ** 2) * random.normal();
    leanings.set(spec, leaning);
    const mark = Math.min(5, Math.max(1, Math.round(spec.mean + 1.1 * leaning)));
    if (!random.chance(spec.skipped)) ratings[spec.key[setting.language]] = mark;
  }
  return ratings;
}

/** Twins say nearly the same: their marks go together more than either goes with anything else. */
const closeness = { twin: 0.97, own: 0.24 };
