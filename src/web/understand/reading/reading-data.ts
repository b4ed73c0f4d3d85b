import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { attributeFacetsReply, feedbackFilter } from "../../../listen/feedback/contract.ts";
import {
  answerReply,
  givenReply,
  type newReadingBody,
  nextReply,
  planReply,
  readingIdReply,
  readingListReply,
  readingReply,
} from "../../../understand/reading/contract.ts";
import { apiDo, apiGet, apiSend } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { understandKeys } from "../data/keys.ts";

const key = (slug: string, ...rest: unknown[]) => [...understandKeys.all(slug), "reading", ...rest];
/** How often the shares are asked for anew while others read. */
const lookEveryMs = 10_000;

export function useReadings() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: key(slug, "list"),
    queryFn: ({ signal }) => apiGet(api("readings"), readingListReply, { signal }),
  });
}

/** `query`: the filter, the margin and the rare cause, as the address has them. */
export function usePlan(query: string) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: key(slug, "plan", query),
    queryFn: ({ signal }) => apiGet(`${api("readings/plan")}?${query}`, planReply, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useReading(id: string) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: key(slug, "one", id),
    queryFn: ({ signal }) => apiGet(api(`readings/${id}`), readingReply, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === "open" ? lookEveryMs : false),
  });
}

/** Attributes that texts may be grouped by; asked when the dialog opens. */
export function useAttributeNames() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: key(slug, "attributes"),
    queryFn: ({ signal }) => apiGet(api("feedback/attribute-facets"), attributeFacetsReply, { signal }),
    select: ({ attributes }) => attributes.map(({ name }) => name),
  });
}

export function useCreateReading() {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof newReadingBody>) =>
      apiSend({ method: "POST", path: api("readings"), body }, readingIdReply),
    onSettled: () => client.invalidateQueries({ queryKey: key(slug) }),
  });
}

export function useCloseReading(id: string) {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  return async () => {
    await apiDo({ method: "POST", path: api(`readings/${id}/close`) });
    await client.invalidateQueries({ queryKey: key(slug) });
  };
}

/** Makes the answers of a closed reading examples of the labels. */
export function useGiveToLabels(id: string) {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  return async () => {
    const given = await apiSend({ method: "POST", path: api(`readings/${id}/labels`) }, givenReply);
    await client.invalidateQueries({ queryKey: understandKeys.all(slug) });
    return given;
  };
}

/** The text on screen is the reply kept under this name: an answer brings the next one. */
export function useNextText(id: string) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: key(slug, "next", id),
    queryFn: ({ signal }) => apiGet(api(`readings/${id}/next`), nextReply, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

export type ReadingAnswer = { feedbackId: string; topicIds: string[]; skipped: boolean };

export function useReadingAnswers(id: string) {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  const show = (next: z.infer<typeof nextReply>) => {
    client.setQueryData(key(slug, "next", id), next);
    void client.invalidateQueries({ queryKey: key(slug, "one", id) });
  };
  const answer = useMutation({
    mutationFn: (body: ReadingAnswer) =>
      apiSend({ method: "POST", path: api(`readings/${id}/answers`), body }, answerReply),
    onSuccess: show,
  });
  const undo = useMutation({
    mutationFn: () => apiSend({ method: "POST", path: api(`readings/${id}/undo`) }, nextReply),
    onSuccess: show,
  });
  return { answer, undo };
}

const lists = new Set([
  "kind",
  "channel",
  "touchpoint",
  "team",
  "agent",
  "language",
  "sentiment",
  "topic",
  "segment",
  "source",
  "attr",
]);

/**
 * The filter of an address as the contract takes it in a body.
 * @example filterBody(new URLSearchParams("channel=phone&from=2026-01-01")) // => { channel: ["phone"], from: "2026-01-01" }
 */
export function filterBody(address: URLSearchParams): z.input<typeof feedbackFilter> {
  const body: Record<string, string | string[]> = {};
  for (const name of Object.keys(feedbackFilter.shape)) {
    const values = address.getAll(name);
    if (values.length > 0) body[name] = lists.has(name) ? values : values[0]!;
  }
  return body as z.input<typeof feedbackFilter>;
}
