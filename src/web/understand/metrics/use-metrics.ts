import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { attributeFacetsReply } from "../../../listen/feedback/contract.ts";
import {
  catalogueReply,
  metricReply,
  type MetricSettings,
  metricSettings,
  metricsNowReply,
  ownerReply,
} from "../../../understand/metrics/contract.ts";
import { apiGet, apiSend } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { understandKeys } from "../data/keys.ts";

const metricsKey = (slug: string) => [...understandKeys.all(slug), "metrics"] as const;
const asked = (path: string, query: string) => (query === "" ? path : `${path}?${query}`);

/** What every metric is, and who answers for it. */
export function useCatalogue() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: [...metricsKey(slug), "catalogue"],
    queryFn: ({ signal }) => apiGet(api("metrics"), catalogueReply, { signal }),
  });
}

/** Every metric under a filter; the old values stay while the new ones are counted. */
export function useMetricsNow(query: string, enabled = true) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: [...metricsKey(slug), "now", query],
    queryFn: ({ signal }) => apiGet(asked(api("metrics/now"), query), metricsNowReply, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** One metric; while the filter changes its old answer stays, another metric's never. */
export function useMetric(metric: string, query: string, enabled = true) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: [...metricsKey(slug), "one", metric, query],
    queryFn: ({ signal }) =>
      apiGet(asked(api(`metrics/${encodeURIComponent(metric)}`), query), metricReply, { signal }),
    placeholderData: (before) => (before?.metric === metric ? before : undefined),
    enabled,
  });
}

/** Names of attributes of contacts and customers, the most frequent first; last those with so many values that most are one row. */
export function useAttributes() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: [...metricsKey(slug), "attributes"],
    queryFn: ({ signal }) => apiGet(api("feedback/attribute-facets"), attributeFacetsReply, { signal }),
    select: ({ attributes, manyValued }) => [...attributes.map(({ name }) => name), ...manyValued],
  });
}

export function useChangeOwner() {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ metric, teamId }: { metric: string; teamId: string | null }) =>
      apiSend({ method: "PUT", path: api(`metrics/${metric}/owner`), body: { teamId } }, ownerReply),
    onSuccess: () => client.invalidateQueries({ queryKey: [...metricsKey(slug), "catalogue"] }),
  });
}

export function useChangeSettings() {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: MetricSettings) =>
      apiSend({ method: "PUT", path: api("metrics/settings"), body: settings }, metricSettings),
    onSuccess: () => client.invalidateQueries({ queryKey: metricsKey(slug) }),
  });
}
