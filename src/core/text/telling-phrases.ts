import { type Phrase, phrasesOf } from "./phrases.ts";

/** A phrase of a topic: how many of the topic's texts use it, how much more than others, and how it is written. */
export type TellingPhrase = {
  key: string;
  stems: string[];
  texts: number;
  /** Share of the topic's texts that use it, 0..1. */
  share: number;
  /** Share of all other texts that use it, 0..1. */
  shareElsewhere: number;
  score: number;
  /** Written forms, most frequent first. */
  forms: WrittenForm[];
};

export type WrittenForm = { written: string; count: number };

type Seen = { phrase: Phrase; texts: number; forms: Map<string, number> };

/** Counts phrases topic by topic. */
export class PhraseCounts {
  readonly #topics: { texts: number; weight: number; seen: Map<string, Seen> }[] = [];

  /**
   * Adds a topic.
   * @param texts  a sample of its masked texts
   * @param size   how many texts the topic has in all, so that samples of different depth compare fairly
   */
  addTopic(texts: readonly string[], size: number): void {
    const seen = new Map<string, Seen>();
    for (const text of texts) {
      const here = new Set<string>();
      for (const phrase of phrasesOf(text)) {
        const entry = seen.get(phrase.key) ?? { phrase, texts: 0, forms: new Map<string, number>() };
        if (!here.has(phrase.key)) entry.texts++;
        here.add(phrase.key);
        entry.forms.set(phrase.written, (entry.forms.get(phrase.written) ?? 0) + 1);
        seen.set(phrase.key, entry);
      }
    }
    prune(seen);
    this.#topics.push({ texts: texts.length, weight: size, seen });
  }

  /** The phrases that set a topic apart, best first. */
  telling(topic: number, most: number): TellingPhrase[] {
    const { texts, seen } = this.#topics[topic]!;
    const found: TellingPhrase[] = [];
    for (const [key, { phrase, texts: used, forms }] of seen) {
      const share = used / texts;
      const shareElsewhere = this.#elsewhere(key, topic);
      const lift = Math.log((share + 0.002) / (shareElsewhere + 0.002));
      const score = lift > 0 ? share * lift : 0;
      found.push({
        key,
        stems: phrase.stems,
        texts: used,
        share,
        shareElsewhere,
        score,
        forms: sortedForms(forms),
      });
    }
    const least = Math.max(2, Math.ceil(texts * 0.02));
    return found
      .filter(({ texts: used, score }) => used >= least && score > 0)
      .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
      .slice(0, most);
  }

  #elsewhere(key: string, topic: number): number {
    let hits = 0;
    let total = 0;
    this.#topics.forEach(({ texts, weight, seen }, other) => {
      if (other === topic || texts === 0) return;
      total += weight;
      hits += ((seen.get(key)?.texts ?? 0) / texts) * weight;
    });
    return total > 0 ? hits / total : 0;
  }
}

/** Phrases met in one text only are the bulk of the memory and never name anything. */
function prune(seen: Map<string, Seen>): void {
  for (const [key, { texts }] of seen) if (texts < 2) seen.delete(key);
}

function sortedForms(forms: Map<string, number>): WrittenForm[] {
  const all = Array.from(forms, ([written, count]) => ({ written, count }));
  return all.sort((a, b) => b.count - a.count || (a.written < b.written ? -1 : 1));
}
