import { type SpikeDay, spikeDays } from "../../core/detect/spike-days.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { Today } from "./contract.ts";
import type { PainFacts } from "../pains/read-pains.ts";
import * as queries from "./queries.ts";

type Spike = Today["spikes"][number];

const mostShown = 3;
const mostTopics = 2;
/** A topic that brought less than this of what was too much does not explain the day. */
const leastPart = 0.1;

/** Days of the year that stand out of the flow, the latest first, with the topics that made them. */
export async function findSpikes(
  tx: WorkspaceTx,
  { topics, bins }: Pick<PainFacts, "topics" | "bins">,
  { cut, ...period }: { cut: queries.Cut; from: Date; to: Date; timeZone: string },
): Promise<Spike[]> {
  if (bins.length === 0) return [];
  const days = await queries.countDays(tx, cut, period);
  const found = spikeDays(days.map(({ count }) => count))
    .slice(0, mostShown)
    .sort((a, b) => b.at - a.at);
  const usualOf = (topicId: string) => (topics.get(topicId)?.count ?? 0) / Math.max(1, days.length);
  const spikes: Spike[] = [];
  for (const spike of found) {
    const { day, next } = days[spike.at];
    const counted = await queries.countTopicsOfDay(tx, cut, day, period.timeZone);
    const { count, usual, qValue } = spike;
    const made = topicsOf(spike, counted, usualOf);
    spikes.push({ days: { from: day, to: next }, count, usual, qValue, topics: made });
  }
  return spikes;
}

function topicsOf(
  { count, usual }: SpikeDay,
  counted: readonly Spike["topics"][number][],
  usualOf: (topicId: string) => number,
): Spike["topics"] {
  const excess = (topic: Spike["topics"][number]) => topic.count - usualOf(topic.topicId);
  return counted
    .filter((topic) => excess(topic) >= leastPart * (count - usual))
    .sort((a, b) => excess(b) - excess(a) || (a.topicId < b.topicId ? -1 : 1))
    .slice(0, mostTopics);
}
