import { stem } from "./stem.ts";
import {
  diminishers,
  englishLexicon,
  intensifiers,
  negations,
  russianLexicon,
  type SentimentLexicon,
} from "./sentiment-words.ts";
import { foldWord, tokens } from "./tokens.ts";

/** Score -1 (wholly bad) to 1 (wholly good), and the class it falls into. */
export type Sentiment = { score: number; label: "negative" | "neutral" | "positive" };

export type SentimentOptions = {
  /** The customer's own mark, brought to -1 (lowest) .. 1 (highest); it speaks louder than words. */
  mark?: number;
};

const weights = new Map<string, number>();
load(russianLexicon);
load(englishLexicon);
const turning = wordSet(negations);
const stronger = wordSet(intensifiers);
const weaker = wordSet(diminishers);

const reach = 3;
/** How much colour makes a text half as coloured as it can be. */
const half = 1.6;
/** A negation is a little bad by itself: «не работает», "no answer". */
const bareNegation = 0.4;
const neutralZone = 0.12;
const markWeight = 0.7;

/**
 * Sentiment of a Russian or English text by a lexicon with negation, intensifiers, exclamation and smileys.
 * A first form: no learning. Words without colour give 0, "neutral".
 * @param text masked or not
 * @example sentiment("Ужасное обслуживание").label // => "negative"
 */
export function sentiment(text: string, options: SentimentOptions = {}): Sentiment {
  const said = colourOf(text);
  const score = options.mark === undefined ? said : markWeight * options.mark + (1 - markWeight) * said;
  const label = score > neutralZone ? "positive" : score < -neutralZone ? "negative" : "neutral";
  return { score: Math.max(-1, Math.min(1, score)), label };
}

function colourOf(text: string): number {
  const words = tokens(text);
  let sum = smileys(text);
  let coloured = Math.abs(sum);
  let bare = 0;
  words.forEach(({ folded, end }, at) => {
    const weight = weights.get(stem(folded));
    if (weight === undefined && turning.has(folded)) bare += bareNegation;
    if (weight === undefined) return;
    const value = weight * context(text, words, at) * (text[end] === "!" ? 1.3 : 1);
    sum += value;
    coloured += Math.abs(value);
  });
  sum -= bare;
  coloured += bare;
  return coloured === 0 ? 0 : (sum / coloured) * (coloured / (coloured + half)) * 1.25;
}

/** Negation within three words of the same sentence turns and dampens; the word just before strengthens or weakens. */
function context(text: string, words: ReturnType<typeof tokens>, at: number): number {
  let factor = 1;
  for (let back = 1; back <= reach && at - back >= 0; back++) {
    const word = words[at - back]!;
    if (/[.!?;,\n]/.test(text.slice(word.end, words[at - back + 1]!.start))) break;
    if (turning.has(word.folded)) factor *= -0.75;
    else if (back === 1 && stronger.has(word.folded)) factor *= 1.4;
    else if (back === 1 && weaker.has(word.folded)) factor *= 0.6;
  }
  return factor;
}

function smileys(text: string): number {
  const good = text.match(/[:;=]-?[)D]|\)\)+|[😀😃😄😁😊🙂😍👍❤♥🥰👏🎉😘]|<3|&lt;3/gu)?.length ?? 0;
  const bad = text.match(/[:;=]-?[(/|]|\(\(+|[😡😠🤬😢😭👎😞😒😤💔🤮]/gu)?.length ?? 0;
  return Math.max(-2, Math.min(2, good - bad));
}

function load({ strongGood, good, bad, strongBad }: SentimentLexicon): void {
  const groups: [string, number][] = [
    [good, 1],
    [bad, -1],
    [strongGood, 2],
    [strongBad, -2],
  ];
  for (const [list, weight] of groups) {
    for (const word of list.trim().split(/\s+/)) weights.set(stem(foldWord(word)), weight);
  }
}

function wordSet(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/).map(foldWord));
}
