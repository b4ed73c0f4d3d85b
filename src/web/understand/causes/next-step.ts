import type { CauseNode } from "../../../understand/causes/contract.ts";

type Step = Pick<CauseNode, "id" | "parentId" | "depth">;

/**
 * Where an arrow leads: right to the first child, left to the parent, up and down to the neighbour — on the canvas of the same depth,
 * in the list the line before or after.
 * @param steps in the order of the tree
 * @returns the same step where there is nothing that way
 */
export function nextStep(
  steps: readonly Step[],
  at: string | null,
  key: string,
  view: "canvas" | "list",
): string | null {
  const own = steps.findIndex(({ id }) => id === at);
  const step = steps[own];
  if (!step) return steps[0]?.id ?? null;
  const row = view === "list" ? steps : steps.filter(({ depth }) => depth === step.depth);
  const place = row.indexOf(step);
  const found = {
    ArrowRight: steps.find(({ parentId }) => parentId === step.id),
    ArrowLeft: steps.find(({ id }) => id === step.parentId),
    ArrowUp: row[place - 1],
    ArrowDown: row[place + 1],
    Home: steps[0],
    End: steps.at(-1),
  }[key];
  return found?.id ?? step.id;
}
