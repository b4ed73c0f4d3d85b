import { useQuery } from "@tanstack/react-query";
import { segmentListReply } from "../../../listen/segments/contract.ts";
import { apiGet } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";

export const segmentsKey = (slug: string, ...rest: unknown[]) => ["w", slug, "segments", ...rest];

/** Segments one may see, by name; asked where a filter names one or offers them. */
export function useSegments(enabled = true) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: segmentsKey(slug, "list"),
    queryFn: ({ signal }) => apiGet(api("segments"), segmentListReply, { signal }),
    enabled,
  });
}
