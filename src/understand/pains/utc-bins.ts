const dayMs = 86_400_000;

export type Bins = { step: "week" | "month"; binCount: number; binOf: (at: Date) => number };

/**
 * Weeks (from Monday) or months of UTC from the first instant to the last.
 * @example utcBins(new Date("2025-01-31"), new Date("2025-03-01"), "month").binCount // => 3
 */
export function utcBins(first: Date, last: Date, step: "week" | "month"): Bins {
  const number = step === "month" ? monthNumber : weekNumber;
  const start = number(first);
  return { step, binCount: number(last) - start + 1, binOf: (at) => number(at) - start };
}

const monthNumber = (at: Date) => at.getUTCFullYear() * 12 + at.getUTCMonth();
/** 1970-01-01 was a Thursday: three days before it a week began. */
const weekNumber = (at: Date) => Math.floor((at.getTime() / dayMs + 3) / 7);
