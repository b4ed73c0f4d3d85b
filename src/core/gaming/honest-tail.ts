import { binomialUpper, studentQuantile } from "../stats/distributions.ts";
import type { StandOut } from "./stand-out.ts";

/** Half the range of log odds of the level's rank, and steps in it: tails down to 1e-9 keep two digits. */
const range = 22;
const steps = 80;

/**
 * How often somebody honest has so many hits or more: a level drawn as people's levels lie (log odds, Student's t around the centre), and
 * chance on top of it (binomial). Not normal by approximation: few hits are judged exactly.
 * @param levels standOut of log odds less expected log odds
 * @returns p of at least `hits` of `rows` where `share` is expected
 */
export function honestTail({
  centre,
  spread,
  error,
  freedom,
}: StandOut): (hits: number, rows: number, share: number) => number {
  const scale = Math.hypot(spread, error);
  const width = (2 * range) / steps;
  const levels = Array.from({ length: steps + 1 }, (_, at) => {
    const x = -range + at * width;
    // The rank of the nearer tail, so that it keeps its digits.
    const rank = 1 / (1 + Math.exp(Math.abs(x)));
    const t = -Math.sign(x) * studentQuantile(rank, freedom);
    return { ratio: Math.exp(Math.min(700, centre + scale * t)), weight: rank * (1 - rank) * width };
  });
  return (hits, rows, share) =>
    Math.min(
      1,
      levels.reduce(
        (sum, { ratio, weight }) =>
          sum + weight * binomialUpper(hits, rows, (share * ratio) / (1 - share + share * ratio)),
        0,
      ),
    );
}
