import { useInfiniteQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { auditReply, pageOf } from "../../../../access/contract.ts";
import { apiGet } from "../../../kit/api.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";

export type AuditItem = z.infer<typeof auditReply>;
const auditPageReply = pageOf(auditReply);

/** The record, newest first, page by page. @param action null: all */
export function useAudit(action: string | null) {
  const { api, slug } = useWorkspace();
  return useInfiniteQuery({
    queryKey: ["w", slug, "audit", action],
    queryFn: ({ pageParam, signal }) =>
      apiGet(api("audit"), auditPageReply, { query: { cursor: pageParam, action }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
