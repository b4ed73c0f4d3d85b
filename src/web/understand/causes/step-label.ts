import type { CauseNode } from "../../../understand/causes/contract.ts";

/**
 * A step in one line, with its number; the complaint at the root needs none.
 * @example stepLabel({ parentId: "a", number: "1.2", statement: "Nobody answers" }) // => "1.2 Nobody answers"
 */
export function stepLabel({
  parentId,
  number,
  statement,
}: Pick<CauseNode, "parentId" | "number" | "statement">): string {
  return parentId === null ? statement : `${number} ${statement}`;
}
