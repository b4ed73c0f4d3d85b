import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import {
  type changeDashboardBody,
  dashboardReply,
  dashboardsReply,
  type newDashboardBody,
  type Tile,
} from "../../../understand/dashboards/contract.ts";
import { apiDo, apiGet, apiSend } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { newTile } from "./new-tile.ts";

export const dashboardsKey = (slug: string, ...rest: unknown[]) => ["w", slug, "dashboards", ...rest];

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

/** Puts a tile below all others of a dashboard as it stands then, not as it was listed: another may have come meanwhile. */
export function useAddTile() {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, asked }: { id: string; asked: Pick<Tile, "metric" | "query"> }) => {
      const path = api(`dashboards/${id}`);
      const { name, sharing, version, tiles } = await apiGet(path, dashboardReply);
      const body = { name, sharing, version, tiles: [...tiles, newTile(tiles, asked)] };
      return await apiSend({ method: "PUT", path, body }, dashboardReply);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: dashboardsKey(slug) }),
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
