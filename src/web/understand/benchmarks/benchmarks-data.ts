import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  benchmarksReply,
  type FigureBody,
  figureIdReply,
  type QuestionBody,
} from "../../../understand/benchmarks/contract.ts";
import { apiDo, apiGet, apiSend } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { understandKeys } from "../data/keys.ts";
import { queryOf } from "../drivers/drivers-data.ts";

const key = (slug: string) => [...understandKeys.all(slug), "benchmarks"];

export function useBenchmarks(address: URLSearchParams) {
  const { slug, api } = useWorkspace();
  const query = queryOf(address, ["by"]);
  return useQuery({
    queryKey: [...key(slug), query],
    queryFn: ({ signal }) => apiGet(`${api("benchmarks")}?${query}`, benchmarksReply, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Adds a figure, or corrects the one of this id. */
export function useSaveFigure(id: string | null) {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: FigureBody) => {
      if (id === null) await apiSend({ method: "POST", path: api("benchmarks"), body }, figureIdReply);
      else await apiDo({ method: "PUT", path: api(`benchmarks/${id}`), body });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: key(slug) }),
  });
}

export function useRemoveFigure() {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  return async (id: string) => {
    await apiDo({ method: "DELETE", path: api(`benchmarks/${id}`) });
    await client.invalidateQueries({ queryKey: key(slug) });
  };
}

export function useSaveQuestion(scale: string) {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: QuestionBody) =>
      apiDo({ method: "PUT", path: api(`benchmarks/questions/${scale}`), body }),
    onSuccess: () => client.invalidateQueries({ queryKey: key(slug) }),
  });
}
