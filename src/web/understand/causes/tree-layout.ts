import { graphlib, layout } from "@dagrejs/dagre";

/** A step with the place of its card's upper left corner, in pixels. */
export type Spot = { id: string; x: number; y: number };
type Hung = { id: string; parentId: string | null };

export const cardWidth = 260;
export const cardHeight = 118;

/**
 * Places cards from the left, where the complaint stands, to the right, where the deepest causes stand; siblings keep their order.
 * @param steps parents before children
 */
export function treeLayout(steps: readonly Hung[]): Spot[] {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: "LR", ranksep: 64, nodesep: 20, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of steps) graph.setNode(id, { width: cardWidth, height: cardHeight });
  for (const { id, parentId } of steps) if (parentId !== null) graph.setEdge(parentId, id);
  layout(graph);
  return steps.map(({ id }) => {
    const { x, y } = graph.node(id) as { x: number; y: number };
    return { id, x: x - cardWidth / 2, y: y - cardHeight / 2 };
  });
}
