import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { lastDayReply } from "../../../listen/feedback/contract.ts";
import { apiGet } from "../api.ts";
import { useFormat } from "../use-format.ts";
import { useWorkspace } from "../workspace-context.ts";
import { periodEnd, todayIn } from "./period.ts";

/**
 * Where presets of the period end, by the workspace's clock; `past` is true where the last contact came before today, `settled` once that is
 * known: until then the end is taken to be today.
 */
export function usePeriodEnd(): { end: string; past: boolean; settled: boolean } {
  const { slug, api } = useWorkspace();
  const { timeZone } = useFormat();
  const [now] = useState(() => new Date());
  const { data, isPending } = useQuery({
    queryKey: ["w", slug, "feedback", "last-day"],
    queryFn: ({ signal }) => apiGet(api("feedback/last-day"), lastDayReply, { signal }),
  });
  const today = todayIn(timeZone, now);
  const lastDay = data?.lastDay ?? null;
  return { end: periodEnd(lastDay, today), past: lastDay !== null && lastDay < today, settled: !isPending };
}
