import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import {
  type ImprovementChange,
  type improvementBody,
  improvementList,
  improvementReply,
  type Stage,
} from "../../../prove/improvements/contract.ts";
import { apiDo, apiGet, apiSend, withQuery } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";

const key = (slug: string, ...rest: string[]) => ["w", slug, "prove", "improvements", ...rest];

/** @param stage null: all */
export function useImprovements(stage: Stage | null) {
  const { slug, api } = useWorkspace();
  return useInfiniteQuery({
    queryKey: key(slug, "list", stage ?? ""),
    queryFn: ({ signal, pageParam }) =>
      apiGet(withQuery(api("improvements"), { stage, cursor: pageParam }), improvementList, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

export function useImprovement(id: string) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: key(slug, "one", id),
    queryFn: ({ signal }) => apiGet(api(`improvements/${id}`), improvementReply, { signal }),
  });
}

function useAnew() {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: key(slug) });
}

export function useCreateImprovement() {
  const { api } = useWorkspace();
  const anew = useAnew();
  return useMutation({
    mutationFn: (body: z.input<typeof improvementBody>) =>
      apiSend({ method: "POST", path: api("improvements"), body }, improvementReply),
    onSuccess: () => void anew(),
  });
}

export function useChangeImprovement(id: string) {
  const { api } = useWorkspace();
  const anew = useAnew();
  return useMutation({
    mutationFn: (body: ImprovementChange) =>
      apiSend({ method: "PUT", path: api(`improvements/${id}`), body }, improvementReply),
    onSuccess: () => anew(),
  });
}

export function useRemoveImprovement(id: string) {
  const { api } = useWorkspace();
  const anew = useAnew();
  return async () => {
    await apiDo({ method: "DELETE", path: api(`improvements/${id}`) });
    void anew();
  };
}
