import type { CauseNode } from "./contract.ts";

/** Whether a step may be told as found: a person accepted it, and customers' words show it. */
export function isFinding({ status, isHypothesis }: Pick<CauseNode, "status" | "isHypothesis">): boolean {
  return status === "accepted" && !isHypothesis;
}
