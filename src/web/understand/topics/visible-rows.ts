import type { TreeNode } from "../../../understand/topics/contract.ts";

/** A line of the tree as it is drawn; `level` 1 is the top. */
export type TreeRow = {
  node: TreeNode;
  level: number;
  hasChildren: boolean;
  isOpen: boolean;
};

/**
 * The lines to draw: what is folded hides all below it; with words to find only topics of such names and the way to them.
 * @param nodes parents before children, brothers in order
 * @param folded ids of folded topics; nothing is folded while something is looked for
 */
export function visibleRows(
  nodes: readonly TreeNode[],
  { folded, find }: { folded: ReadonlySet<string>; find: string },
): TreeRow[] {
  const byId = new Map(nodes.map((node) => [node.topicId, node]));
  const wanted = find.trim().toLocaleLowerCase();
  const kept = wanted === "" ? null : keptIds(nodes, byId, wanted);
  const parents = new Set(nodes.map(({ parentId }) => parentId));
  return nodes
    .filter(({ topicId }) => kept === null || kept.has(topicId))
    .map((node) => ({ node, path: pathTo(node, byId) }))
    .filter(({ path }) => kept !== null || !path.some(({ topicId }) => folded.has(topicId)))
    .map(({ node, path }) => ({
      node,
      level: path.length + 1,
      hasChildren: parents.has(node.topicId),
      isOpen: kept !== null || !folded.has(node.topicId),
    }));
}

function keptIds(
  nodes: readonly TreeNode[],
  byId: ReadonlyMap<string, TreeNode>,
  wanted: string,
): Set<string> {
  const kept = new Set<string>();
  for (const node of nodes) {
    const said = [node.name, node.nameRu, node.nameEn, ...node.words];
    if (!said.some((each) => each?.toLocaleLowerCase().includes(wanted))) continue;
    for (const each of [node, ...pathTo(node, byId)]) kept.add(each.topicId);
  }
  return kept;
}

/** Parents that are in the tree, the nearest first. */
export function pathTo(node: TreeNode, byId: ReadonlyMap<string, TreeNode>): TreeNode[] {
  const path: TreeNode[] = [];
  let up = node.parentId === null ? undefined : byId.get(node.parentId);
  while (up && !path.includes(up)) {
    path.push(up);
    up = up.parentId === null ? undefined : byId.get(up.parentId);
  }
  return path;
}

/** Brothers of a topic in order, itself among them. */
export function brothersOf(nodes: readonly TreeNode[], node: TreeNode): TreeNode[] {
  return nodes.filter(({ parentId }) => parentId === node.parentId);
}

/**
 * Where Alt and an arrow takes a topic: up and down among its brothers, right into the brother before it, left out to its parent's side.
 * @returns null where it cannot go that way
 */
export function arrowMove(
  nodes: readonly TreeNode[],
  node: TreeNode,
  arrow: string,
): { parentId: string | null; beforeId: string | null } | null {
  const brothers = brothersOf(nodes, node);
  const at = brothers.findIndex(({ topicId }) => topicId === node.topicId);
  const before = brothers[at - 1];
  if (arrow === "ArrowUp") return before ? { parentId: node.parentId, beforeId: before.topicId } : null;
  if (arrow === "ArrowDown") {
    if (!brothers[at + 1]) return null;
    return { parentId: node.parentId, beforeId: brothers[at + 2]?.topicId ?? null };
  }
  if (arrow === "ArrowRight") return before ? { parentId: before.topicId, beforeId: null } : null;
  const parent = nodes.find(({ topicId }) => topicId === node.parentId);
  return parent ? { parentId: parent.parentId, beforeId: null } : null;
}
