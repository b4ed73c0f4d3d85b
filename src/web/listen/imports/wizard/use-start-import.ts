import { useMutation, useQueryClient } from "@tanstack/react-query";
import { importReply, type Preview } from "../../../../listen/imports/contract.ts";
import { apiSend } from "../../../kit/api.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { type Draft, kindOf, readingOf } from "./draft.ts";

/** Starts the import, or a dry run of it that writes nothing. */
export function useStartImport(fileId: string, draft: Draft, preview: Preview) {
  const { slug, api } = useWorkspace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ dryRun }: { dryRun: boolean }) => {
      const body = {
        fileId,
        kind: kindOf(draft, preview),
        sourceName: (draft.sourceName ?? preview.sourceName).trim(),
        reading: readingOf(draft, preview),
        dryRun,
      };
      return apiSend({ method: "POST", path: api("imports"), body }, importReply);
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["w", slug, "imports", "list"] }),
  });
}
