/** A step as the order of a tree needs it. */
export type Step = { id: string; parent_id: string | null; position: number };

export type Placed<T> = T & { number: string; depth: number };

/**
 * Steps of one tree from the root down, each before those under it, siblings by position, with their numbers: the root is "0", its
 * children "1", "2", theirs "1.1". Without recursion: a chain of hundreds of steps is as good as a wide tree. Steps that do not
 * hang on the root are left out.
 * @example treeOrder([{ id: "b", parent_id: "a", position: 0 }, { id: "a", parent_id: null, position: 0 }]).map(({ number }) => number) // => ["0", "1"]
 */
export function treeOrder<T extends Step>(steps: readonly T[]): Placed<T>[] {
  const children = childrenOf(steps);
  const ordered: Placed<T>[] = [];
  const waiting: Placed<T>[] = (children.get(null) ?? []).map((root) => ({ ...root, number: "0", depth: 0 }));
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    const { number, depth, id } = step;
    ordered.push(step);
    const below = (children.get(id) ?? []).map((child, at) => ({
      ...child,
      number: depth === 0 ? String(at + 1) : `${number}.${at + 1}`,
      depth: depth + 1,
    }));
    // Taken from the end: the first child comes next.
    waiting.push(...below.reverse());
  }
  return ordered;
}

/**
 * A step and all below it.
 * @returns ids; empty when there is no such step
 */
export function subtreeOf(steps: readonly Step[], id: string): Set<string> {
  const children = childrenOf(steps);
  const found = new Set<string>();
  const waiting = steps.some((step) => step.id === id) ? [id] : [];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    waiting.push(...(children.get(at) ?? []).map((child) => child.id));
  }
  return found;
}

/** Children by parent, in order. */
export function childrenOf<T extends Step>(steps: readonly T[]): Map<string | null, T[]> {
  const children = new Map<string | null, T[]>();
  for (const step of steps) {
    const siblings = children.get(step.parent_id);
    if (siblings) siblings.push(step);
    else children.set(step.parent_id, [step]);
  }
  for (const siblings of children.values()) {
    siblings.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  }
  return children;
}
