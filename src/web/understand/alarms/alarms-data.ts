import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import {
  type Warning,
  type WarningChannelName,
  warningListReply,
  warningReply,
  type warningSettingsBody,
  warningSettingsReply,
} from "../../../understand/warnings/contract.ts";
import { apiDo, apiGet, apiSend } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { understandKeys } from "../data/keys.ts";

const key = (slug: string, ...rest: unknown[]) => [...understandKeys.all(slug), "alarms", ...rest];
/** The server looks for rises each minute. */
const lookEveryMs = 60_000;

export function useAlarms() {
  const { slug, api } = useWorkspace();
  return useInfiniteQuery({
    queryKey: key(slug, "list"),
    queryFn: ({ signal, pageParam }) =>
      apiGet(api("warnings"), warningListReply, { signal, query: { cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: lookEveryMs,
  });
}

/** The latest few, for the first screen. */
export function useLatestAlarms() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: key(slug, "latest"),
    queryFn: ({ signal }) => apiGet(api("warnings"), warningListReply, { signal, query: { limit: 10 } }),
    refetchInterval: lookEveryMs,
  });
}

export function useAlarm(id: string) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: key(slug, "one", id),
    queryFn: ({ signal }) => apiGet(api(`warnings/${id}`), warningReply, { signal }),
    refetchInterval: ({ state }) => (state.data?.ended === null ? lookEveryMs : false),
  });
}

export function useVerdict(id: string) {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (verdict: Warning["verdict"]) =>
      apiSend({ method: "PUT", path: api(`warnings/${id}/verdict`), body: { verdict } }, warningReply),
    onSuccess: (warning) => {
      client.setQueryData(key(slug, "one", id), warning);
      void client.invalidateQueries({ queryKey: key(slug, "list") });
      void client.invalidateQueries({ queryKey: key(slug, "latest") });
    },
  });
}

export function useAlarmSettings() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: key(slug, "settings"),
    queryFn: ({ signal }) => apiGet(api("warnings/settings"), warningSettingsReply, { signal }),
  });
}

/** Sends a test message by one channel. */
export function useTestChannel() {
  const { api } = useWorkspace();
  return useMutation({
    mutationFn: (channel: WarningChannelName) =>
      apiDo({ method: "POST", path: api("warnings/settings/test"), body: { channel } }),
  });
}

export function useSaveAlarmSettings() {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof warningSettingsBody>) =>
      apiSend({ method: "PUT", path: api("warnings/settings"), body }, warningSettingsReply),
    // The secret is told once: it stays with the form, not among the kept replies.
    onSuccess: (saved) => client.setQueryData(key(slug, "settings"), { ...saved, newSecret: null }),
  });
}
