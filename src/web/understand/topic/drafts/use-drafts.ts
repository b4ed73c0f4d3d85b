import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { modelStatusReply, nameDraftReply, summaryReply } from "../../../../understand/model/contract.ts";
import { topicCardReply } from "../../../../understand/topics/contract.ts";
import { apiDo, apiGet, apiSend } from "../../../kit/api.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { understandKeys } from "../../data/keys.ts";

export type NameDraft = z.infer<typeof nameDraftReply>;
export type Summary = z.infer<typeof summaryReply>;

/** Whether there is a model to ask; until that is known, there is none. */
export function useHasModel(): boolean {
  const { slug, api } = useWorkspace();
  const { data } = useQuery({
    queryKey: ["w", slug, "model", "status"],
    queryFn: ({ signal }) => apiGet(api("model"), modelStatusReply, { signal }),
    staleTime: 60_000,
  });
  return data?.configured ?? false;
}

export function useNameDraft(topicId: string) {
  const { api } = useWorkspace();
  return useMutation({
    mutationFn: () => apiSend({ method: "POST", path: api(`topics/${topicId}/name-draft`) }, nameDraftReply),
  });
}

export function useSummary(topicId: string) {
  const { api } = useWorkspace();
  return useMutation({
    mutationFn: () => apiSend({ method: "POST", path: api(`topics/${topicId}/summary`) }, summaryReply),
  });
}

/** Takes a proposed name in both languages; a description somebody wrote is not written over. */
export function useTakeName(topicId: string) {
  const { slug, api, locale } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ nameRu, nameEn, description }: NameDraft) => {
      const card = await apiGet(api(`topics/${topicId}/card`), topicCardReply);
      const body = {
        name: locale === "ru" ? nameRu : nameEn,
        nameRu,
        nameEn,
        version: card.version,
        ...(card.description === "" ? { description } : {}),
      };
      await apiDo({ method: "PATCH", path: api(`topics/${topicId}`), body });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: understandKeys.all(slug) }),
  });
}
