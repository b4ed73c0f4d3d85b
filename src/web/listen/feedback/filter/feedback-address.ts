import {
  facetNames,
  type FeedbackFilter,
  feedbackFilter,
  readAttributePair,
} from "../../../../listen/feedback/contract.ts";

/** The address of the Feedback screen: the shared filter, the order and the open contact, and nothing else. */

export const listKeys = [...facetNames, "topic", "segment", "attr"] as const;
export type ListKey = (typeof listKeys)[number];
export type FilterKey = keyof FeedbackFilter;

const keys = Object.keys(feedbackFilter.shape) as FilterKey[];

/**
 * The filter an address carries. A key that does not fit the contract (typed by hand, cut by a messenger) falls away alone, so that the rest still works.
 * @example readFilter(new URLSearchParams("team=A, 2&team=B&scoreMin=x")) // => { team: ["A, 2", "B"] }
 */
export function readFilter(address: URLSearchParams): FeedbackFilter {
  const entries = keys.flatMap((key) => {
    const given = address.getAll(key).filter((value) => value !== "");
    if (given.length === 0) return [];
    const parsed = feedbackFilter.shape[key].safeParse(given.length > 1 ? given : given[0]);
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  return Object.fromEntries(entries);
}

/**
 * The address with one list of the filter replaced; each value is a parameter of its own.
 * @example withList(new URLSearchParams("q=x"), "team", ["A", "B"]).toString() // => "q=x&team=A&team=B"
 */
export function withList(address: URLSearchParams, key: ListKey, values: readonly string[]): URLSearchParams {
  const next = new URLSearchParams(address);
  next.delete(key);
  for (const value of values) next.append(key, value);
  return next;
}

/**
 * The address with the value put in where it was absent and taken out where it was present.
 * @example withToggled(new URLSearchParams("team=A"), "team", "B").getAll("team") // => ["A", "B"]
 */
export function withToggled(address: URLSearchParams, key: ListKey, value: string): URLSearchParams {
  const values = readFilter(address)[key] ?? [];
  const kept = values.filter((other) => other !== value);
  return withList(address, key, kept.length === values.length ? [...values, value] : kept);
}

/**
 * The chosen values of one attribute.
 * @example attributeValues({ attr: ["region:Омск", "plan:S", "region:Тула"] }, "region") // => ["Омск", "Тула"]
 */
export function attributeValues({ attr = [] }: Pick<FeedbackFilter, "attr">, name: string): string[] {
  return attr.flatMap((pair) => {
    const read = readAttributePair(pair);
    return read?.name === name ? [read.value] : [];
  });
}

/**
 * The address with single-valued keys set, or taken out by null.
 * @example withValues(new URLSearchParams("q=x&open=1"), { open: null, sort: "oldest" }).toString() // => "q=x&sort=oldest"
 */
export function withValues(address: URLSearchParams, values: Record<string, string | null>): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === "") next.delete(key);
    else next.set(key, value);
  }
  return next;
}

/**
 * What the server is asked for: the valid part of the filter in a fixed order, so that equal filters share one kept reply.
 * @example filterQuery(new URLSearchParams("to=2026-02-01&open=1&q=card")) // => "q=card&to=2026-02-01"
 */
export function filterQuery(address: URLSearchParams): string {
  const valid = readFilter(address);
  const query = new URLSearchParams();
  for (const key of keys) if (key in valid) for (const value of address.getAll(key)) query.append(key, value);
  return query.toString();
}

/**
 * The whole filter taken off; the order stays.
 * @example withoutFilter(new URLSearchParams("q=x&sort=oldest&open=1")).toString() // => "sort=oldest"
 */
export function withoutFilter(address: URLSearchParams): URLSearchParams {
  const sort = address.get("sort");
  return new URLSearchParams(sort === null ? [] : [["sort", sort]]);
}

/** The order in the address; newest first unless it says otherwise. */
export function readSort(address: URLSearchParams): "newest" | "oldest" {
  return address.get("sort") === "oldest" ? "oldest" : "newest";
}
