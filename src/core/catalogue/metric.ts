import type { Answer } from "../kit/answer.ts";
import type { Locale } from "../kit/fault.ts";

/** A sentence in both languages. */
export type Told = Record<Locale, string>;

/** Named sums that a metric is computed of: counts, sums, sums of squares. They add up over rows, days and groups. */
export type MetricSums = Readonly<Record<string, number>>;

/**
 * What the value counts in: share is 0..1, score points of its own scale, money major units of one currency, ratio one thing per another.
 */
export type MetricUnit = "share" | "score" | "seconds" | "money" | "count" | "mark" | "ratio" | "days";

export type MetricArea = "satisfaction" | "service" | "loyalty" | "money";

/** A value, and its interval where something was sampled; null bounds: it is exact for the period. */
export type MetricEstimate = { value: number; low: number | null; high: number | null };

/** After minus before in the metric's unit; p where a test of its own exists. */
export type MetricDifference = MetricEstimate & { p: number | null };

/** A metric: what is told of it, and how it follows from its sums. */
export type Metric = {
  key: string;
  area: MetricArea;
  name: Told;
  abbreviation: Told;
  formula: Told;
  unit: MetricUnit;
  /** Which way is better. */
  direction: "up" | "down" | "neither";
  /** Rows of what it is counted over; "none-yet": the product holds nothing of the kind. */
  facts: "contacts" | "customers" | "none-yet";
  /** What must be in the records for it to be told. */
  needs: Told;
  sums: readonly string[];
  /** All is counted, nothing sampled: there is no interval. */
  isExact: boolean;
  /** Below so many nothing is told. */
  minimumN: number;
  /** Metrics that show when this one is bettered on paper alone. */
  guards: readonly string[];
  /** How people better the number without bettering the thing. */
  gaming: Told;
  /** How many people, contacts or answers stand behind the value. */
  sizeOf(sums: MetricSums): number;
  estimate(sums: MetricSums, level: number): Answer<MetricEstimate>;
  compare(before: MetricSums, after: MetricSums, level: number): Answer<MetricDifference>;
};

/** A metric without the three functions, which kinds of metrics share. */
export type MetricCard = Omit<Metric, "sums" | "isExact" | "sizeOf" | "estimate" | "compare">;
