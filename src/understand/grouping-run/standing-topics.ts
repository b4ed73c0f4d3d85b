import type { TopicSignature } from "../../core/text/topic-signature.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { findClassifierInUse } from "../labels/classifier-in-use.ts";
import type { LabelWish } from "../mentions/label-texts.ts";
import { listStandingTopics, type StandingTopic } from "./queries.ts";

/** A signature that keeps catching its texts, and the topic they go to. */
export type FixedTopic = { topicId: string; signature: TopicSignature };

/**
 * What people decided, as the grouping needs it: accepted, hidden, renamed topics and those that a person gave a place in the tree keep
 * their texts; so do those that others were merged into, and the signatures of the merged ones work for them. What was found in "other"
 * waits for a person's word and keeps its texts until then.
 */
export function fixedTopics(standing: readonly StandingTopic[]): FixedTopic[] {
  const statuses = new Map(standing.map(({ id, status }) => [id, status]));
  const merges = mergesOf(standing);
  const targets = new Set(merges.values());
  return standing.flatMap((topic) => {
    const isKept =
      topic.status !== "proposed" ||
      topic.named_by === "person" ||
      topic.kept ||
      topic.origin === "other" ||
      targets.has(topic.id);
    const topicId = endOfMerges(topic.id, merges);
    const status = statuses.get(topicId);
    // What a topic was merged into may be gone: its texts are free again.
    const stands = status !== undefined && status !== "merged";
    return isKept && stands ? [{ topicId, signature: topic.signature as TopicSignature }] : [];
  });
}

/** The topics that stay, and the classifier in use, which answers for some of them. */
export type Standing = {
  fixed: FixedTopic[];
  /** What the last grouping proposed and nobody has said a word of. */
  near: TopicSignature[];
  labels: LabelWish | undefined;
};

const never = 2;

export async function readStanding(tx: WorkspaceTx): Promise<Standing> {
  const topics = await listStandingTopics(tx, false);
  const fixed = fixedTopics(topics);
  const inUse = await findClassifierInUse(tx);
  if (!inUse) return { fixed, near: nearTopics(topics, fixed), labels: undefined };
  const placed = new Set(fixed.map(({ topicId }) => topicId));
  const answered = new Set(inUse.topicIds);
  for (const { id, signature } of topics) {
    if (answered.has(id) && !placed.has(id))
      fixed.push({ topicId: id, signature: signature as TopicSignature });
  }
  const places = new Map(fixed.map(({ topicId }, at) => [topicId, at] as const).reverse());
  const { version, kind, bytes, topicIds } = inUse;
  const placeOf = topicIds.map((id) => places.get(id) ?? -1);
  // A label whose topic is gone has no place: it is never given.
  const thresholds = inUse.thresholds.map((least, label) => (placeOf[label] < 0 ? never : least));
  return { fixed, near: nearTopics(topics, fixed), labels: { version, kind, bytes, placeOf, thresholds } };
}

function nearTopics(topics: readonly StandingTopic[], fixed: readonly FixedTopic[]): TopicSignature[] {
  const kept = new Set(fixed.map(({ topicId }) => topicId));
  return topics
    .filter(({ id, status }) => status === "proposed" && !kept.has(id))
    .map(({ signature }) => signature as TopicSignature);
}

/** Whether two readings of what stands would lead to the same grouping. */
export function isSameStanding(a: Standing, b: Standing): boolean {
  const nameOf = ({ fixed, labels }: Standing) =>
    [labels?.version ?? 0, ...fixed.map(({ topicId }) => topicId)].join();
  return nameOf(a) === nameOf(b);
}

/** By topic that was merged, the one it was merged into. */
export function mergesOf(standing: readonly StandingTopic[]): Map<string, string> {
  return new Map(
    standing.flatMap(({ id, status, merged_into }) =>
      status === "merged" && merged_into ? [[id, merged_into]] : [],
    ),
  );
}

/** Follows merges to their end: the topic itself where it was not merged. A ring, which no merge makes, ends where it comes back. */
export function endOfMerges(id: string, merges: ReadonlyMap<string, string>): string {
  const seen = new Set([id]);
  let end = id;
  for (let next = merges.get(end); next && !seen.has(next); next = merges.get(end)) {
    seen.add(next);
    end = next;
  }
  return end;
}
