import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  fieldsReply,
  previewReply,
  type RfmSettings,
  rfmSettingsReply,
  type Segment,
  type SegmentInput,
  segmentReply,
  sizesReply,
} from "../../../listen/segments/contract.ts";
import { rfmReply, segmentMarksReply } from "../../../understand/segments/contract.ts";
import { apiDo, apiGet, apiSend } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { segmentsKey } from "../../listen/segments/use-segments.ts";

export function useSizes(enabled: boolean) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: segmentsKey(slug, "sizes"),
    queryFn: ({ signal }) => apiGet(api("segments/sizes"), sizesReply, { signal }),
    enabled,
  });
}

export function useSegment(id: string | undefined) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: segmentsKey(slug, "one", id),
    queryFn: ({ signal }) => apiGet(api(`segments/${id}`), segmentReply, { signal }),
    enabled: id !== undefined,
  });
}

/** What one may ask of customers; the values there are change with imports alone. */
export function useFields() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: segmentsKey(slug, "fields"),
    queryFn: ({ signal }) => apiGet(api("segments/fields"), fieldsReply, { signal }),
    staleTime: 60_000,
  });
}

/** The size of a definition in JSON; null while it is not whole. The last size stays until the next one is counted. */
export function usePreview(definition: string | null) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: segmentsKey(slug, "preview", definition),
    queryFn: () => {
      const body = { definition: JSON.parse(definition ?? "null") as unknown };
      return apiSend({ method: "POST", path: api("segments/preview"), body }, previewReply);
    },
    placeholderData: keepPreviousData,
    enabled: definition !== null,
  });
}

/** Saves a new segment, or the next version of one. */
export function useSaveSegment(before: Segment | null) {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: SegmentInput) =>
      before
        ? apiSend(
            {
              method: "PATCH",
              path: api(`segments/${before.id}`),
              body: { ...input, version: before.version },
            },
            segmentReply,
          )
        : apiSend({ method: "POST", path: api("segments"), body: input }, segmentReply),
    // Whatever a filter counted by the old definition is out of date.
    onSuccess: () => client.invalidateQueries({ queryKey: ["w", slug] }),
  });
}

export function useRemoveSegment() {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  return async (id: string) => {
    await apiDo({ method: "DELETE", path: api(`segments/${id}`) });
    client.removeQueries({ queryKey: segmentsKey(slug, "one", id) });
    await client.invalidateQueries({ queryKey: segmentsKey(slug) });
  };
}

/** Marks of a segment's customers beside those of all others. */
export function useSegmentMarks(id: string) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: segmentsKey(slug, "marks", id),
    queryFn: ({ signal }) => apiGet(api(`segments/${id}/marks`), segmentMarksReply, { signal }),
  });
}

export function useRfm() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: segmentsKey(slug, "rfm"),
    queryFn: ({ signal }) => apiGet(api("rfm"), rfmReply, { signal }),
  });
}

export function useRfmSettings() {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: segmentsKey(slug, "rfm-settings"),
    queryFn: ({ signal }) => apiGet(api("rfm-settings"), rfmSettingsReply, { signal }),
  });
}

export function useSaveRfmSettings() {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RfmSettings) =>
      apiSend({ method: "PUT", path: api("rfm-settings"), body }, rfmSettingsReply),
    onSuccess: () => client.invalidateQueries({ queryKey: ["w", slug] }),
  });
}
