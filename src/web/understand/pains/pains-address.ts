import { painsQuery } from "../../../understand/pains/contract.ts";
import { filterQuery } from "../../listen/feedback/filter/feedback-address.ts";

export const sorts = painsQuery.shape.sort.unwrap().options;
export const statuses = painsQuery.shape.status.unwrap().options;
export type PainsSort = (typeof sorts)[number];
export type PainsStatus = (typeof statuses)[number];

/** The order of the ranking; by money unless the address says otherwise. */
export function readSort(address: URLSearchParams): PainsSort {
  return sorts.find((sort) => sort === address.get("sort")) ?? "money";
}

/** The status tab; all unless the address says otherwise. */
export function readStatus(address: URLSearchParams): PainsStatus {
  return statuses.find((status) => status === address.get("status")) ?? "all";
}

/**
 * What the server is asked for: the filter, the tab and the order, spelled one way, so that equal screens share one kept reply.
 * @example painsQueryOf(new URLSearchParams("sort=count&team=A&x=1")) // => "team=A&sort=count"
 */
export function painsQueryOf(address: URLSearchParams): string {
  const query = new URLSearchParams(filterQuery(address));
  const [sort, status] = [readSort(address), readStatus(address)];
  if (status !== "all") query.set("status", status);
  if (sort !== "money") query.set("sort", sort);
  return query.toString();
}

/**
 * What the changes of the last month are asked for under: the filter without its period, since the months are given.
 * @example changesQueryOf(new URLSearchParams("from=2026-01-01&team=A")) // => "team=A"
 */
export function changesQueryOf(address: URLSearchParams): string {
  const query = new URLSearchParams(filterQuery(address));
  query.delete("from");
  query.delete("to");
  return query.toString();
}

export const rankings = ["topic", "cause", "churn"] as const;
export type Ranking = (typeof rankings)[number];

/** What is ranked; topics by what they cost unless the address says otherwise. */
export function readRanking(address: URLSearchParams): Ranking {
  return rankings.find((ranking) => ranking === address.get("by")) ?? "topic";
}

/** The address with another ranking. */
export function withRanking(address: URLSearchParams, ranking: Ranking): URLSearchParams {
  const next = new URLSearchParams(address);
  if (ranking === "topic") next.delete("by");
  else next.set("by", ranking);
  return next;
}

/** The address with the order or the tab changed; defaults are left out. */
export function withChoice(
  address: URLSearchParams,
  choice: { sort?: PainsSort | undefined; status?: PainsStatus },
): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const [key, value] of Object.entries(choice)) {
    if (value === undefined || value === "money" || value === "all") next.delete(key);
    else next.set(key, value);
  }
  return next;
}
