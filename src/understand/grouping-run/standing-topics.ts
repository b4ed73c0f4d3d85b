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
  const byId = new Map(standing.map((topic) => [topic.id, topic]));
  const targets = new Set(standing.flatMap(({ merged_into }) => (merged_into ? [merged_into] : [])));
  const fixed: FixedTopic[] = [];
  for (const topic of standing) {
    const isKept =
      topic.status !== "proposed" ||
      topic.named_by === "person" ||
      topic.kept ||
      topic.origin === "other" ||
      targets.has(topic.id);
    const target = isKept ? targetOf(topic, byId) : null;
    if (target) fixed.push({ topicId: target, signature: topic.signature as TopicSignature });
  }
  return fixed;
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
  const place = (topicId: string) => fixed.findIndex((each) => each.topicId === topicId);
  for (const { id, signature } of topics) {
    if (!inUse.topicIds.includes(id) || place(id) >= 0) continue;
    fixed.push({ topicId: id, signature: signature as TopicSignature });
  }
  const { version, kind, bytes, topicIds } = inUse;
  const placeOf = topicIds.map(place);
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

/** Follows merges to where they end; null when that topic is gone. */
function targetOf(topic: StandingTopic, byId: ReadonlyMap<string, StandingTopic>): string | null {
  let current: StandingTopic | undefined = topic;
  for (let step = 0; current && step < byId.size + 1; step++) {
    if (current.status !== "merged") return current.id;
    current = current.merged_into ? byId.get(current.merged_into) : undefined;
  }
  return null;
}
