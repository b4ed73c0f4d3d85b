import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { modelStatusReply } from "../../../../understand/model/contract.ts";
import {
  estimateReply,
  measureReply,
  measuresReply,
  measureStartedReply,
} from "../../../../understand/model/measures/contract.ts";
import { apiGet, apiSend } from "../../../kit/api.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { labelKey } from "../labels-data.ts";

export type MeasureWish = { version: number; texts: number };

export function useModelStatus() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: ["w", slug, "model", "status"],
    queryFn: ({ signal }) => apiGet(api("model"), modelStatusReply, { signal }),
  });
}

export function useMeasures() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: labelKey(slug, "measures"),
    queryFn: ({ signal }) => apiGet(api("model/measures"), measuresReply, { signal }),
  });
}

export function useMeasure(id: string | null) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: labelKey(slug, "measures", id),
    queryFn: ({ signal }) => apiGet(api(`model/measures/${id}`), measureReply, { signal }),
    enabled: id !== null,
  });
}

/** What a measurement would take; asked anew with every other wish, since the month's cap moves. */
export function useEstimate(wish: MeasureWish) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: labelKey(slug, "estimate", wish),
    queryFn: ({ signal }) => apiGet(api("model/measures/estimate"), estimateReply, { query: wish, signal }),
    retry: false,
  });
}

/** Asks for everything about measurements anew: one has begun or ended. */
export function useRefreshMeasures() {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: labelKey(slug, "measures") });
    await client.invalidateQueries({ queryKey: labelKey(slug, "estimate") });
  };
}

export function useStartMeasure() {
  const { api } = useWorkspace();
  const onSettled = useRefreshMeasures();
  return useMutation({
    mutationFn: (body: MeasureWish) =>
      apiSend({ method: "POST", path: api("model/measures"), body }, measureStartedReply),
    onSettled,
  });
}
