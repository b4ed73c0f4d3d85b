import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";

/** Counts, shares or percent of the four categories that make people content or not; 0 or more, all in one unit. */
export type KanoQuartet = { A: number; O: number; M: number; I: number };

/** better: by how much the feature can please, 0..1; worse: by how much its lack can displease, -1..0. */
export type KanoCoefficients = { better: number; worse: number };

/**
 * How much a feature can please when it is there, and displease when it is not.
 * @formula better = (A + O) / (A + O + M + I); worse = -(O + M) / (A + O + M + I)
 * @use to place features on a plane and rank them where the category alone ties; kanoSummary gives intervals from counts
 * @param quartet A, O, M, I as counts, shares or percent, 0 or more; R and Q do not enter
 * @returns better of 0..1 and worse of -1..0; no answer ("no-data") when all four are 0
 * @throws RangeError when a number is negative or not finite
 * @convention reverse and questionable answers are left out of the whole (Berger 1993)
 * @source Berger et al. (1993), Center for Quality of Management J. 2(4):3-36 (Timko); Matzler & Hinterhuber (1998), Technovation 18:25-38
 * @example kanoCoefficients({ A: 7, O: 32.3, M: 49.3, I: 9.5 }) // => known { better: 0.4006, worse: -0.8318 }
 */
export function kanoCoefficients(quartet: KanoQuartet): Answer<KanoCoefficients> {
  const { A, O, M, I } = quartet;
  for (const [name, value] of Object.entries({ A, O, M, I })) checkNumber(name, value, 0);
  const whole = A + O + M + I;
  return whole === 0 ? unknown("no-data") : known({ better: (A + O) / whole, worse: 0 - (O + M) / whole });
}
