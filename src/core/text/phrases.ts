import { stem } from "./stem.ts";
import { isNamelessWord, isStopWord } from "./stop-words.ts";
import { type Token, tokens } from "./tokens.ts";

/** A run of one to five words of a text that could be part of a topic's name. */
export type Phrase = {
  /** Stems of its words that are no stop words, and "не"/"нет"/"no"/"not" where they change the sense. */
  key: string;
  /** The words as written, without articles and possessives, single spaces. */
  written: string;
  stems: string[];
};

const longest = 5;
const mostContentWords = 3;
const denials = new Set(["не", "нет", "без", "no", "not", "never", "can't", "cannot", "won't"]);
const joiners = new Set(
  "в на по с со из от для до за о об к при у через of to for in on at from with by up off out into and и".split(
    " ",
  ),
);
/** May stand inside, but a name does without them. */
const silent = new Set(
  "my the a an your our this that мой моя мое мою моей моего свой свою своей своего ваш вашу вашей вашего эту этой этот".split(
    " ",
  ),
);
/** May end an English phrase: top up, log in. */
const particles = new Set("up off out down in on".split(" "));
const sameSentence = /^[\s\u00a0-]*$/;

/**
 * The phrases of a text: no phrase crosses punctuation, begins or ends with a stop word or a weak word
 * (a denial may begin it). Each phrase is given once per place where it stands.
 */
export function phrasesOf(text: string): Phrase[] {
  const all = tokens(text);
  const found: Phrase[] = [];
  for (let from = 0; from < all.length; from++) {
    if (!mayBegin(all[from]!)) continue;
    for (let to = from; to < all.length && to < from + longest; to++) {
      if (to > from && !sameSentence.test(text.slice(all[to - 1]!.end, all[to]!.start))) break;
      const words = all.slice(from, to + 1);
      if (!words.every((word, i) => fits(word, i, words.length))) continue;
      const phrase = phraseOf(text, words);
      if (phrase) found.push(phrase);
    }
  }
  return found;
}

function mayBegin({ folded }: Token): boolean {
  return denials.has(folded) || (!isStopWord(folded) && folded.length > 1);
}

function fits({ folded }: Token, at: number, length: number): boolean {
  if (at === 0) return length > 1 || !denials.has(folded);
  if (at === length - 1) return particles.has(folded) || (!isStopWord(folded) && folded.length > 1);
  return !isStopWord(folded) || joiners.has(folded) || denials.has(folded) || silent.has(folded);
}

/** The outer words of a phrase name something, or are denied: «не работает приложение». */
function carries(words: readonly Token[], word: Token): boolean {
  const before = words[words.indexOf(word) - 1];
  return (
    !isNamelessWord(word.folded) || (before !== undefined && words.length > 2 && denials.has(before.folded))
  );
}

function phraseOf(text: string, words: readonly Token[]): Phrase | undefined {
  const content = words.filter(({ folded }) => !isStopWord(folded));
  if (content.length === 0 || content.length > mostContentWords) return undefined;
  if (!carries(words, content[0]!) || !carries(words, content.at(-1)!)) return undefined;
  const stems = content.map(({ folded }) => stem(folded));
  if (new Set(stems).size < stems.length) return undefined;
  const key = words
    .filter(({ folded }) => !isStopWord(folded) || denials.has(folded))
    .map(({ folded }) => (denials.has(folded) ? folded : stem(folded)));
  const written = words
    .filter(({ folded }) => !silent.has(folded))
    .map(({ start, end }) => text.slice(start, end));
  return { key: key.join(" "), written: written.join(" "), stems };
}
