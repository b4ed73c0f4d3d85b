import { notifications } from "@mantine/notifications";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { jobStartedReply } from "../../../understand/contract.ts";
import {
  changePreviewReply,
  changesReply,
  createdTopicReply,
  type PreviewBody,
  proposalsReply,
  topicCardReply,
  topicDiffReply,
  topicTreeReply,
} from "../../../understand/topics/contract.ts";
import { apiDo, apiGet, apiSend, type Query } from "../../kit/api.ts";
import { errorSentence } from "../../kit/error-sentence.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { understandKeys } from "../data/keys.ts";

const keyOf = (slug: string, ...more: unknown[]) => [...understandKeys.all(slug), "tree", ...more];

export function useTopicTree() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: keyOf(slug, "tree"),
    queryFn: ({ signal }) => apiGet(api("topics/tree"), topicTreeReply, { signal }),
  });
}

export function useTopicCard(topicId: string) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: keyOf(slug, "card", topicId),
    queryFn: ({ signal }) => apiGet(api(`topics/${topicId}/card`), topicCardReply, { signal }),
  });
}

export function useProposals() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: keyOf(slug, "proposals"),
    queryFn: ({ signal }) => apiGet(api("topics/proposals"), proposalsReply, { signal }),
  });
}

/** The last changes, of one topic where asked. */
export function useChanges(topicId: string | undefined, limit: number) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: keyOf(slug, "changes", topicId, limit),
    queryFn: ({ signal }) =>
      apiGet(api("topics/changes"), changesReply, { signal, query: { topicId, limit } satisfies Query }),
    placeholderData: keepPreviousData,
  });
}

/** @param period instants; null: not asked yet */
export function useTopicDiff(period: { from: string; to: string } | null) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: keyOf(slug, "diff", period),
    queryFn: ({ signal }) => apiGet(api("topics/diff"), topicDiffReply, { signal, query: period ?? {} }),
    enabled: period !== null,
  });
}

/**
 * What a change would do; nothing is changed by asking. Asked anew each time a dialog opens, and kept as it is while the person reads it:
 * what they saw is what the change is held against.
 */
export function useChangePreview(body: PreviewBody | null) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: keyOf(slug, "preview", body),
    queryFn: () => apiSend({ method: "POST", path: api("topics/change-preview"), body }, changePreviewReply),
    enabled: body !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}
export type ChangePreviewQuery = ReturnType<typeof useChangePreview>;

/** Writes; all that was read of topics is asked anew afterwards, refused or not. */
function useTopicWrite<In, Out>(work: (input: In, api: (path: string) => string) => Promise<Out>) {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: In) => work(input, api),
    onSettled: () => client.invalidateQueries({ queryKey: understandKeys.all(slug) }),
    onError: (error) => notifications.show({ color: "red", withBorder: true, message: errorSentence(error) }),
  });
}

export type Revision = {
  topicId: string;
  version: number;
  name?: string;
  nameRu?: string | null;
  nameEn?: string | null;
  description?: string;
  status?: "proposed" | "accepted" | "hidden";
  ownerTeamId?: string | null;
};
export const useReviseTopic = () =>
  useTopicWrite(({ topicId, ...body }: Revision, api) =>
    apiDo({ method: "PATCH", path: api(`topics/${topicId}`), body }),
  );

export type Move = { topicId: string; parentId: string | null; beforeId?: string | null; version: number };
export const useMoveTopic = () =>
  useTopicWrite(({ topicId, ...body }: Move, api) =>
    apiDo({ method: "POST", path: api(`topics/${topicId}/move`), body }),
  );

export const useCreateTopic = () =>
  useTopicWrite((body: { name: string; parentId: string | null }, api) =>
    apiSend({ method: "POST", path: api("topics"), body }, createdTopicReply),
  );

export const useUndoChange = () =>
  useTopicWrite((changeId: string, api) =>
    apiDo({ method: "POST", path: api(`topics/changes/${changeId}/undo`) }),
  );

export const usePinExample = (topicId: string) =>
  useTopicWrite((feedbackId: string, api) =>
    apiSend(
      { method: "POST", path: api(`topics/${topicId}/examples`), body: { feedbackId } },
      createdTopicReply,
    ),
  );

export const useUnpinExample = (topicId: string) =>
  useTopicWrite((exampleId: string, api) =>
    apiDo({ method: "DELETE", path: api(`topics/${topicId}/examples/${exampleId}`) }),
  );

/** Looks for topics in what no topic took; gives the job to watch. */
export const useLookForTopics = () =>
  useTopicWrite((_nothing: undefined, api) =>
    apiSend({ method: "POST", path: api("topics/proposals") }, jobStartedReply),
  );
