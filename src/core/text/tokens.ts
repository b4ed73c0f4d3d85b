/** A word of a text: `text.slice(start, end)` as written, and its folded form for comparing. */
export type Token = { folded: string; start: number; end: number };

const notWords =
  /https?:\/\/\S{1,2000}|www\.\S{1,2000}|pic\.twitter\.com\/\S{1,40}|&#?\w{2,8};|<\/?[a-z][^<>]{0,200}>|‹\p{L}{2,12}›|[@][\w.]{1,64}/giu;
const rarelyWritten = /[ё’]/;
const word = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?/gu;

/**
 * The words of a text in order, without addresses, mentions, HTML, masked data and numbers. Hyphenated words fall apart.
 * @param text a text, masked or not
 * @example tokens("Ещё карта, @bank!").map((t) => t.folded) // => ["еще", "карта"]
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of withoutMarkup(text).matchAll(word)) {
    found.push({ folded: foldWord(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return found;
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
