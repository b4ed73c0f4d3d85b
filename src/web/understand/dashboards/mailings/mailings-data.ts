import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { idSchema } from "../../../../access/contract.ts";
import { type ScheduleInput, schedulesReply } from "../../../../understand/dashboards/contract.ts";
import { apiDo, apiGet, apiSend } from "../../../kit/api.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { dashboardsKey } from "../dashboards-data.ts";

const sendReply = z.object({ jobId: idSchema });

/** Mailings of a dashboard, and all that is done with them. */
export function useMailings(dashboardId: string, enabled: boolean) {
  const { slug, api } = useWorkspace();
  const client = useQueryClient();
  const key = [...dashboardsKey(slug), "mailings", dashboardId];
  const path = (rest = "") => api(`dashboards/${dashboardId}/schedules${rest}`);
  const refresh = () => client.invalidateQueries({ queryKey: key });
  const list = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => apiGet(path(), schedulesReply, { signal }),
    enabled,
  });
  const keep = useMutation({
    mutationFn: ({ id, body }: { id: string | null; body: ScheduleInput }) =>
      apiDo(
        id === null ? { method: "POST", path: path(), body } : { method: "PUT", path: path(`/${id}`), body },
      ),
    onSuccess: refresh,
  });
  const remove = (id: string) => apiDo({ method: "DELETE", path: path(`/${id}`) }).then(refresh);
  const send = useMutation({
    mutationFn: (id: string) => apiSend({ method: "POST", path: path(`/${id}/send`) }, sendReply),
  });
  return { list, keep, remove, send, refresh };
}
export type Mailings = ReturnType<typeof useMailings>;
