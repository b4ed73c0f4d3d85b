import { checkWhole } from "../kit/check.ts";
import { checkSbg, type SbgParameters } from "./sbg.ts";

/**
 * Share of those who were there at the start of a period that stay through it, by the shifted beta-geometric model.
 * @formula r_t = (beta + t - 1) / (alpha + beta + t - 1)
 * @use to see how retention rises with tenure; a rise is no proof of growing loyalty, the model has none
 * @param period     first, second, ...: whole, 1 or more
 * @param parameters alpha and beta of sbgFit
 * @returns share of 0..1
 * @throws RangeError when period is not whole, or a parameter is not above 0 (1e-9 to 1e9)
 * @source Fader & Hardie (2007), J. Interactive Marketing 21:76-90, eq. 8
 * @example sbgRetention(1, { alpha: 0.704, beta: 1.182 }) // => 0.6267
 */
export function sbgRetention(period: number, parameters: SbgParameters): number {
  checkWhole("period", period, 1);
  checkSbg(parameters);
  const { alpha, beta } = parameters;
  return (beta + period - 1) / (alpha + beta + period - 1);
}
