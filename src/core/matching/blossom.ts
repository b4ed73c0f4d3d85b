/** Nobody. */
export const free = -1;

/**
 * Makes a matching as large as the graph allows, by augmenting paths through shrunken odd cycles (blossoms). Those who are
 * matched stay matched, though perhaps with another. Edmonds (1965), Canadian Journal of Mathematics 17:449-467.
 * @param neighbours of each node, both ways
 * @param mate       the partner of each node or `free`; is changed
 */
export function growMatching(neighbours: readonly (readonly number[])[], mate: Int32Array): void {
  pairGreedily(neighbours, mate);
  const search = new PathSearch(neighbours, mate);
  for (let root = 0; root < mate.length; root++) if (mate[root] === free) search.augmentFrom(root);
}

function pairGreedily(neighbours: readonly (readonly number[])[], mate: Int32Array): void {
  for (let node = 0; node < mate.length; node++) {
    if (mate[node] !== free) continue;
    const partner = neighbours[node]!.find((other) => mate[other] === free);
    if (partner === undefined) continue;
    mate[node] = partner;
    mate[partner] = node;
  }
}

/** A breadth-first search for alternating paths; nodes of a shrunken cycle share its base. */
class PathSearch {
  private readonly neighbours: readonly (readonly number[])[];
  private readonly mate: Int32Array;
  private readonly parent: Int32Array;
  private readonly base: Int32Array;
  private readonly isOuter: Uint8Array;
  private queue: number[] = [];

  constructor(neighbours: readonly (readonly number[])[], mate: Int32Array) {
    this.neighbours = neighbours;
    this.mate = mate;
    this.parent = new Int32Array(mate.length);
    this.base = new Int32Array(mate.length);
    this.isOuter = new Uint8Array(mate.length);
  }

  augmentFrom(root: number): void {
    let node = this.findFreeEnd(root);
    while (node !== free) {
      const before = this.parent[node]!;
      const next = this.mate[before]!;
      this.mate[node] = before;
      this.mate[before] = node;
      node = next;
    }
  }

  private findFreeEnd(root: number): number {
    this.parent.fill(free);
    this.isOuter.fill(0);
    for (let node = 0; node < this.base.length; node++) this.base[node] = node;
    this.isOuter[root] = 1;
    this.queue = [root];
    for (let at = 0; at < this.queue.length; at++) {
      const end = this.visit(this.queue[at]!, root);
      if (end !== free) return end;
    }
    return free;
  }

  private visit(node: number, root: number): number {
    for (const other of this.neighbours[node]!) {
      if (this.base[node] === this.base[other] || this.mate[node] === other) continue;
      const partner = this.mate[other]!;
      if (other === root || (partner !== free && this.parent[partner] !== free)) this.shrink(node, other);
      else if (this.parent[other] === free) {
        this.parent[other] = node;
        if (partner === free) return other;
        this.isOuter[partner] = 1;
        this.queue.push(partner);
      }
    }
    return free;
  }

  /** The odd cycle closed by an edge between two outer nodes becomes one node. */
  private shrink(node: number, other: number): void {
    const top = this.commonBase(node, other);
    const inCycle = new Set<number>();
    this.markPath(node, top, other, inCycle);
    this.markPath(other, top, node, inCycle);
    for (let each = 0; each < this.base.length; each++) {
      if (!inCycle.has(this.base[each]!)) continue;
      this.base[each] = top;
      if (this.isOuter[each]) continue;
      this.isOuter[each] = 1;
      this.queue.push(each);
    }
  }

  private commonBase(a: number, b: number): number {
    const seen = new Set<number>();
    let node = a;
    for (;;) {
      node = this.base[node]!;
      seen.add(node);
      if (this.mate[node] === free) break;
      node = this.parent[this.mate[node]!]!;
    }
    node = this.base[b]!;
    while (!seen.has(node)) node = this.base[this.parent[this.mate[node]!]!]!;
    return node;
  }

  private markPath(from: number, top: number, child: number, inCycle: Set<number>): void {
    let node = from;
    let next = child;
    while (this.base[node] !== top) {
      const partner = this.mate[node]!;
      inCycle.add(this.base[node]!).add(this.base[partner]!);
      this.parent[node] = next;
      next = partner;
      node = this.parent[partner]!;
    }
  }
}
