import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { type companyBody, workspaceReply } from "../../../access/contract.ts";
import { apiSend } from "../../kit/api.ts";
import { showDone } from "../../kit/show-undo.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";

/** Changes facts of the company; every screen is read anew, since zone and currency show everywhere. */
export function useChangeCompany() {
  const { t } = useTranslation("access");
  const { api } = useWorkspace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof companyBody>) =>
      apiSend({ method: "PATCH", path: api("company"), body }, workspaceReply),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      showDone(t("settings.saved"));
    },
  });
}
