import { cyrillicWord, isTransliterated, unmixedWord } from "./cyrillic-reading.ts";
import { letterBit, letterBitsAt } from "./letters.ts";

/**
 * A word of a text: `text.slice(start, end)` as written, and its folded form for comparing. Letters of two alphabets in one word are
 * brought to one, and Russian spelled in Latin letters is folded to Cyrillic ones.
 */
export type Token = { folded: string; start: number; end: number };

const notWords =
  /https?:\/\/\S{1,2000}|www\.\S{1,2000}|pic\.twitter\.com\/\S{1,40}|&#?\w{2,8};|<\/?[a-z][^<>]{0,200}>|‹\p{L}{2,12}›|[@][\w.]{1,64}/giu;
/** Without one of these there is nothing that is no word: looking costs far less than replacing. */
const mayHoldNotWords = /[&<‹@]|:\/\/|www\.|pic\.twitter/i;
const rarelyWritten = /[ё’]/;
const apostrophes = [0x27, 0x20_19] as const;

/**
 * The words of a text in order, without addresses, mentions, HTML, masked data and numbers. Hyphenated words fall apart.
 * @param text a text, masked or not
 * @example tokens("Ещё карта, @bank!").map((t) => t.folded) // => ["еще", "карта"]
 * @example tokens("Perevod ne prishel").map((t) => t.folded) // => ["перевод", "не", "пришел"]
 */
export function tokens(text: string): Token[] {
  const plain = mayHoldNotWords.test(text) ? withoutMarkup(text) : text;
  const found: Token[] = [];
  let latin = 0;
  let at = 0;
  while (at < plain.length) {
    if ((letterBitsAt(plain, at) & letterBit.letter) === 0) {
      at++;
      continue;
    }
    if ((letterBitsAt(plain, at) & letterBit.latin) !== 0) latin++;
    const token = tokenAt(plain, at);
    found.push(token);
    at = token.end;
  }
  if (latin * 2 >= found.length && latin > 0 && isTransliterated(found.map(({ folded }) => folded))) {
    for (const token of found) if (isLatinWord.test(token.folded)) token.folded = cyrillicWord(token.folded);
  }
  return found;
}

const isLatinWord = /^[a-z']+$/;

/** A letter, letters and their marks, and once an apostrophe with letters after it. */
function tokenAt(plain: string, start: number): Token {
  let seen = 0;
  let joins: number = letterBit.letter | letterBit.mark;
  let at = start;
  for (;;) {
    const bits = letterBitsAt(plain, at);
    if ((bits & joins) !== 0) {
      seen |= bits;
      at += width(plain, at);
      continue;
    }
    const code = plain.charCodeAt(at);
    const isJoint =
      (joins & letterBit.mark) !== 0 &&
      (code === apostrophes[0] || code === apostrophes[1]) &&
      (letterBitsAt(plain, at + 1) & letterBit.letter) !== 0;
    if (!isJoint) break;
    if (code === apostrophes[1]) seen |= letterBit.refolded;
    joins = letterBit.letter;
    at++;
  }
  const written = plain.slice(start, at);
  const folded = seen & letterBit.refolded ? foldWord(written) : written;
  const isMixed = (seen & letterBit.latin) !== 0 && (seen & letterBit.cyrillic) !== 0;
  return { folded: isMixed ? unmixedWord(folded) : folded, start, end: at };
}

function width(text: string, at: number): 1 | 2 {
  const code = text.charCodeAt(at);
  return code >= 0xd8_00 && code < 0xdc_00 ? 2 : 1;
}

/**
 * One written form for comparing: lower case, ё as е, straight apostrophe.
 * @example foldWord("Ещё") // => "еще"
 */
export function foldWord(written: string): string {
  const lower = written.toLowerCase();
  // Most words need no more; replacing costs more than looking.
  return rarelyWritten.test(lower) ? lower.replaceAll("ё", "е").replaceAll("’", "'") : lower;
}

/** Addresses, mentions, HTML and place-holders replaced by as many spaces, so that offsets stay. */
function withoutMarkup(text: string): string {
  return text.replace(notWords, (found) => " ".repeat(found.length));
}
