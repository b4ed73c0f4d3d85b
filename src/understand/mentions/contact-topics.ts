import type { TextSpan } from "../../core/text/text-span.ts";
import type { ClauseTopics } from "./topic-index.ts";

/** A topic that a contact speaks of: which of its clauses, and how surely, 0..1. */
export type ContactTopic = { topic: number; clauses: number[]; confidence: number };

/** A topic beside the one that the whole text was placed on needs a clause that is clearly its own: the fewer its terms, the heavier. */
const leastSigns = [
  { ratio: 1.25, terms: 4 },
  { ratio: 1.6, terms: 3 },
  { ratio: 2.2, terms: 2 },
];
const mostTopics = 4;
/** A clause tells of a given topic when it scores at least this share of the clause that tells most. */
const tellingShare = 0.5;

/**
 * Which topics a contact speaks of, and in which clauses. Those given (by the grouping, by the classifier) stay, each with the clauses that
 * tell of it; others join where a clause is theirs: it scores well over their threshold, by two telling terms at least, and higher than for any
 * other topic.
 * @param given topics of the whole text with their confidence; none when nothing took it
 * @param isClosed topics that may not join by a clause: those a classifier answers for, which said no
 */
export function contactTopics(
  scored: readonly ClauseTopics[],
  given: readonly { topic: number; confidence: number }[],
  isClosed: (topic: number) => boolean = () => false,
): ContactTopic[] {
  const topics = given.map(({ topic, confidence }) => ({
    topic,
    confidence,
    clauses: tellingClauses(scored, topic),
  }));
  const joined = new Map<number, ContactTopic>();
  scored.forEach((clause, at) => {
    const winner = winnerOf(clause);
    if (!winner || isClosed(winner.topic) || given.some(({ topic }) => topic === winner.topic)) return;
    const confidence = Math.min(0.9, 0.3 + winner.ratio / 10);
    const known = joined.get(winner.topic);
    if (known) {
      known.clauses.push(at);
      known.confidence = Math.max(known.confidence, confidence);
    } else joined.set(winner.topic, { topic: winner.topic, clauses: [at], confidence });
  });
  const others = [...joined.values()].sort((a, b) => b.confidence - a.confidence || a.topic - b.topic);
  return [...topics, ...others.slice(0, Math.max(0, mostTopics - topics.length))];
}

function winnerOf(clause: ClauseTopics): { topic: number; ratio: number } | undefined {
  type Winner = { topic: number; ratio: number; terms: number };
  let best: Winner | undefined;
  for (const [topic, { ratio, terms }] of clause) {
    if (!best || ratio > best.ratio || (ratio === best.ratio && topic < best.topic))
      best = { topic, ratio, terms };
  }
  return best && leastSigns.some(({ ratio, terms }) => best.ratio >= ratio && best.terms >= terms)
    ? best
    : undefined;
}

function tellingClauses(scored: readonly ClauseTopics[], topic: number): number[] {
  const ratios = scored.map((clause) => clause.get(topic)?.ratio ?? 0);
  const most = Math.max(0, ...ratios);
  if (most === 0) return [];
  return [...ratios.keys()].filter((at) => ratios[at]! >= tellingShare * most);
}

/** Neighbouring clauses as one span, in order; never over an empty line, where somebody else may speak in the whole contact. */
export function joinedSpans(
  text: string,
  clauses: readonly TextSpan[],
  chosen: readonly number[],
): TextSpan[] {
  const spans: TextSpan[] = [];
  let last = -2;
  for (const at of [...chosen].sort((a, b) => a - b)) {
    const { from, to } = clauses[at]!;
    const before = spans.at(-1);
    if (before && at === last + 1 && !text.slice(before.to, from).includes("\n\n")) before.to = to;
    else spans.push({ from, to });
    last = at;
  }
  return spans;
}
