import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { teamReply } from "../../../access/contract.ts";
import { facetsReply } from "../../../listen/feedback/contract.ts";
import { changesReply, painCausesReply, painsReply } from "../../../understand/pains/contract.ts";
import { topicListReply, topicPageReply } from "../../../understand/topics/page-contract.ts";
import { apiGet } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { understandKeys } from "./keys.ts";

const teamsReply = z.object({ teams: z.array(teamReply) });
const asked = (path: string, query: string) => (query === "" ? path : `${path}?${query}`);

/** The ranking under a filter; the old one stays on screen while the new one is counted. `query` is the address after "?". */
export function usePains(query: string) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: [...understandKeys.pains(slug), query],
    queryFn: ({ signal }) => apiGet(asked(api("pains"), query), painsReply, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** What changed in the last whole month, in the words of the language on screen. `query` is the filter without a period. */
export function usePainChanges(query: string) {
  const { slug, api } = useWorkspace();
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: [...understandKeys.pains(slug), "changes", i18n.language, query],
    queryFn: ({ signal }) => apiGet(asked(api("pains/changes"), query), changesReply, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Causes of all topics, ranked by money. */
export function usePainCauses() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: [...understandKeys.pains(slug), "causes"],
    queryFn: ({ signal }) => apiGet(api("pains/causes"), painCausesReply, { signal }),
  });
}

export type TopicReply = z.infer<typeof topicPageReply>;

/** One topic under the shared filter; while the filter changes the old answer stays, another topic's never. */
export function useTopicPage(topicId: string, query: string) {
  const { slug, api } = useWorkspace();
  return useQuery<TopicReply>({
    queryKey: [...understandKeys.topic(slug, topicId), "page", query],
    queryFn: ({ signal }) => apiGet(asked(api(`topics/${topicId}`), query), topicPageReply, { signal }),
    placeholderData: (before) => (before?.topicId === topicId ? before : undefined),
  });
}

/** Every topic by name, to choose one of; asked only when needed. */
export function useTopicList(enabled: boolean) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: understandKeys.topics(slug),
    queryFn: ({ signal }) => apiGet(api("topics"), topicListReply, { signal }),
    enabled,
  });
}

/** Values one may filter by, with counts under the other conditions; asked only when a menu opens. */
export function useFacets(query: string, enabled: boolean) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: [...understandKeys.all(slug), "facets", query],
    queryFn: ({ signal }) => apiGet(asked(api("feedback/facets"), query), facetsReply, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** The teams one of which may own a topic. */
export function useTeams(enabled: boolean) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: ["w", slug, "teams"],
    queryFn: ({ signal }) => apiGet(api("teams"), teamsReply, { signal }),
    enabled,
  });
}
