import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { splitPreviewReply, topicIdsReply } from "../../../understand/topics/page-contract.ts";
import { apiDo, apiSend } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { understandKeys } from "./keys.ts";

function useRefreshAll() {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: understandKeys.all(slug) });
}

/**
 * Moves the contacts of topics into one of them, as they were when the person was shown what that would do; refused where somebody has
 * changed one since, and then all that was read is asked anew.
 * @param leave called before anything is asked anew: the topic on screen may be the one that is gone
 */
export function useMergeTopics(leave: (intoId: string) => unknown) {
  const { api } = useWorkspace();
  const refresh = useRefreshAll();
  return useMutation({
    mutationFn: (body: { topicIds: string[]; intoId: string; versions: Record<string, number> }) =>
      apiDo({ method: "POST", path: api("topics/merge"), body }),
    onSuccess: async (_nothing, { intoId }) => {
      await leave(intoId);
      await refresh();
    },
    onError: refresh,
  });
}

/** What a split into so many parts would give; nothing is changed by asking. */
export function useSplitPreview(topicId: string, parts: number, enabled: boolean) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: [...understandKeys.topic(slug, topicId), "split", parts],
    queryFn: () =>
      apiSend(
        { method: "POST", path: api(`topics/${topicId}/split-preview`), body: { parts } },
        splitPreviewReply,
      ),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** Splits for good. @param leave called with the ids of the parts before anything is asked anew: the split topic is gone */
export function useSplitTopic(topicId: string, leave: (topicIds: string[]) => unknown) {
  const { api } = useWorkspace();
  const refresh = useRefreshAll();
  return useMutation({
    mutationFn: (body: { parts: number; version: number }) =>
      apiSend({ method: "POST", path: api(`topics/${topicId}/split`), body }, topicIdsReply),
    onSuccess: async ({ topicIds }) => {
      await leave(topicIds);
      await refresh();
    },
    onError: refresh,
  });
}
