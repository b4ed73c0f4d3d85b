import { NearWords } from "../../core/text/near-words.ts";
import { stem } from "../../core/text/stem.ts";
import { isStopWord } from "../../core/text/stop-words.ts";
import type { TextSpan } from "../../core/text/text-span.ts";
import { type Token, tokens } from "../../core/text/tokens.ts";
import type { TopicSignature } from "../../core/text/topic-signature.ts";

/** How far a clause tells of each topic that one of its words belongs to. */
export type ClauseTopics = Map<number, TopicSigns>;
/** `ratio`: the score over the topic's threshold, 1 and more belongs to it; `terms`: how many telling terms it rests on. */
export type TopicSigns = { ratio: number; terms: number };

type Entry = [topic: number, weight: number][];

/** Numbers of stems stay below; a pair of stems is one number made of two. */
const mostStems = 1 << 20;
const unheard = -1;
/** Shorter stems have too many neighbours of another meaning. */
const shortestSlip = 6;

/** Topics by their telling terms, so that a clause asks only those that any of its words belongs to. */
export class TopicIndex {
  readonly #byStem = new Map<number, Entry>();
  readonly #byPair = new Map<number, Entry>();
  /** Numbers of stems; those of the topics come first and stay. */
  readonly #stems = new Map<string, number>();
  readonly #ownStems: number;
  /** Stems of the topics, for words with a slip. */
  readonly #near: NearWords;
  /** Words met so far: the number of their stem, or `unheard` where they do not count. */
  readonly #words = new Map<string, number>();

  constructor(signatures: readonly TopicSignature[]) {
    signatures.forEach(({ weights, threshold }, topic) => {
      for (const [term, weight] of weights) {
        const [first = "", second] = term.split(" ");
        const here = this.#numberOf(first);
        const [table, key] =
          second === undefined
            ? [this.#byStem, here]
            : [this.#byPair, here * mostStems + this.#numberOf(second)];
        const known = table.get(key);
        if (known) known.push([topic, weight / threshold]);
        else table.set(key, [[topic, weight / threshold]]);
      }
    });
    this.#ownStems = this.#stems.size;
    this.#near = new NearWords(this.#stems.keys(), shortestSlip);
  }

  /**
   * Scores each clause by each topic as a whole text is scored (topic-signature.ts), each telling term once.
   * @param clauses in order, not overlapping
   * @param words   the words of the text, where they are known already
   * @returns one map a clause; topics without a telling term are not in it
   */
  topicsOf(
    text: string,
    clauses: readonly TextSpan[],
    words: readonly Token[] = tokens(text),
  ): ClauseTopics[] {
    const found: ClauseTopics[] = clauses.map(() => new Map());
    const sizes = new Float64Array(clauses.length);
    let at = 0;
    let before = unheard;
    let seen = new Set<number>();
    if (this.#words.size + words.length > mostStems / 4) this.#forget();
    for (const { folded, start } of words) {
      const here = this.#stemOf(folded);
      if (here === unheard) continue;
      while (at < clauses.length && clauses[at]!.to <= start) {
        at++;
        seen = new Set();
        before = unheard;
      }
      const clause = clauses[at];
      if (!clause) break;
      if (start < clause.from) continue;
      if (!seen.has(here)) {
        seen.add(here);
        sizes[at]!++;
        addSigns(found[at]!, this.#byStem.get(here));
      }
      // Keys of pairs begin where those of single stems end.
      const pair = before === unheard ? unheard : (before + 1) * mostStems + here;
      if (pair !== unheard && !seen.has(pair)) {
        seen.add(pair);
        sizes[at]!++;
        addSigns(found[at]!, this.#byPair.get(pair - mostStems));
      }
      before = here;
    }
    found.forEach((topics, clause) => {
      const damping = Math.sqrt(sizes[clause]!);
      for (const signs of topics.values()) signs.ratio /= damping;
    });
    return found;
  }

  #stemOf(folded: string): number {
    const known = this.#words.get(folded);
    if (known !== undefined) return known;
    const number = folded.length < 2 || isStopWord(folded) ? unheard : this.#numberOfSpelled(stem(folded));
    this.#words.set(folded, number);
    return number;
  }

  /** The number of a stem; one that no topic knows is taken for the stem of a topic that is a slip away. */
  #numberOfSpelled(stemmed: string): number {
    const known = this.#stems.get(stemmed);
    if (known !== undefined) return known;
    return this.#numberOf(this.#near.find(stemmed) ?? stemmed);
  }

  #numberOf(stemmed: string): number {
    const known = this.#stems.get(stemmed);
    if (known !== undefined) return known;
    this.#stems.set(stemmed, this.#stems.size);
    return this.#stems.size - 1;
  }

  /** Words of strangers are forgotten before they fill the memory; those of the topics keep their numbers. */
  #forget(): void {
    this.#words.clear();
    const own = [...this.#stems].slice(0, this.#ownStems);
    this.#stems.clear();
    for (const [stemmed, number] of own) this.#stems.set(stemmed, number);
  }
}

function addSigns(topics: ClauseTopics, entry: Entry | undefined): void {
  if (!entry) return;
  for (const [topic, weight] of entry) {
    const signs = topics.get(topic);
    if (!signs) topics.set(topic, { ratio: weight, terms: 1 });
    else {
      signs.ratio += weight;
      signs.terms++;
    }
  }
}
