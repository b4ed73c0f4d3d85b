import { keepPreviousData, useQuery } from "@tanstack/react-query";
import {
  causeHistoryReply,
  causeTreeReply,
  causeTreesReply,
  readingReply,
  topicQuotesReply,
} from "../../../understand/causes/contract.ts";
import { apiGet } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { understandKeys } from "../data/keys.ts";

export const causeKeys = {
  all: (slug: string) => [...understandKeys.all(slug), "causes"] as const,
  tree: (slug: string, topicId: string) => [...causeKeys.all(slug), "tree", topicId] as const,
};

export function useCauseTrees() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: [...causeKeys.all(slug), "list"],
    queryFn: ({ signal }) => apiGet(api("causes"), causeTreesReply, { signal }),
  });
}

export function useCauseTree(topicId: string) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: causeKeys.tree(slug, topicId),
    queryFn: ({ signal }) => apiGet(api(`causes/topics/${topicId}`), causeTreeReply, { signal }),
  });
}

/** Quotes of the topic with these words; the former ones stay while the next are looked for. */
export function useTopicQuotes(topicId: string, q: string) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: [...causeKeys.all(slug), "quotes", topicId, q],
    queryFn: ({ signal }) =>
      apiGet(api(`causes/topics/${topicId}/quotes`), topicQuotesReply, { signal, query: { q } }),
    placeholderData: keepPreviousData,
  });
}

export function useReading(topicId: string) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: [...causeKeys.all(slug), "reading", topicId],
    queryFn: ({ signal }) => apiGet(api(`causes/topics/${topicId}/reading`), readingReply, { signal }),
  });
}

export function useCauseHistory(causeId: string, enabled: boolean) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: [...causeKeys.all(slug), "history", causeId],
    queryFn: ({ signal }) => apiGet(api(`causes/${causeId}/history`), causeHistoryReply, { signal }),
    enabled,
  });
}
