import { checkNumber, checkWhole } from "../kit/check.ts";
import { checkSbg, sbgLogSurvival, type SbgParameters } from "./sbg.ts";

/**
 * Share of a cohort that is still there after so many periods, by the shifted beta-geometric model.
 * @formula S(t) = B(alpha, beta + t) / B(alpha, beta)
 * @use to draw the fitted curve over the observed one and beyond; sbgRetention for the rate of one period
 * @param periods    whole, 0 or more
 * @param parameters alpha and beta of sbgFit
 * @returns share of 0..1
 * @throws RangeError when periods are not whole or a parameter is not above 0 (1e-9 to 1e9)
 * @source Fader & Hardie (2007), J. Interactive Marketing 21:76-90, eq. 6
 * @example sbgSurvival(7, { alpha: 0.704, beta: 1.182 }) // => 0.2391
 */
export function sbgSurvival(periods: number, parameters: SbgParameters): number {
  checkWhole("periods", periods, 0);
  checkNumber("periods", periods, 0, 1e15);
  checkSbg(parameters);
  return Math.exp(sbgLogSurvival(periods, parameters));
}
