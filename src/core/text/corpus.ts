import { stem } from "./stem.ts";
import { isStopWord, isWeakWord } from "./stop-words.ts";
import { type Token, tokens } from "./tokens.ts";

/** Texts as numbers: text r holds the words ids[starts[r]..starts[r+1]], in order, stop words left out. */
export type Corpus = {
  rows: number;
  starts: Uint32Array;
  ids: Uint32Array;
  /** Folded form of each word id. */
  words: string[];
  /** Stem id of each word id. */
  stemOf: Uint32Array;
  stems: string[];
};

/** Words of a text beyond this number are not read: a topic shows itself earlier, and one text may not eat the memory. */
const wordsPerText = 1500;

/** Gathers texts one by one, so that a caller may report progress between them. */
export class CorpusBuilder {
  #ids = new Uint32Array(1024);
  #used = 0;
  readonly #starts: number[] = [0];
  readonly #words: string[] = [];
  readonly #wordIds = new Map<string, number>();
  readonly #stems: string[] = [];
  readonly #stemIds = new Map<string, number>();
  readonly #stemOf: number[] = [];

  /** Adds the words of a masked text; its row is the number of texts added before. */
  add(words: readonly Token[]): void {
    for (const folded of tellingWords(words)) this.#push(this.#wordId(folded));
    this.#starts.push(this.#used);
  }

  /** The corpus of the texts added so far. */
  build(): Corpus {
    return {
      rows: this.#starts.length - 1,
      starts: Uint32Array.from(this.#starts),
      ids: this.#ids.slice(0, this.#used),
      words: this.#words,
      stemOf: Uint32Array.from(this.#stemOf),
      stems: this.#stems,
    };
  }

  #push(id: number): void {
    if (this.#used === this.#ids.length) {
      const wider = new Uint32Array(this.#ids.length * 2);
      wider.set(this.#ids);
      this.#ids = wider;
    }
    this.#ids[this.#used++] = id;
  }

  #wordId(folded: string): number {
    const seen = this.#wordIds.get(folded);
    if (seen !== undefined) return seen;
    const id = this.#words.push(folded) - 1;
    this.#wordIds.set(folded, id);
    this.#stemOf.push(idOf(this.#stemIds, this.#stems, stem(folded)));
    return id;
  }
}

/**
 * The corpus of masked texts, in order.
 * @example corpusOf(["Карта и вклад"]).words // => ["карта", "вклад"]
 */
export function corpusOf(texts: Iterable<string>): Corpus {
  const builder = new CorpusBuilder();
  for (const text of texts) builder.add(tokens(text));
  return builder.build();
}

/** Words without stop words and weak words; a text of weak words alone («Спасибо, всё хорошо») keeps those. */
function tellingWords(words: readonly Token[]): string[] {
  const content = words
    .filter(({ folded }) => folded.length > 1 && !isStopWord(folded))
    .slice(0, wordsPerText);
  const telling = content.filter(({ folded }) => !isWeakWord(folded));
  return (telling.length >= 2 ? telling : content).map(({ folded }) => folded);
}

/** The word ids of one text. */
export function wordsOf(corpus: Corpus, row: number): Uint32Array {
  return corpus.ids.subarray(corpus.starts[row]!, corpus.starts[row + 1]!);
}

function idOf(ids: Map<string, number>, names: string[], name: string): number {
  const seen = ids.get(name);
  if (seen !== undefined) return seen;
  ids.set(name, names.length);
  return names.push(name) - 1;
}
