import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkNumbers, refuse } from "../kit/check.ts";

/**
 * Interval around a forecast from its own past errors, whatever the method: split conformal prediction.
 * @formula forecast +- the ceil((n + 1) level)-th smallest |error| of that step
 * @use with errorsByStep of rollingOrigin; needs no normal distribution, but enough past errors: 19 for 95 %, 9 for 90 %
 * @param forecast     one number for each step ahead
 * @param errorsByStep past errors actual - predicted, one list for each step, or one list for all steps
 * @param level        two-sided confidence, share in (0, 1)
 * @returns an interval for each step, symmetric; no answer ("no-data") without steps, ("too-few") when a step has too few errors for the level
 * @throws RangeError when a number is not finite or the lists do not fit the steps
 * @source Vovk, Gammerman & Shafer (2005), Algorithmic Learning in a Random World; Lei et al. (2018), JASA 113:1094
 * @example predictionInterval([100], [[-4, 2, 6, -1, 3, -5, 2, 1, 7]], 0.8) // => known [{ value: 100, low: 94, high: 106 }]
 */
export function predictionInterval(
  forecast: readonly number[],
  errorsByStep: readonly (readonly number[])[],
  level = 0.95,
): Answer<Estimate[]> {
  checkLevel("level", level);
  checkNumbers("forecast", forecast, -1e300, 1e300);
  for (const errors of errorsByStep) checkNumbers("errorsByStep", errors, -1e300, 1e300);
  if (errorsByStep.length !== 1 && errorsByStep.length !== forecast.length) {
    refuse(
      "errorsByStep must hold one list, or one for each step of the forecast",
      "errorsByStep — один список или по списку на каждый шаг прогноза",
    );
  }
  if (forecast.length === 0) return unknown("no-data");
  const halves = errorsByStep.map((errors) => conformalHalf(errors, level));
  if (halves.includes(null)) return unknown("too-few");
  return known(
    forecast.map((value, at) => {
      const half = halves[errorsByStep.length === 1 ? 0 : at]!;
      return { value, low: value - half, high: value + half };
    }),
  );
}

function conformalHalf(errors: readonly number[], level: number): number | null {
  // A hair below, so that (19 + 1) 0.95 = 19 is not rounded up to 20.
  const rank = Math.ceil((errors.length + 1) * level - 1e-9);
  if (rank > errors.length) return null;
  return errors.map(Math.abs).sort((a, b) => a - b)[rank - 1]!;
}
