import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { type JobView, jobReply } from "../../access/contract.ts";
import { apiDo, apiGet } from "./api.ts";
import { useWorkspace } from "./workspace-context.ts";

/** True when nothing more will happen to it. */
export function isEnded(job: Pick<JobView, "status">): boolean {
  return job.status !== "queued" && job.status !== "running";
}

/** Follows long work until it ends, then calls `onEnd` once. @param id null: nothing to follow */
export function useJob(id: string | null, onEnd?: (job: JobView) => void) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const key = ["w", workspace.slug, "job", id];
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => apiGet(workspace.api(`jobs/${id}`), jobReply, { signal }),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && isEnded(state.data) ? false : 700),
  });
  const cancel = useMutation({
    mutationFn: () => apiDo({ method: "POST", path: workspace.api(`jobs/${id}/cancel`) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: key }),
  });
  const tellEnd = useEffectEvent((job: JobView) => onEnd?.(job));
  const job = query.data ?? null;
  const ended = job !== null && isEnded(job);
  useEffect(() => {
    if (ended && job) tellEnd(job);
    // Once per job: its other fields may change after it ended.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [ended, job?.id]);
  return { job, error: query.error, cancel };
}
