import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import {
  agreementReply,
  classifierReply,
  classifiersReply,
  confusionTextsReply,
  filesReply,
  type importBody,
  importPreviewReply,
  importReply,
  labelsReply,
  onReadingsReply,
  queueReply,
  queueText,
  removedReply,
  savedReply,
  trainReply,
  usedReply,
} from "../../../understand/labels/contract.ts";
import { apiDo, apiGet, apiSend, withQuery } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { understandKeys } from "../data/keys.ts";

export const labelKey = (slug: string, ...rest: unknown[]) => [
  ...understandKeys.all(slug),
  "labels",
  ...rest,
];
/** How often the counters look whether a training has begun by itself. */
const lookEveryMs = 5_000;

export function useLabels() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: labelKey(slug, "overview"),
    queryFn: ({ signal }) => apiGet(api("labels"), labelsReply, { signal }),
    refetchInterval: lookEveryMs,
  });
}

/** Asks for everything about labels anew. */
export function useRefreshLabels() {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: labelKey(slug) });
}

export type QueueWish = { by: string; topic?: string | undefined; without: readonly string[] };

/** The calls of the labelling screen, which keeps its texts itself. */
export function useLabelCalls() {
  const { api } = useWorkspace();
  return {
    fetchQueue: ({ by, topic, without }: QueueWish) =>
      apiGet(api("labels/queue"), queueReply, { query: { by, topic, without: without.slice(-200) } }),
    fetchText: (id: string) => apiGet(api(`labels/texts/${id}`), queueText),
    save: (id: string, topicIds: string[]) =>
      apiSend({ method: "PUT", path: api(`labels/texts/${id}`), body: { topicIds } }, savedReply),
    takeBack: (id: string) => apiSend({ method: "DELETE", path: api(`labels/texts/${id}`) }, savedReply),
  };
}

export function useTrain() {
  const { api } = useWorkspace();
  const refresh = useRefreshLabels();
  return useMutation({
    mutationFn: () => apiSend({ method: "POST", path: api("classifiers") }, trainReply),
    onSettled: refresh,
  });
}

export function useVersions() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: labelKey(slug, "versions"),
    queryFn: ({ signal }) => apiGet(api("classifiers"), classifiersReply, { signal }),
  });
}

export function useVersion(version: number | null) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: labelKey(slug, "version", version),
    queryFn: ({ signal }) => apiGet(api(`classifiers/${version}`), classifierReply, { signal }),
    enabled: version !== null,
  });
}

/** The version on texts drawn by lot for readings. */
export function useOnReadings(version: number) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: labelKey(slug, "on-readings", version),
    queryFn: ({ signal }) => apiGet(api(`classifiers/${version}/readings`), onReadingsReply, { signal }),
  });
}

/** @param of where mistakes are asked for, from the workspace on */
export function useConfused(of: string, query: Record<string, string | null> | null) {
  const { slug, api } = useWorkspace();
  const path = withQuery(api(of), query ?? {});
  return useQuery({
    queryKey: labelKey(slug, "confused", path),
    queryFn: ({ signal }) => apiGet(path, confusionTextsReply, { signal }),
    enabled: query !== null,
  });
}

/** Putting in use, going back, wishing for a precision. */
export function useVersionChanges() {
  const { api } = useWorkspace();
  const onSettled = useRefreshLabels();
  return {
    use: useMutation({
      mutationFn: (version: number) => apiDo({ method: "POST", path: api(`classifiers/${version}/use`) }),
      onSettled,
    }),
    rollBack: useMutation({
      mutationFn: () => apiSend({ method: "POST", path: api("classifiers/rollback") }, usedReply),
      onSettled,
    }),
    wish: useMutation({
      mutationFn: ({ version, wished }: { version: number; wished: number | null }) =>
        apiDo({ method: "PUT", path: api(`classifiers/${version}/precision`), body: { wished } }),
      onSettled,
    }),
  };
}

export function useAgreement() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: labelKey(slug, "agreement"),
    queryFn: ({ signal }) => apiGet(api("labels/agreement"), agreementReply, { signal }),
  });
}

export function useAgreementChanges() {
  const { api } = useWorkspace();
  const onSettled = useRefreshLabels();
  return {
    settle: useMutation({
      mutationFn: ({ id, topicIds }: { id: string; topicIds: string[] }) =>
        apiDo({ method: "PUT", path: api(`labels/settled/${id}`), body: { topicIds } }),
      onSettled,
    }),
    overlap: useMutation({
      mutationFn: (overlapShare: number) =>
        apiDo({ method: "PUT", path: api("labels/settings"), body: { overlapShare } }),
      onSettled,
    }),
  };
}

export type FileWish = z.input<typeof importBody>;

export function useFilePreview(wish: FileWish | null) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: labelKey(slug, "file", wish),
    queryFn: () =>
      apiSend({ method: "POST", path: api("labels/import-preview"), body: wish }, importPreviewReply),
    enabled: wish !== null,
    placeholderData: (before) => before,
  });
}

export function useTakeFile() {
  const { api } = useWorkspace();
  const onSettled = useRefreshLabels();
  return useMutation({
    mutationFn: (wish: FileWish) =>
      apiSend({ method: "POST", path: api("labels/imports"), body: wish }, importReply),
    onSettled,
  });
}

export function useTakenFiles() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: labelKey(slug, "files"),
    queryFn: ({ signal }) => apiGet(api("labels/imports"), filesReply, { signal }),
  });
}

/** Takes the examples of a file out again. */
export function useRemoveFile() {
  const { api } = useWorkspace();
  const refresh = useRefreshLabels();
  return async (name: string) => {
    await apiSend({ method: "DELETE", path: withQuery(api("labels/imports"), { name }) }, removedReply);
    await refresh();
  };
}
