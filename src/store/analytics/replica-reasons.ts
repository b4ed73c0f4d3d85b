/** Why a replica was built last, or why it cannot be. */
export const replicaReasons = [
  "missing",
  "broken",
  "deleted",
  "asked",
  "other-form",
  "other-records",
  "records-put-back",
  "slept-too-long",
  "disk-full",
  "held",
  "trouble",
] as const;
export type ReplicaReason = (typeof replicaReasons)[number];
