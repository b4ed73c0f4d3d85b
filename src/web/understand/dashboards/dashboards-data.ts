import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import {
  type changeDashboardBody,
  dashboardReply,
  dashboardsReply,
  type newDashboardBody,
} from "../../../understand/dashboards/contract.ts";
import { catalogueReply, metricReply } from "../../../understand/metrics/contract.ts";
import { apiDo, apiGet, apiSend } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";

const dashboardsKey = (slug: string, ...rest: unknown[]) => ["w", slug, "dashboards", ...rest];

export function useDashboards() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: dashboardsKey(slug, "list"),
    queryFn: ({ signal }) => apiGet(api("dashboards"), dashboardsReply, { signal }),
  });
}

export function useDashboard(id: string) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: dashboardsKey(slug, "one", id),
    queryFn: ({ signal }) => apiGet(api(`dashboards/${id}`), dashboardReply, { signal }),
  });
}

export function useCreateDashboard() {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof newDashboardBody>) =>
      apiSend({ method: "POST", path: api("dashboards"), body }, dashboardReply),
    onSuccess: () => client.invalidateQueries({ queryKey: dashboardsKey(slug) }),
  });
}

export function useSaveDashboard(id: string) {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof changeDashboardBody>) =>
      apiSend({ method: "PUT", path: api(`dashboards/${id}`), body }, dashboardReply),
    onSuccess: async (saved) => {
      client.setQueryData(dashboardsKey(slug, "one", id), saved);
      await client.invalidateQueries({ queryKey: dashboardsKey(slug, "list") });
    },
  });
}

export function useRemoveDashboard() {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  return async (id: string) => {
    await apiDo({ method: "DELETE", path: api(`dashboards/${id}`) });
    client.removeQueries({ queryKey: dashboardsKey(slug, "one", id) });
    await client.invalidateQueries({ queryKey: dashboardsKey(slug) });
  };
}

export function useCatalogue() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: ["w", slug, "metrics", "catalogue"],
    queryFn: ({ signal }) => apiGet(api("metrics"), catalogueReply, { signal }),
    staleTime: 60_000,
  });
}

/** A metric's answer to a question in the form of an address. */
export function useTileMetric(metric: string, question: string) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: ["w", slug, "metrics", "one", metric, question],
    queryFn: ({ signal }) =>
      apiGet(
        api(`metrics/${encodeURIComponent(metric)}${question === "" ? "" : `?${question}`}`),
        metricReply,
        {
          signal,
        },
      ),
    enabled: metric !== "",
    placeholderData: keepPreviousData,
  });
}
