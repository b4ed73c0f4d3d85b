/** An earlier topic and a new group, how many members each has and how many they share. */
export type Pairing = { topicId: string; place: number; both: number; before: number; now: number };

/** Below this overlap two groups are different topics. */
const leastOverlap = 0.3;

/**
 * Which new group is which earlier topic: by the Jaccard overlap of their members, the closest pair first, each used once.
 * @param pairings pairs that share at least one member
 * @returns earlier topic by new group's place; groups that match none are absent
 */
export function matchTopics(pairings: readonly Pairing[]): Map<number, string> {
  const closest = pairings
    .map((pair) => ({ ...pair, overlap: pair.both / (pair.before + pair.now - pair.both) }))
    .filter(({ overlap }) => overlap >= leastOverlap)
    .sort((a, b) => b.overlap - a.overlap || b.both - a.both || (a.topicId < b.topicId ? -1 : 1));
  const matched = new Map<number, string>();
  const taken = new Set<string>();
  for (const { topicId, place } of closest) {
    if (matched.has(place) || taken.has(topicId)) continue;
    matched.set(place, topicId);
    taken.add(topicId);
  }
  return matched;
}
