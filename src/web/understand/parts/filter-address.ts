import { feedbackFilter, readAttributePair } from "../../../listen/feedback/contract.ts";

/** The keys every screen's filter shares, exactly as the contract names them. */
export const filterKeys: readonly string[] = Object.keys(feedbackFilter.shape);

/**
 * Only the shared filter of an address: sort, tab and open panel fall away.
 * @example filterOf(new URLSearchParams("from=2026-01-01&sort=money")).toString() // => "from=2026-01-01"
 */
export function filterOf(address: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...address].filter(([key]) => filterKeys.includes(key)));
}

/**
 * The contacts behind a number: the same filter, narrowed by what the number is about.
 * @example contactsPath("acme", new URLSearchParams("channel=phone"), { topic: "t1" }) // => "/w/acme/feedback?channel=phone&topic=t1"
 */
export function contactsPath(
  slug: string,
  filter: URLSearchParams,
  narrow: Record<string, string | readonly string[] | undefined> = {},
): string {
  const params = filterOf(filter);
  for (const [key, value] of Object.entries(narrow))
    if (value !== undefined) setValues(params, key, [value].flat());
  const query = params.toString();
  return `/w/${slug}/feedback${query === "" ? "" : `?${query}`}`;
}

/** Sets a field's values; of attributes only those of the same name give way. */
function setValues(params: URLSearchParams, key: string, values: readonly string[]): void {
  const names = values.map(attributeOf);
  const kept = key === "attr" ? params.getAll(key).filter((pair) => !names.includes(attributeOf(pair))) : [];
  const [first, ...rest] = [...kept, ...values];
  if (first !== undefined) params.set(key, first);
  for (const value of rest) params.append(key, value);
}

const attributeOf = (pair: string) => readAttributePair(pair)?.name ?? pair;

/** Contacts that no topic took; "-" means "not given" in every filter. */
export const noTopic = "-";

/**
 * A topic's page with the filter of the screen we come from.
 * @example topicPath("acme", "t1", new URLSearchParams("team=A&sort=count")) // => "/w/acme/topics/t1?team=A"
 */
export function topicPath(slug: string, topicId: string, filter: URLSearchParams): string {
  const query = filterOf(filter).toString();
  return `/w/${slug}/topics/${topicId}${query === "" ? "" : `?${query}`}`;
}
