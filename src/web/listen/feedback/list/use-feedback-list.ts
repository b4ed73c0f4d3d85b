import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import {
  attributeFacetsReply,
  facetsReply,
  feedbackListReply,
  topicFacetReply,
} from "../../../../listen/feedback/contract.ts";
import { apiGet } from "../../../kit/api.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";

const pageSize = 100;

/** The list page by page, newest or oldest first; the rows of the filter before stay until the new ones are there. */
export function useFeedbackList(query: string, sort: string) {
  const workspace = useWorkspace();
  const list = useInfiniteQuery({
    queryKey: ["w", workspace.slug, "feedback", "list", query, sort],
    queryFn: ({ pageParam, signal }) => {
      const path = new URLSearchParams(query);
      path.set("sort", sort);
      path.set("limit", String(pageSize));
      if (pageParam !== null) path.set("cursor", pageParam);
      return apiGet(workspace.api(`feedback?${path}`), feedbackListReply, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  return { list, items, correctedQuery: list.data?.pages[0]?.correctedQuery ?? null };
}

/** Counts beside the list: the total, the facets of columns and the weeks. */
export function useFacets(query: string) {
  const workspace = useWorkspace();
  return useQuery({
    queryKey: ["w", workspace.slug, "feedback", "facets", query],
    queryFn: ({ signal }) => apiGet(workspace.api(`feedback/facets?${query}`), facetsReply, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Counts by topics, asked only where they are looked at; they come a moment after the others. */
export function useTopicFacet(query: string, enabled = true) {
  const workspace = useWorkspace();
  return useQuery({
    queryKey: ["w", workspace.slug, "feedback", "topic-facet", query],
    queryFn: ({ signal }) =>
      apiGet(workspace.api(`feedback/topic-facet?${query}`), topicFacetReply, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** Counts by attributes, asked where they are looked at. */
export function useAttributeFacets(query: string) {
  const workspace = useWorkspace();
  return useQuery({
    queryKey: ["w", workspace.slug, "feedback", "attribute-facets", query],
    queryFn: ({ signal }) =>
      apiGet(workspace.api(`feedback/attribute-facets?${query}`), attributeFacetsReply, { signal }),
    placeholderData: keepPreviousData,
  });
}
