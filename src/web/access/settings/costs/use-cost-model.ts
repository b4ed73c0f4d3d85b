import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type CostModel, costModelReply } from "../../../../understand/costs/contract.ts";
import { apiGet, apiSend } from "../../../kit/api.ts";
import { showDone } from "../../../kit/show-undo.tsx";
import { useWorkspace } from "../../../kit/workspace-context.ts";

export function useCostModel() {
  const { api, slug } = useWorkspace();
  return useQuery({
    queryKey: ["w", slug, "cost-model"],
    queryFn: ({ signal }) => apiGet(api("cost-model"), costModelReply, { signal }),
  });
}

/** A new version; every number in money follows it. */
export function useSaveCostModel() {
  const { t } = useTranslation("access");
  const { api, slug } = useWorkspace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: CostModel) =>
      apiSend({ method: "PUT", path: api("cost-model"), body }, costModelReply),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ["w", slug] });
      showDone(t("costs.saved"));
    },
  });
}
