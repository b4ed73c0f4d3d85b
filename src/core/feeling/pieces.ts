import { letterBit, letterBits } from "../text/letters.ts";
import { foldWord } from "../text/tokens.ts";
import { type WordSense, wordSense } from "./lexicon/word-sense.ts";

/**
 * One piece of a text as the reading of feelings sees it: `text.slice(start, end)`.
 * `word` is letters (masked swear words with their stars), `sign` an emoji or a smiley, `stop` a run of . ! ? …,
 * `cut` one of , ; : or a dash between words, `line` one or more line breaks, `kept` what must not be cut or read: addresses,
 * mentions, markup, masked data; `other` brackets, quotes and so on.
 */
export type PieceKind = "word" | "number" | "sign" | "stop" | "cut" | "line" | "kept" | "other";
export type Piece = {
  kind: PieceKind;
  start: number;
  end: number;
  /** Folded word; else the characters themselves. */
  is: string;
  /** All of two or more letters are capital. */
  capitals: boolean;
  /** What a word says by itself; other pieces say nothing. */
  sense: WordSense | undefined;
};

const kept =
  /https?:\/\/\S{1,2000}|www\.\S{1,2000}|pic\.twitter\.com\/\S{1,40}|‹[^‹›\s]{1,20}›|<\/?[a-z][^<>]{0,200}>|&#?\w{2,8};|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{1,63}|@\w[\w.]{0,63}|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:ru|com|org|net|рф|su|info|io|by|kz|ua)(?![\p{L}\d])/iuy;
const smiley =
  /(?:[:;=8xX]['’]?-?[()DdPp/|\\[\]*oO]+(?![\p{L}\d])|<3|[)(]{2,}|\^_\^|o_O|O_o|-_-|¯\\_\(ツ\)_\/¯)/uy;
const emoji = /\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}])*/uy;
const number = /\d(?:[\d.,:/ \u00A0-]{0,40}\d)?(?:-?(?:й|я|е|го|ый|ой|ая|ое|st|nd|rd|th)(?!\p{L}))?/uy;

const stops = new Set([".", "!", "?", "…", "‼", "⁉"]);
const dashes = new Set(["-", "–", "—", "―"]);
const cuts = new Set([",", ";", ":"]);

/**
 * The pieces of a text in order; blanks belong to none. Linear in the text's length.
 * @param text a text, masked or not, of any length
 * @example pieces("Не работает!").map((piece) => piece.is) // => ["не", "работает", "!"]
 */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 9 || code === 160) {
      at++;
      continue;
    }
    at = letterBits[code] !== 0 ? word(text, at, found) : sign(text, at, code, found);
  }
  return found;
}

function word(text: string, at: number, found: Piece[]): number {
  // Addresses begin with Latin letters; only there is the dear look worth it.
  if (text.charCodeAt(at) < 128) {
    const end = mayBeKept(text, at) ? keptEnd(text, at) : at;
    if (end > at) return put(found, "kept", text, at, end);
    const face = facesBegin.includes(text[at]!) ? endOf(smiley, text, at) : at;
    if (face > at) return put(found, "sign", text, at, face);
  }
  let end = at;
  let small = 0;
  let large = 0;
  let seen = 0;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    const bits = letterBits[code]!;
    if (bits !== 0) {
      seen |= bits;
      if (bits & letterBit.capital) large++;
      else small++;
    } else if (isApostrophe(code) && letterBits[text.charCodeAt(end + 1)]) {
      if (code !== 39) seen |= letterBit.refolded;
    } else if (code === 42) {
      const after = pastStars(text, end);
      if (after - end < 3 && !letterBits[text.charCodeAt(after)]) break;
      end = after - 1;
    } else break;
  }
  const written = text.slice(at, end);
  const sense = wordSense(seen & letterBit.refolded ? foldWord(written) : written);
  const capitals = large >= 2 && small === 0;
  found.push({ kind: "word", start: at, end, is: sense.written, capitals, sense });
  return end;
}

const facesBegin = "xXoO";
const isApostrophe = (code: number) => code === 39 || code === 0x20_19;

/** An address that begins with a letter has a dot, a colon or an @ after its first run of letters, digits, _, + and -. */
function mayBeKept(text: string, at: number): boolean {
  let end = at;
  while (runsOn(text.charCodeAt(end))) end++;
  const code = text.charCodeAt(end);
  return code === 46 || code === 58 || code === 64;
}

function runsOn(code: number): boolean {
  const small = code | 32;
  return (
    (small >= 97 && small <= 122) ||
    (code >= 48 && code <= 57) ||
    code === 43 ||
    code === 45 ||
    code === 95 ||
    // The long s and the sign of kelvin are s and k to an expression that does not mind capitals.
    code === 0x1_7f ||
    code === 0x21_2a
  );
}

/** «б*ть», "f**k": stars that stand for letters; one or two at the edge of a word are emphasis. */
function pastStars(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 42) end++;
  return end;
}

function sign(text: string, at: number, code: number, found: Piece[]): number {
  const char = text[at]!;
  if (code === 10 || code === 13) return put(found, "line", text, at, runOf(text, at, /[\r\n \t]/));
  if (code >= 48 && code <= 57) {
    const address = keptEnd(text, at);
    return address > at
      ? put(found, "kept", text, at, address)
      : put(found, "number", text, at, Math.max(at + 1, endOf(number, text, at)));
  }
  if (char === "‹" || char === "<" || char === "&" || char === "@") {
    const end = keptEnd(text, at);
    if (end > at) return put(found, "kept", text, at, end);
  }
  if (":;=<^()-¯".includes(char)) {
    const face = endOf(smiley, text, at);
    if (face > at) return put(found, "sign", text, at, face);
  }
  if (stops.has(char)) return put(found, "stop", text, at, runOf(text, at, /[.!?…‼⁉]/));
  if (cuts.has(char)) return put(found, "cut", text, at, at + 1);
  if (dashes.has(char)) {
    const end = runOf(text, at, /[-–—―]/);
    const alone = blankAt(text, at - 1) || (end - at > 1 && blankAt(text, end));
    return put(found, alone && blankAt(text, end) ? "cut" : "other", text, at, end);
  }
  if (code > 0x20_00) {
    const end = endOf(emoji, text, at);
    if (end > at) return put(found, "sign", text, at, end);
  }
  const wide = code >= 0xd8_00 && code < 0xdc_00 && at + 1 < text.length ? 2 : 1;
  return put(found, "other", text, at, at + wide);
}

function put(found: Piece[], kind: PieceKind, text: string, start: number, end: number): number {
  found.push({ kind, start, end, is: text.slice(start, end), capitals: false, sense: undefined });
  return end;
}

const keptEnd = (text: string, at: number) => endOf(kept, text, at);

function endOf(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : at;
}

function runOf(text: string, at: number, of: RegExp): number {
  let end = at;
  while (end < text.length && of.test(text[end]!)) end++;
  return end;
}

function blankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return Number.isNaN(code) || code === 32 || code === 10 || code === 13 || code === 160 || code === 9;
}
