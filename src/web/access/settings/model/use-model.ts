import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import {
  meterReply,
  modelSettingsReply,
  type ModelSettings,
  modelTestReply,
  promptReply,
  promptsReply,
} from "../../../../understand/model/contract.ts";
import { apiDo, apiGet, apiSend } from "../../../kit/api.ts";
import { showDone } from "../../../kit/show-undo.tsx";
import { useWorkspace } from "../../../kit/workspace-context.ts";

const keyOf = (slug: string, part: string) => ["w", slug, "model", part] as const;

export function useModelSettings() {
  const { api, slug } = useWorkspace();
  return useQuery({
    queryKey: keyOf(slug, "settings"),
    queryFn: ({ signal }) => apiGet(api("model/settings"), modelSettingsReply, { signal }),
  });
}

export function useMeter() {
  const { api, slug } = useWorkspace();
  return useQuery({
    queryKey: keyOf(slug, "meter"),
    queryFn: ({ signal }) => apiGet(api("model/meter"), meterReply, { signal }),
  });
}

export function usePrompts() {
  const { api, slug } = useWorkspace();
  return useQuery({
    queryKey: keyOf(slug, "prompts"),
    queryFn: ({ signal }) => apiGet(api("model/prompts"), promptsReply, { signal }),
  });
}

/** Whatever is written here changes what the model is asked, and what the meter says. */
function useRefresh() {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ["w", slug, "model"] });
}

export function useSaveModelSettings() {
  const { t } = useTranslation("access");
  const { api } = useWorkspace();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: ModelSettings) =>
      apiSend({ method: "PUT", path: api("model/settings"), body }, modelSettingsReply),
    onSuccess: async () => {
      await refresh();
      showDone(t("settings.saved"));
    },
  });
}

export function useDisconnectModel() {
  const { api } = useWorkspace();
  const refresh = useRefresh();
  return async () => {
    await apiDo({ method: "DELETE", path: api("model/settings") });
    await refresh();
  };
}

/** The meter moves whether the model answers or not. */
export function useTestModel() {
  const { api } = useWorkspace();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: () => apiSend({ method: "POST", path: api("model/test") }, modelTestReply),
    onSettled: refresh,
  });
}

export type PromptChange = { name: string; locale: string; text: string | null };

export function useSavePrompt() {
  const { t } = useTranslation("access");
  const { api } = useWorkspace();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ name, locale, text }: PromptChange) =>
      apiSend({ method: "PUT", path: api(`model/prompts/${name}/${locale}`), body: { text } }, promptReply),
    onSuccess: async () => {
      await refresh();
      showDone(t("settings.saved"));
    },
  });
}
