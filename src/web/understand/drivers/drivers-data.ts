import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { driversReply, worthReply } from "../../../understand/drivers/contract.ts";
import { apiGet } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { understandKeys } from "../data/keys.ts";
import { filterOf } from "../parts/filter-address.ts";

/**
 * The filter of an address with the screen's own choices.
 * @example queryOf(new URLSearchParams("team=A&driver=speed&tab=1"), ["driver"]) // => "team=A&driver=speed"
 */
export function queryOf(address: URLSearchParams, own: readonly string[]): string {
  const query = filterOf(address);
  for (const key of own) {
    for (const value of address.getAll(key)) if (value !== "") query.append(key, value);
  }
  return query.toString();
}

export const driversQueryOf = (address: URLSearchParams) => queryOf(address, ["outcome", "driver", "by"]);

export function useDrivers(address: URLSearchParams) {
  const { slug, api } = useWorkspace();
  const query = driversQueryOf(address);
  return useQuery({
    queryKey: [...understandKeys.all(slug), "drivers", query],
    queryFn: ({ signal }) => apiGet(`${api("drivers")}?${query}`, driversReply, { signal }),
    placeholderData: keepPreviousData,
  });
}

export const worthQueryOf = (address: URLSearchParams) => queryOf(address, ["scale", "event", "by"]);

export function useWorth(address: URLSearchParams) {
  const { slug, api } = useWorkspace();
  const query = worthQueryOf(address);
  return useQuery({
    queryKey: [...understandKeys.all(slug), "worth", query],
    queryFn: ({ signal }) => apiGet(`${api("drivers/worth")}?${query}`, worthReply, { signal }),
    placeholderData: keepPreviousData,
  });
}
