import { z } from "zod";
import { instantSchema } from "../../access/contract.ts";
import { replicaReasons } from "../../store/analytics/replica-reasons.ts";

/**
 * How fresh the big numbers are, and where they come from.
 *   GET analytics -> analyticsReply; POST analytics/rebuild -> rebuildReply
 */

const reason = z.enum(replicaReasons);

export const replicaReport = z.object({
  host: z.string(),
  state: z.enum(["building", "ready", "failed"]),
  rows: z.number().int(),
  bytes: z.number().int(),
  /** Everything committed before it is in the numbers. */
  freshAt: instantSchema.nullable(),
  builtAt: instantSchema.nullable(),
  /** Why it was built last, or why it cannot be. */
  because: reason.nullable(),
});

/** `here`: where the numbers of this very server come from: "off" means the records alone. */
export const analyticsReply = z.object({
  here: z.enum(["off", "building", "ready", "failed"]),
  replicas: z.array(replicaReport),
});
export type AnalyticsReply = z.infer<typeof analyticsReply>;

/** How many replicas were asked to be built anew; 0 where there is none. */
export const rebuildReply = z.object({ asked: z.number().int() });
