import {
  comparisonSchema,
  grainSchema,
  type MetricDefinition,
} from "../../../understand/metrics/contract.ts";
import { slicesOf } from "../../../understand/metrics/facts.ts";
import { filterQuery } from "../../listen/feedback/filter/feedback-address.ts";

type Grain = (typeof grainSchema.options)[number];
type Comparison = (typeof comparisonSchema.options)[number];

/** What is looked at beside the filter: by which slice, as which line, against which period. */
export type Look = { by: string | null; grain: Grain | null; compare: Comparison | null };

/** Without a slice a line by the month is drawn, unless the address asks for another or for none. */
export function readLook(address: URLSearchParams): Look {
  const by = address.get("by") || null;
  const grain = grainSchema.safeParse(address.get("grain"));
  const compare = comparisonSchema.safeParse(address.get("compare"));
  const usual = by === null && address.get("grain") === null ? "month" : null;
  return { by, grain: grain.success ? grain.data : usual, compare: compare.success ? compare.data : null };
}

/** A slice of contacts is none of a metric of customers: it falls away when the metric changes. */
export function lookFor(look: Look, { facts }: Pick<MetricDefinition, "facts">): Look {
  const { by } = look;
  const fits = by === null || by.startsWith("attr:") || slicesOf(facts).some((field) => field === by);
  return fits ? look : { ...look, by: null };
}

/**
 * What the server is asked for: the filter and the look, spelled one way, so that equal screens share one kept reply.
 * @example metricQueryOf(new URLSearchParams("by=channel&team=A&x=1"), readLook(new URLSearchParams("by=channel"))) // => "team=A&by=channel"
 */
export function metricQueryOf(address: URLSearchParams, look: Look): string {
  const query = new URLSearchParams(filterQuery(address));
  for (const [key, value] of Object.entries(look)) if (value !== null) query.set(key, value);
  return query.toString();
}

/** The address with one thing looked at otherwise; null takes it away, which for a line must be said. */
export function withLook(
  address: URLSearchParams,
  change: { by?: string | null; grain?: string | null; compare?: string | null },
): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const [key, value] of Object.entries(change)) {
    if (value) next.set(key, value);
    else if (key === "grain" && value === null) next.set("grain", "none");
    else next.delete(key);
  }
  return next;
}

/** A kept view of any metric: its key stands in the query, for the screen's own address has it in the path. */
export function viewQuery(metric: string, address: URLSearchParams): string {
  const next = new URLSearchParams(address);
  next.set("metric", metric);
  return next.toString();
}

export function readViewQuery(query: string): { metric: string | null; rest: string } {
  const params = new URLSearchParams(query);
  const metric = params.get("metric");
  params.delete("metric");
  return { metric, rest: params.toString() };
}
