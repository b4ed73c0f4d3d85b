import { type ListKey, readFilter } from "../../listen/feedback/filter/feedback-address.ts";
import { filterOf } from "../parts/filter-address.ts";

/** Fields one may choose values of, in the order of the menu. */
export const choosableFields = [
  "channel",
  "kind",
  "team",
  "touchpoint",
  "sentiment",
  "language",
  "source",
  "agent",
  "segment",
] as const satisfies readonly ListKey[];
export type ChoosableField = (typeof choosableFields)[number];

/** One condition of a filter: a field and what is asked of it. */
export type Condition = { field: string; values: string[] };

/**
 * The conditions of an address in the order they were added; the period stands apart.
 * @example conditionsOf(new URLSearchParams("team=A&from=2026-01-01&q=late")) // => [{ field: "team", values: ["A"] }, { field: "q", values: ["late"] }]
 */
export function conditionsOf(params: URLSearchParams): Condition[] {
  const filter: Record<string, unknown> = readFilter(params);
  const fields = [...new Set(params.keys())].filter(
    (field) => field in filter && field !== "from" && field !== "to",
  );
  return fields.map((field) => ({ field, values: [filter[field]].flat().map(String) }));
}

/** The address without one condition. */
export function withoutField(params: URLSearchParams, field: string): URLSearchParams {
  return new URLSearchParams([...params].filter(([key]) => key !== field));
}

/** The address without its filter; sort and tabs stay. */
export function withoutFilter(params: URLSearchParams): URLSearchParams {
  const filter = filterOf(params);
  return new URLSearchParams([...params].filter(([key]) => !filter.has(key)));
}

/** The address without its conditions; the period stays. */
export function withoutConditions(params: URLSearchParams): URLSearchParams {
  const given = new Set(conditionsOf(params).map(({ field }) => field));
  return new URLSearchParams([...params].filter(([key]) => !given.has(key)));
}

/** Whether one may choose values of it from a list. */
export function isChoosable(field: string): field is ChoosableField {
  return choosableFields.some((key) => key === field);
}
