import type { TopicSignature } from "../../core/text/topic-signature.ts";
import type { TopicPage } from "./page-contract.ts";
import type { Signed } from "./queries.ts";

const mostSimilar = 5;
/** Below this cosine two topics share little but common words. */
const leastSimilarity = 0.15;

/** Topics recognised by much the same words: candidates for merging. */
export function similarTopics(own: Signed, others: readonly Signed[]): TopicPage["similar"] {
  return others
    .filter(({ id }) => id !== own.id)
    .map((other) => ({
      topicId: other.id,
      name: other.name,
      similarity: cosine(weightsOf(own), weightsOf(other)),
    }))
    .filter(({ similarity }) => similarity >= leastSimilarity)
    .sort((a, b) => b.similarity - a.similarity || (a.topicId < b.topicId ? -1 : 1))
    .slice(0, mostSimilar);
}

const weightsOf = ({ signature }: Signed) => new Map((signature as TopicSignature).weights);

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [term, weight] of a) product += weight * (b.get(term) ?? 0);
  const size = (weights: ReadonlyMap<string, number>) => Math.hypot(...weights.values());
  return product === 0 ? 0 : Math.min(1, product / (size(a) * size(b)));
}
