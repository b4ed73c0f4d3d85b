import { checkOneOf } from "../kit/check-one-of.ts";

/** Which departure is looked for: either way, only upward ("greater"), only downward ("less"). Fixed before the data are seen. */
export type Alternative = "two-sided" | "greater" | "less";

/** Throws at any other word: a misspelt one must not turn into a one-sided test. */
export function checkAlternative(alternative: Alternative): void {
  checkOneOf("alternative", alternative, ["two-sided", "greater", "less"]);
}
