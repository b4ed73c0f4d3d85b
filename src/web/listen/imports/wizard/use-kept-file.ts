import { useQuery } from "@tanstack/react-query";
import { keptFileReply } from "../../../../listen/imports/contract.ts";
import { apiGet } from "../../../kit/api.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";

/** The file of the address by its own name, also after a reload or for a colleague. @param id null: none is chosen yet */
export function useKeptFile(id: string | null) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: ["w", slug, "files", id],
    queryFn: ({ signal }) => apiGet(api(`files/${id}`), keptFileReply, { signal }),
    enabled: id !== null,
    staleTime: Infinity,
  });
}
