/**
 * Why a number cannot be given. Each has its words in RU and EN (unknown-words.ts).
 * overloaded: a queue that grows without end has no mean wait; anonymity: an answer would tell who said what; infeasible: nothing
 * fulfils all conditions at once.
 */
export const unknownReasons = [
  "too-few",
  "no-data",
  "no-variation",
  "undefined-ratio",
  "not-comparable",
  "not-converged",
  "overloaded",
  "anonymity",
  "infeasible",
] as const;
export type Unknown = (typeof unknownReasons)[number];

/** A result that may honestly be missing. Never NaN, 0, "" or p = 1 in place of "we cannot say". */
export type Answer<T> = { known: true; value: T } | { known: false; why: Unknown };

/**
 * Wraps a value that can be given.
 * @example known(3) // => { known: true, value: 3 }
 */
export function known<T>(value: T): Answer<T> {
  return { known: true, value };
}

/**
 * Says why no value can be given.
 * @example unknown("too-few") // => { known: false, why: "too-few" }
 */
export function unknown(why: Unknown): { known: false; why: Unknown } {
  return { known: false, why };
}

/** A point with the range where the truth plausibly lies; same unit for all three. */
export type Estimate = { value: number; low: number; high: number };
