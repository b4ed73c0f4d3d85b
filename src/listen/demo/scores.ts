import type { FeedbackFact, FeedbackKind } from "../facts.ts";
import type { TopicSpec } from "./industries/shape.ts";
import type { Random } from "./random.ts";

type Scored = Pick<FeedbackFact, "score" | "scale">;

/** The mark that goes with a row, if its channel asks for one: low where the topic hurts, high where it delights. */
export function scoreOf(kind: FeedbackKind, channel: string, topic: TopicSpec, random: Random): Scored {
  if (kind === "response") return random.chance(0.7) ? nps(topic, random) : five("csat5", topic, random);
  if (kind === "review") return five("stars5", topic, random);
  if (kind === "contact" && (channel === "chat" || channel === "phone") && random.chance(0.18))
    return five("csat5", topic, random);
  return {};
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, Math.round(value)));

function nps(topic: TopicSpec, random: Random): Scored {
  return { score: clamp(9.7 - 8.6 * topic.severity + 1.7 * random.normal(), 0, 10), scale: "nps" };
}

function five(scale: "csat5" | "stars5", topic: TopicSpec, random: Random): Scored {
  return { score: clamp(4.95 - 3.7 * topic.severity + 0.75 * random.normal(), 1, 5), scale };
}
