import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { previewReply } from "../../../../listen/imports/contract.ts";
import { apiSend } from "../../../kit/api.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import type { Draft } from "./draft.ts";

/** What the server makes of the file with the person's changes; the look before stays in sight meanwhile. */
export function usePreview(fileId: string, { kind, options, sourceName }: Draft) {
  const { slug, api } = useWorkspace();
  const body = {
    fileId,
    options,
    ...(kind === null ? {} : { kind }),
    ...(sourceName === null || sourceName.trim() === "" ? {} : { sourceName: sourceName.trim() }),
  };
  return useQuery({
    queryKey: ["w", slug, "imports", "preview", body],
    queryFn: () => apiSend({ method: "POST", path: api("imports/preview"), body }, previewReply),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
}
