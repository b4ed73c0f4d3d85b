import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { feedbackDetail } from "../../../../listen/feedback/contract.ts";
import { apiGet } from "../../../kit/api.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";

/** One contact whole; the one before stays in sight while the next comes, so that moving down the list does not flicker. */
export function useContact(id: string) {
  const { slug, api } = useWorkspace();
  return useQuery({
    queryKey: ["w", slug, "feedback", "contact", id],
    queryFn: ({ signal }) => apiGet(api(`feedback/${encodeURIComponent(id)}`), feedbackDetail, { signal }),
    placeholderData: keepPreviousData,
  });
}
