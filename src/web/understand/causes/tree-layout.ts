/** A step with the place of its card's upper left corner, in pixels. */
export type Spot = { id: string; x: number; y: number };
type Hung = { id: string; parentId: string | null };

export const cardWidth = 260;
export const cardHeight = 132;
const columnGap = 48;
const rowGap = 16;
const margin = 8;

/**
 * Places cards from the left, where the complaint stands, to the right, where the deepest causes stand; siblings from the top down in
 * their order, so that arrows lead where the eye does; each step in the middle of those under it.
 * @param steps parents before children
 */
export function treeLayout(steps: readonly Hung[]): Spot[] {
  const children = new Map<string | null, string[]>();
  const depth = new Map<string, number>();
  for (const { id, parentId } of steps) {
    children.set(parentId, [...(children.get(parentId) ?? []), id]);
    depth.set(id, parentId === null ? 0 : (depth.get(parentId) ?? 0) + 1);
  }
  const row = rowsOf(children);
  return steps.map(({ id }) => ({
    id,
    x: margin + depth.get(id)! * (cardWidth + columnGap),
    y: margin + (row.get(id) ?? 0) * (cardHeight + rowGap),
  }));
}

/** A row for each step without children, in the order of the tree; the middle of its children for every other. */
function rowsOf(children: ReadonlyMap<string | null, string[]>): Map<string, number> {
  const ordered: string[] = [];
  const waiting = [...(children.get(null) ?? [])].reverse();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    ordered.push(id);
    waiting.push(...[...(children.get(id) ?? [])].reverse());
  }
  const leaves = ordered.filter((id) => !children.has(id));
  const row = new Map(leaves.map((id, at) => [id, at]));
  for (const id of ordered.reverse()) {
    const own = children.get(id);
    if (own) row.set(id, (row.get(own[0]!)! + row.get(own.at(-1)!)!) / 2);
  }
  return row;
}
