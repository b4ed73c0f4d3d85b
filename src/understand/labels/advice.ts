import type { Labels, Quality } from "./contract.ts";

type Listed = Labels["topics"][number];

/**
 * Where 20 more labels help most: what the learning curve expects of each topic, the greatest gain first. Before there is a curve the
 * topic with the fewest labels, of which nothing is promised.
 * @param next from the newest version; topics hidden or gone since are passed over
 * @returns null before anything is labelled, and when no topic is expected to gain
 */
export function adviceOf(topics: readonly Listed[], next: Quality["next"] | null): Labels["advice"] {
  const shown = topics.filter(({ status }) => status !== "hidden");
  if (next?.known) {
    for (const { topicId, f1, gain } of next.value) {
      const topic = shown.find(({ id }) => id === topicId);
      if (topic && gain.value >= leastGain) return { topicId, examples: topic.examples, f1, gain };
    }
    return null;
  }
  const begun = shown.filter(({ examples }) => examples > 0);
  const fewest = begun.reduce<Listed | null>(
    (least, each) => (least === null || each.examples < least.examples ? each : least),
    null,
  );
  return fewest && { topicId: fewest.id, examples: fewest.examples, f1: null, gain: null };
}

/** Less is lost in the noise of any measurement. */
const leastGain = 0.005;
