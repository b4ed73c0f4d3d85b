import { stem } from "../../core/text/stem.ts";
import { isStopWord } from "../../core/text/stop-words.ts";
import type { TextSpan } from "../../core/text/text-span.ts";
import { tokens } from "../../core/text/tokens.ts";
import type { TopicSignature } from "../../core/text/topic-signature.ts";

/** How far a clause tells of each topic that one of its words belongs to. */
export type ClauseTopics = Map<number, TopicSigns>;
/** `ratio`: the score over the topic's threshold, 1 and more belongs to it; `terms`: how many telling terms it rests on. */
export type TopicSigns = { ratio: number; terms: number };

/** Topics by their telling terms, so that a clause asks only those that any of its words belongs to. */
export class TopicIndex {
  readonly #byTerm = new Map<string, [topic: number, weight: number][]>();

  constructor(signatures: readonly TopicSignature[]) {
    signatures.forEach(({ weights, threshold }, topic) => {
      for (const [term, weight] of weights) {
        const known = this.#byTerm.get(term);
        const entry: [number, number] = [topic, weight / threshold];
        if (known) known.push(entry);
        else this.#byTerm.set(term, [entry]);
      }
    });
  }

  /**
   * Scores each clause by each topic as a whole text is scored (topic-signature.ts), each telling term once. The text is cut into words once.
   * @param clauses in order, not overlapping
   * @returns one map a clause; topics without a telling term are not in it
   */
  topicsOf(text: string, clauses: readonly TextSpan[]): ClauseTopics[] {
    const found: ClauseTopics[] = clauses.map(() => new Map());
    const sizes = new Float64Array(clauses.length);
    let at = 0;
    let before = "";
    let seen = new Set<string>();
    for (const { folded, start } of tokens(text)) {
      if (folded.length < 2 || isStopWord(folded)) continue;
      while (at < clauses.length && clauses[at]!.to <= start) {
        at++;
        seen = new Set();
        before = "";
      }
      const clause = clauses[at];
      if (!clause) break;
      if (start < clause.from) continue;
      const here = stem(folded);
      for (const term of before ? [here, `${before} ${here}`] : [here]) {
        if (seen.has(term)) continue;
        seen.add(term);
        sizes[at]!++;
        this.#add(found[at]!, term);
      }
      before = here;
    }
    found.forEach((topics, clause) => {
      const damping = Math.sqrt(sizes[clause]!);
      for (const signs of topics.values()) signs.ratio /= damping;
    });
    return found;
  }

  #add(topics: ClauseTopics, term: string): void {
    for (const [topic, weight] of this.#byTerm.get(term) ?? []) {
      const signs = topics.get(topic);
      if (!signs) topics.set(topic, { ratio: weight, terms: 1 });
      else {
        signs.ratio += weight;
        signs.terms++;
      }
    }
  }
}
