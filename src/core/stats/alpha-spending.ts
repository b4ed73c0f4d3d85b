import { checkLevel, checkNumber } from "../kit/check.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { normalQuantile, normalUpper } from "./distributions.ts";

/**
 * How the false-alarm chance is spent over the course of a test: "obrien-fleming" hardly at first, "pocock" evenly,
 * "hwang-shih-decani" by gamma (-4 is near O'Brien-Fleming, 1 near Pocock), "power" as alpha t^power.
 */
export type SpendingFunction = (typeof spendingFunctions)[number];

const spendingFunctions = ["obrien-fleming", "pocock", "hwang-shih-decani", "power"] as const;

/** Share of information 0..1, the function, and its parameter: gamma (-4 unless said) or the power (2); `alpha` is what is spent in all. */
export type AlphaSpendingInput = {
  fraction: number;
  alpha: number;
  spending: SpendingFunction;
  parameter?: number;
};

/**
 * The share of the false-alarm chance that a test may have spent by now.
 * @formula  O'Brien-Fleming-type 2 (1 - Phi(z_{alpha/2} / sqrt t)); Pocock-type alpha ln(1 + (e - 1) t);
 * Hwang-Shih-DeCani alpha (1 - exp(-g t)) / (1 - exp(-g)), alpha t for g = 0; power alpha t^p
 * @use to see what groupSequentialBounds spends at a look; alpha is per side (0.025 for a two-sided test at 0.05)
 * @param input fraction of the final information in [0, 1], alpha in (0, 1), spending, parameter: gamma of -40..40 or a power above 0
 * @returns alpha spent so far, 0..alpha
 * @throws RangeError when a number is out of range or the name unknown
 * @source Lan & DeMets (1983), Biometrika 70:659-663; Hwang, Shih & DeCani (1990), Statistics in Medicine 9:1439-1445
 * @example alphaSpent({ fraction: 0.3333333, alpha: 0.05, spending: "obrien-fleming" }) // => 0.00069
 */
export function alphaSpent(input: AlphaSpendingInput): number {
  const { fraction, alpha, spending } = input;
  checkNumber("fraction", fraction, 0, 1);
  checkLevel("alpha", alpha);
  checkOneOf("spending", spending, spendingFunctions);
  if (fraction === 0) return 0;
  if (fraction === 1) return alpha;
  switch (spending) {
    case "obrien-fleming":
      return 2 * normalUpper(-normalQuantile(alpha / 2) / Math.sqrt(fraction));
    case "pocock":
      return alpha * Math.log1p((Math.E - 1) * fraction);
    case "hwang-shih-decani":
      return alpha * hwangShihDeCani(fraction, input.parameter ?? -4);
    case "power":
      return alpha * fraction ** checkedPower(input.parameter ?? 2);
  }
}

function hwangShihDeCani(fraction: number, gamma: number): number {
  checkNumber("parameter", gamma, -40, 40);
  return gamma === 0 ? fraction : Math.expm1(-gamma * fraction) / Math.expm1(-gamma);
}

function checkedPower(power: number): number {
  checkNumber("parameter", power, Number.MIN_VALUE, 100);
  return power;
}
