import { checkCount, checkNumber, checkPositive } from "../kit/check.ts";
import type { Alternative } from "../stats/alternative.ts";
import { poissonCdf, poissonLogChance, poissonUpper } from "../stats/distributions.ts";
import type { CountedRate } from "../stats/rate-ratio.ts";
import { twoSidedByLikelihood } from "./likelihood-tails.ts";
import { checkOneOf } from "../kit/check-one-of.ts";

const mostMean = 1e12;

/**
 * Exact test of one Poisson rate against a promised or long known one: how often chance alone brings a count this far off.
 * @formula events ~ Poisson(rate exposure); two-sided p: the sum of the chances of all counts no likelier than the one seen
 * @use against a contract's or target's rate that is fixed, not estimated; against an earlier period take poissonRateTest, which knows that the earlier rate is uncertain; poissonRateInterval gives the interval
 * @param observed    events whole, exposure above 0
 * @param rate        events per unit of exposure under the hypothesis, above 0
 * @param alternative "two-sided", "greater" (more came than promised), "less"
 * @returns p in [0, 1]
 * @throws RangeError when events are not whole, exposure or rate is not above 0, or more than 1e12 events are expected
 * @convention two-sided by likelihood with R's tolerance of 1e-7
 * @source Garwood (1936), Biometrika 28:437-442; R stats::poisson.test
 * @example poissonRateAgainst({ events: 10, exposure: 1 }, 4) // => 0.008132
 */
export function poissonRateAgainst(
  observed: CountedRate,
  rate: number,
  alternative: Alternative = "two-sided",
): number {
  checkCount("events", observed.events);
  checkPositive("exposure", observed.exposure);
  checkPositive("rate", rate);
  checkOneOf("alternative", alternative, ["two-sided", "greater", "less"]);
  const mean = rate * observed.exposure;
  const most = 2 ** 52;
  checkNumber("rate times exposure", mean, 0, mostMean);
  const atLeast = (count: number) => poissonUpper(count, mean);
  const atMost = (count: number) => poissonCdf(count, mean);
  const logChance = (count: number) => poissonLogChance(count, mean);
  if (alternative === "greater") return atLeast(observed.events);
  if (alternative === "less") return atMost(observed.events);
  return twoSidedByLikelihood(observed.events, mean, { least: 0, most, logChance, atMost, atLeast });
}
