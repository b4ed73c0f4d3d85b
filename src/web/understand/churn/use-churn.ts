import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { churnReply } from "../../../understand/churn/contract.ts";
import { apiGet } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { filterQuery } from "../../listen/feedback/filter/feedback-address.ts";
import { understandKeys } from "../data/keys.ts";

/**
 * Churn of all topics under the filter of the address: one reply serves the ranking, its marks and every topic's page. Asked apart from
 * what stands beside it, which must not wait for it.
 */
export function useChurn(address: URLSearchParams, enabled = true) {
  const { slug, api } = useWorkspace();
  const query = churnQueryOf(address);
  return useQuery({
    queryKey: [...understandKeys.pains(slug), "churn", query],
    queryFn: ({ signal }) =>
      apiGet(query === "" ? api("pains/churn") : `${api("pains/churn")}?${query}`, churnReply, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/**
 * The filter without a topic: all topics are compared.
 * @example churnQueryOf(new URLSearchParams("team=A&topic=1&sort=count")) // => "team=A"
 */
export function churnQueryOf(address: URLSearchParams): string {
  const query = new URLSearchParams(filterQuery(address));
  query.delete("topic");
  return query.toString();
}
