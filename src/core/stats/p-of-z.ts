import { type Alternative, checkAlternative } from "./alternative.ts";
import { normalUpper, twoSidedP } from "./distributions.ts";

/** How often chance alone gives a standard normal this far out in the direction looked for. */
export function pOfZ(z: number, alternative: Alternative = "two-sided"): number {
  checkAlternative(alternative);
  if (alternative === "two-sided") return twoSidedP(z);
  return normalUpper(alternative === "greater" ? z : -z);
}
