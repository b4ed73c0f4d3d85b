import { useInfiniteQuery } from "@tanstack/react-query";
import { pageOf } from "../../../../access/contract.ts";
import { importReply } from "../../../../listen/imports/contract.ts";
import { apiGet } from "../../../kit/api.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { isLive } from "../parts/use-import.ts";

const importsPage = pageOf(importReply);
const pageSize = 50;
const pollMs = 1500;

/** The history page by page, newest first; read again while anything in it runs. */
export function useImports() {
  const { slug, api } = useWorkspace();
  return useInfiniteQuery({
    queryKey: ["w", slug, "imports", "list"],
    queryFn: ({ pageParam, signal }) =>
      apiGet(api("imports"), importsPage, { query: { cursor: pageParam, limit: pageSize }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some(isLive)) === true ? pollMs : false,
  });
}
