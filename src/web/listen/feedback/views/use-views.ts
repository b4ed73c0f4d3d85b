import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { type savedViewBody, savedViewReply } from "../../../../listen/feedback/contract.ts";
import { apiDo, apiGet, apiSend } from "../../../kit/api.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";

export type SavedView = z.infer<typeof savedViewReply>;
export type ViewDraft = Omit<z.input<typeof savedViewBody>, "screen">;

const viewsReply = z.object({ views: z.array(savedViewReply) });

/** Saved views of a screen: mine and the shared ones. */
export function useViews(screen: string) {
  const { slug, api } = useWorkspace();
  const queryClient = useQueryClient();
  const key = ["w", slug, "views", screen];
  const refresh = () => queryClient.invalidateQueries({ queryKey: key });
  const list = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => apiGet(api("views"), viewsReply, { query: { screen }, signal }),
  });
  const create = useMutation({
    mutationFn: (draft: ViewDraft) =>
      apiSend({ method: "POST", path: api("views"), body: { ...draft, screen } }, savedViewReply),
    onSuccess: refresh,
  });
  const change = useMutation({
    mutationFn: ({ id, ...draft }: ViewDraft & { id: string }) =>
      apiSend({ method: "PATCH", path: api(`views/${id}`), body: { ...draft, screen } }, savedViewReply),
    onSuccess: refresh,
  });
  const remove = useMutation({
    mutationFn: (id: string) => apiDo({ method: "DELETE", path: api(`views/${id}`) }),
    onSuccess: refresh,
  });
  return { views: list.data?.views ?? [], error: list.error, create, change, remove };
}
export type Views = ReturnType<typeof useViews>;
