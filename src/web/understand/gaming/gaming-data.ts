import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import {
  type GamingAlarm,
  gamingReply,
  gamingRowsReply,
  type GamingVerdictBody,
  gamingVerdictReply,
} from "../../../understand/gaming/contract.ts";
import { apiGet, apiSend } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { understandKeys } from "../data/keys.ts";
import { rowsQueryOf } from "./gaming-address.ts";

const key = (slug: string, ...rest: unknown[]) => [...understandKeys.all(slug), "gaming", ...rest];
const pageSize = 20;

export function useGaming(query: string) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: key(slug, "alarms", query),
    queryFn: ({ signal }) =>
      apiGet(`${api("metrics/gaming")}${query === "" ? "" : `?${query}`}`, gamingReply, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** The contacts behind an alarm, page after page; asked when they are opened. */
export function useGamingRows(query: string, alarm: GamingAlarm) {
  const { slug, api } = useWorkspace();
  const asked = rowsQueryOf(query, alarm);
  return useInfiniteQuery({
    queryKey: key(slug, "rows", asked),
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) => {
      const page = new URLSearchParams(asked);
      page.set("limit", String(pageSize));
      if (pageParam !== "") page.set("cursor", pageParam);
      return apiGet(`${api("metrics/gaming/rows")}?${page}`, gamingRowsReply, { signal });
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

export function useSayVerdict() {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: GamingVerdictBody) =>
      apiSend({ method: "POST", path: api("metrics/gaming/verdicts"), body }, gamingVerdictReply),
    onSettled: () => client.invalidateQueries({ queryKey: key(slug, "alarms") }),
  });
}
