import { queryOptions, useQuery } from "@tanstack/react-query";
import { todayReply } from "../../../understand/today/contract.ts";
import { apiGet } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { understandKeys } from "./keys.ts";

/** Apart from the other reads: their contracts do not travel with the first screen. */
export const todayQuery = (slug: string) =>
  queryOptions({
    queryKey: understandKeys.today(slug),
    queryFn: ({ signal }) => apiGet(`/api/w/${slug}/today`, todayReply, { signal }),
  });

export function useToday() {
  const { slug } = useWorkspace();
  return useQuery(todayQuery(slug));
}
