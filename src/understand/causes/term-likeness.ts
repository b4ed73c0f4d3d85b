import { termCounts } from "../../core/text/topic-signature.ts";

/** A text as weighted stems and pairs of stems, of length 1; empty for a text without telling words. */
export type TermVector = ReadonlyMap<string, number>;

/**
 * Turns texts into TF-IDF vectors, one after the other: (1 + ln count) x (ln((1 + N) / (1 + texts with the term)) + 1).
 * @param texts all that are to be compared: how telling a term is follows from them
 */
export function termVectors(texts: readonly string[]): TermVector[] {
  const counts = texts.map((text) => termCounts(text));
  const frequency = new Map<string, number>();
  for (const terms of counts)
    for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const idf = (term: string) => Math.log((1 + texts.length) / (1 + (frequency.get(term) ?? 0))) + 1;
  return counts.map((terms) => {
    const weights = [...terms].map(([term, count]) => [term, (1 + Math.log(count)) * idf(term)] as const);
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    return new Map(weights.map(([term, weight]) => [term, weight / length]));
  });
}

/**
 * Cosine of two such vectors, 0..1; 0 where they share no term.
 * @example likeness(new Map([["карт", 1]]), new Map([["карт", 1]])) // => 1
 */
export function likeness(a: TermVector, b: TermVector): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of short) sum += weight * (long.get(term) ?? 0);
  return Math.min(1, sum);
}

/**
 * The texts most like one, the most like first.
 * @returns indexes in `among` of at most `most` with a cosine of `least` or more
 */
export function mostLike(
  own: TermVector,
  among: readonly TermVector[],
  least: number,
  most: number,
): number[] {
  return among
    .map((other, at) => ({ at, cosine: likeness(own, other) }))
    .filter(({ cosine }) => cosine >= least)
    .sort((a, b) => b.cosine - a.cosine || a.at - b.at)
    .slice(0, most)
    .map(({ at }) => at);
}
