import type { Labels, Quality } from "./contract.ts";

type Listed = Labels["topics"][number];

/** Less is lost in the noise of any measurement. */
const leastGain = 0.005;
/** With fewer examples a topic cannot be judged, and no curve tells how it grows. */
const leastExamples = 10;

/**
 * Where 20 more labels help most: what the learning curve expects of each topic, the greatest gain first. Where it expects nothing, a
 * topic with too few labels to be judged; before there is a curve, the one with the fewest: of these nothing is promised.
 * @param next from the newest version; topics hidden or gone since are passed over
 * @returns null before anything is labelled, and when all topics are judged and none is expected to gain
 */
export function adviceOf(topics: readonly Listed[], next: Quality["next"] | null): Labels["advice"] {
  const shown = topics.filter(({ status }) => status !== "hidden");
  for (const { topicId, f1, gain } of next?.known ? next.value : []) {
    const topic = shown.find(({ id }) => id === topicId);
    if (topic && gain.value >= leastGain) return { topicId, examples: topic.examples, f1, gain };
  }
  const least = next?.known ? leastExamples : Number.POSITIVE_INFINITY;
  const begun = shown.filter(({ examples }) => examples > 0 && examples < least);
  const fewest = begun.reduce<Listed | null>(
    (found, each) => (found === null || each.examples < found.examples ? each : found),
    null,
  );
  return fewest && { topicId: fewest.id, examples: fewest.examples, f1: null, gain: null };
}
