import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ImportView, importReply } from "../../../../listen/imports/contract.ts";
import { apiGet, apiSend } from "../../../kit/api.ts";
import { errorSentence } from "../../../kit/error-sentence.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";

const pollMs = 1000;

/** True while its counts still change. */
export function isLive({ status }: Pick<ImportView, "status">): boolean {
  return status === "queued" || status === "running" || status === "undoing";
}

/** One import, followed while it runs. @param id null: nothing to follow yet */
export function useImport(id: string | null) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: ["w", slug, "imports", "one", id],
    queryFn: ({ signal }) => apiGet(api(`imports/${id}`), importReply, { signal }),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && isLive(state.data) ? pollMs : false),
  });
}

/** Stops, goes on with, or takes back an import; whatever showed it is read again, as feedback and pains change with it. */
export function useImportAction(id: string, action: "cancel" | "resume" | "undo") {
  const { slug, api } = useWorkspace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => apiSend({ method: "POST", path: api(`imports/${id}/${action}`) }, importReply),
    // The button is in a menu that has closed already: the sentence needs a place of its own.
    onError: (error) => notifications.show({ color: "red", withBorder: true, message: errorSentence(error) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["w", slug] }),
  });
}
