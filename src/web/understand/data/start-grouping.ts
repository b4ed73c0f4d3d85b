import { useMutation } from "@tanstack/react-query";
import { jobStartedReply } from "../../../understand/contract.ts";
import { apiSend } from "../../kit/api.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";

/** Reads and groups all texts anew; gives the job to watch. */
export function useStartGrouping() {
  const { api } = useWorkspace();
  return useMutation({
    mutationFn: () => apiSend({ method: "POST", path: api("groupings") }, jobStartedReply),
  });
}
