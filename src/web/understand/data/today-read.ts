import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { todayReply } from "../../../understand/today/contract.ts";
import { apiGet } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { understandKeys } from "./keys.ts";

/** Apart from the other reads: their contracts do not travel with the first screen. `cut`: the address's segments, after "?". */
export const todayQuery = (slug: string, cut = "") =>
  queryOptions({
    queryKey: [...understandKeys.today(slug), cut],
    queryFn: ({ signal }) =>
      apiGet(`/api/w/${slug}/today${cut === "" ? "" : `?${cut}`}`, todayReply, { signal }),
  });

export function useToday(cut: string) {
  const { slug } = useWorkspace();
  return useQuery({ ...todayQuery(slug, cut), placeholderData: keepPreviousData });
}
