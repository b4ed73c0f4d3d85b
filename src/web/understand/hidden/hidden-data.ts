import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import {
  caseList,
  optionsReply,
  type searchBody,
  searchListReply,
  searchReply,
  searchStartedReply,
} from "../../../understand/hidden-segments/contract.ts";
import { apiGet, apiSend } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { understandKeys } from "../data/keys.ts";

const key = (slug: string, ...rest: string[]) => [...understandKeys.all(slug), "hidden-segments", ...rest];

export function useSearches() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: key(slug, "list"),
    queryFn: ({ signal }) => apiGet(api("hidden-segments"), searchListReply, { signal }),
  });
}

export function useSearchOptions() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: key(slug, "options"),
    queryFn: ({ signal }) => apiGet(api("hidden-segments/options"), optionsReply, { signal }),
  });
}

/** @param id null: none is chosen */
export function useSearch(id: string | null) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: key(slug, "one", id ?? ""),
    queryFn: ({ signal }) => apiGet(api(`hidden-segments/${id}`), searchReply, { signal }),
    enabled: id !== null,
  });
}

/** The people behind a find, a page after the other. */
export function useCases(id: string, find: string) {
  const { slug, api } = useWorkspace();
  return useInfiniteQuery({
    queryKey: key(slug, "cases", id, find),
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({ find, ...(pageParam === null ? {} : { cursor: pageParam }) });
      return apiGet(api(`hidden-segments/${id}/cases?${query}`), caseList, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** Asks for all of these anew: a search began or ended. */
export function useSearchesAnew() {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: key(slug) });
}

/** `onStarted` is called even when the form that asked has made way for another. */
export function useStartSearch(onStarted: (id: string) => void) {
  const { api } = useWorkspace();
  const again = useSearchesAnew();
  return useMutation({
    mutationFn: (body: z.input<typeof searchBody>) =>
      apiSend({ method: "POST", path: api("hidden-segments"), body }, searchStartedReply),
    onSuccess: ({ id }) => onStarted(id),
    onSettled: () => again(),
  });
}
