import { byKey } from "../../core/kit/by-key.ts";

/** A topic as far as its place in the tree goes. */
export type Placed = { id: string; parentId: string | null };

/** What decides a topic's place among its brothers: where people put it (0: nowhere), then how many contacts it holds. */
export type Ranked = { id: string; place: number; count: number };

/** Brothers as the screen shows them: as people put them, else the largest first. */
export function compareBrothers(a: Ranked, b: Ranked): number {
  return a.place - b.place || b.count - a.count || (a.id < b.id ? -1 : 1);
}

/**
 * Topics with brothers in order, each counted with all below it.
 * @param topics `count`: contacts of the topic itself
 */
export function inBrotherOrder(topics: readonly (Placed & Ranked)[]): Placed[] {
  const own = new Map(topics.map(({ id, count }) => [id, count]));
  const whole = (id: string) => subtreeOf(topics, id).reduce((sum, each) => sum + own.get(each)!, 0);
  return topics.map((topic) => ({ ...topic, count: whole(topic.id) })).sort(compareBrothers);
}

/** Levels a tree may have, the top one included. */
export const mostLevels = 6;

/**
 * The topic and everything below it, parents before children.
 * @returns ids; the topic alone where nothing hangs on it
 * @example subtreeOf([{ id: "a", parentId: null }, { id: "b", parentId: "a" }], "a") // => ["a", "b"]
 */
export function subtreeOf(topics: readonly Placed[], id: string): string[] {
  const children = byKey(topics, ({ parentId }) => parentId);
  const found = [id];
  const seen = new Set(found);
  for (const each of found) {
    for (const child of children.get(each) ?? []) {
      if (!seen.has(child.id)) found.push(child.id);
      seen.add(child.id);
    }
  }
  return found;
}

/**
 * The parents of a topic, the nearest first. Stops where the chain would come back to itself.
 * @example parentsOf([{ id: "a", parentId: null }, { id: "b", parentId: "a" }], "b") // => ["a"]
 */
export function parentsOf(topics: readonly Placed[], id: string): string[] {
  const parentOf = new Map(topics.map((topic) => [topic.id, topic.parentId]));
  const found: string[] = [];
  for (let up = parentOf.get(id); up && up !== id && !found.includes(up); up = parentOf.get(up))
    found.push(up);
  return found;
}

/**
 * How many levels a topic and what is below it take: 1 for a leaf.
 * @example levelsBelow([{ id: "a", parentId: null }, { id: "b", parentId: "a" }], "a") // => 2
 */
export function levelsBelow(topics: readonly Placed[], id: string): number {
  const depthOf = (each: string) => parentsOf(topics, each).length;
  const own = depthOf(id);
  return 1 + Math.max(0, ...subtreeOf(topics, id).map((each) => depthOf(each) - own));
}

/**
 * Parents before children, brothers as they come. A topic whose parent is not among them stands at the top.
 * @param topics in the order that brothers shall have
 */
export function inTreeOrder<T extends Placed>(topics: readonly T[]): T[] {
  const here = new Set(topics.map(({ id }) => id));
  const children = byKey(topics, ({ parentId }) => (parentId && here.has(parentId) ? parentId : null));
  const ordered: T[] = [];
  const walk = (parent: string | null) => {
    for (const topic of children.get(parent) ?? []) {
      ordered.push(topic);
      walk(topic.id);
    }
  };
  walk(null);
  return ordered;
}
