import { join } from "node:path";
import type { Lent } from "../access/route.ts";
import { openReplicaAnalytics, type ReplicaAnalytics } from "../store/analytics/open-analytics.ts";
import type { Config } from "./config.ts";

/** The same loan with a replica of the facts in this process; as it was where the setting says "records". */
export function lendReplica(
  lent: Lent,
  config: Config,
  onTrouble: (error: unknown) => void,
  waitMs = 0,
): { lent: Lent; replica: ReplicaAnalytics | null } {
  if (config.analytics === "records") return { lent, replica: null };
  const replica = openReplicaAnalytics(lent.store, {
    folder: join(config.dataDir, "analytics"),
    limits: { threads: 2, memoryMegabytes: config.analyticsMemoryMegabytes },
    onTrouble,
    waitMs,
  });
  return { lent: { ...lent, analytics: replica }, replica };
}
