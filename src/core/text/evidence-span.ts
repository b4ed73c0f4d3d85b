import { stem } from "./stem.ts";
import { isStopWord } from "./stop-words.ts";
import type { TextSpan } from "./text-span.ts";
import { type Token, tokens } from "./tokens.ts";

/** A piece of the text with the weight of the telling terms in it. */
type Weighed = TextSpan & {
  weight: number;
  /** An empty line stands before it: what is above may be of another hour, or of another speaker. */
  opens: boolean;
};
type Clause = Weighed & { sentence: number };

/** Longer than this lights up everything and so nothing. */
const longestPassage = 320;
/** A whole text longer than this that has no sign to cut at (speech written down) is cut by its words. */
const longestWhole = 90;
/** So many words around the telling ones. */
const windowWords = 10;
/** A neighbour belongs to the passage when it tells at least this share of what the heaviest piece tells. */
const tellingShare = 0.5;

/** Ends of sentences (a new line is one, too) and of the parts between commas, colons and dashes. */
const boundary = /([.!?…]{1,8}(?=\s|$|\p{Lu})|\n)|[,;:]{1,4}(?=\s|$)|\s[-–—]{1,3}(?=\s)/gu;

/**
 * The passage of a text that speaks of a topic: the sentence, or two neighbouring ones, with most of the topic's telling terms.
 * Where that is the whole text or too long, only its parts between commas that tell; where it has none, the ten words with most of
 * the telling ones. Time grows linearly with the text.
 * @param text    masked text
 * @param weights telling terms of the topic, positive: stems, and pairs of neighbouring stems joined by a space (TopicSignature)
 * @param words   the words of the text, where they are known already
 * @returns offsets in the text without spaces around, at most 320 long; undefined when no term occurs
 * @example evidenceSpan("Добрый день! Карту заблокировали. Жду.", new Map([["карт", 1]])) // => { from: 13, to: 33 }
 */
export function evidenceSpan(
  text: string,
  weights: ReadonlyMap<string, number>,
  words: readonly Token[] = tokens(text),
): TextSpan | undefined {
  const clauses = weigh(words, clausesOf(text), weights);
  if (!clauses.some(({ weight }) => weight > 0)) return undefined;
  const passage = heaviestRun(sentencesOf(clauses), 2);
  const isWhole = passage.from === clauses[0]!.from && passage.to === clauses.at(-1)!.to;
  if (!isWhole && passage.to - passage.from <= longestPassage) return trimmed(text, passage);
  const inside = clauses.filter(({ from, to }) => from >= passage.from && to <= passage.to);
  const part = heaviestRun(inside, inside.length);
  const isPart = part.from > passage.from || part.to < passage.to;
  const isShort = part.to - part.from <= (isPart || !isWhole ? longestPassage : longestWhole);
  return trimmed(text, isShort ? part : heaviestWords(text, part, weights));
}

/** The text cut at every boundary; the sign that ends a sentence stays with it, other signs fall between. */
function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let sentence = 0;
  let breaks = 0;
  const cut = (to: number, next: number) => {
    if (text.slice(from, to).trim() !== "") {
      clauses.push({ from, to, sentence, weight: 0, opens: breaks > 1 });
      breaks = 0;
    }
    if (text[next - 1] === "\n") breaks++;
    from = next;
  };
  for (const { index, 0: sign, 1: end } of text.matchAll(boundary)) {
    cut(end === undefined ? index : index + sign.length, index + sign.length);
    if (end !== undefined) sentence++;
  }
  cut(text.length, text.length);
  return clauses;
}

/** Each term counts once in a clause: saying a word thrice tells no more of the topic than saying it once. */
function weigh(words: readonly Token[], clauses: Clause[], weights: ReadonlyMap<string, number>): Clause[] {
  const seen = new Set<string>();
  let at = 0;
  let before = "";
  for (const { term, start } of termsOf(words)) {
    for (; at < clauses.length && clauses[at]!.to <= start; at++) seen.clear();
    const clause = clauses[at];
    if (!clause) break;
    for (const one of [term, `${before} ${term}`]) {
      if (seen.has(one)) continue;
      seen.add(one);
      clause.weight += weights.get(one) ?? 0;
    }
    before = term;
  }
  return clauses;
}

function* termsOf(words: readonly Token[]): Generator<{ term: string; start: number }> {
  for (const { folded, start } of words) {
    if (folded.length >= 2 && !isStopWord(folded)) yield { term: stem(folded), start };
  }
}

function sentencesOf(clauses: readonly Clause[]): Weighed[] {
  const sentences: Clause[] = [];
  for (const clause of clauses) {
    const last = sentences.at(-1);
    if (last?.sentence === clause.sentence) {
      last.to = clause.to;
      last.weight += clause.weight;
    } else sentences.push({ ...clause });
  }
  return sentences;
}

/** The heaviest piece, the first of equals, with neighbours that tell, too, as far as it stays short. */
function heaviestRun(pieces: readonly Weighed[], mostPieces: number): TextSpan {
  const weightAt = (at: number) => pieces[at]?.weight ?? 0;
  let first = pieces.reduce((best, { weight }, at) => (weight > weightAt(best) ? at : best), 0);
  let last = first;
  const least = tellingShare * weightAt(first);
  while (last - first + 1 < mostPieces) {
    const before = pieces[first]!.opens ? 0 : weightAt(first - 1);
    const after = pieces[last + 1]?.opens ? 0 : weightAt(last + 1);
    const side = before > after ? first - 1 : last + 1;
    const most = Math.max(before, after);
    if (most === 0 || most < least) break;
    const [from, to] = [Math.min(first, side), Math.max(last, side)];
    if (pieces[to]!.to - pieces[from]!.from > longestPassage) break;
    [first, last] = [from, to];
  }
  return { from: pieces[first]!.from, to: pieces[last]!.to };
}

/** A run of words with most of the telling ones, from the first of those to the last. */
function heaviestWords(text: string, { from, to }: TextSpan, weights: ReadonlyMap<string, number>): TextSpan {
  const words = tokens(text.slice(from, to)).map(({ folded, start, end }) => ({
    from: from + start,
    to: from + end,
    weight: isStopWord(folded) ? 0 : (weights.get(stem(folded)) ?? 0),
  }));
  let sum = 0;
  let best = { sum: 0, last: 0 };
  words.forEach(({ weight }, last) => {
    sum += weight - (words[last - windowWords]?.weight ?? 0);
    if (sum > best.sum + 1e-9) best = { sum, last };
  });
  const telling = words
    .slice(Math.max(0, best.last - windowWords + 1), best.last + 1)
    .filter(({ weight }) => weight > 0);
  const [first, last] = [telling[0], telling.at(-1)];
  if (!first || !last) return { from, to: Math.min(to, from + longestPassage) };
  return { from: first.from, to: Math.min(last.to, first.from + longestPassage) };
}

function trimmed(text: string, { from, to }: TextSpan): TextSpan {
  const passage = text.slice(from, to);
  const start = from + passage.length - passage.trimStart().length;
  return { from: start, to: start + passage.trim().length };
}
