import { foldWord } from "../text/tokens.ts";

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
};

const kept =
  /https?:\/\/\S{1,2000}|www\.\S{1,2000}|pic\.twitter\.com\/\S{1,40}|‹[^‹›\s]{1,20}›|<\/?[a-z][^<>]{0,200}>|&#?\w{2,8};|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{1,63}|@\w[\w.]{0,63}|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:ru|com|org|net|рф|su|info|io|by|kz|ua)(?![\p{L}\d])/iuy;
const smiley =
  /(?:[:;=8xX]['’]?-?[()DdPp/|\\[\]*oO]+(?![\p{L}\d])|<3|[)(]{2,}|\^_\^|o_O|O_o|-_-|¯\\_\(ツ\)_\/¯)/uy;
const emoji = /\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}])*/uy;
const number = /\d(?:[\d.,:/ \u00A0-]{0,40}\d)?(?:-?(?:й|я|е|го|ый|ой|ая|ое|st|nd|rd|th)(?!\p{L}))?/uy;

/** Kinds of a single UTF-16 unit, so that most characters cost one look-up. */
const isLetter = new Uint8Array(65_536);
for (let code = 0; code < 65_536; code++) {
  const letter = String.fromCharCode(code);
  if (/\p{L}|\p{M}/u.test(letter)) isLetter[code] = letter === letter.toLowerCase() ? 1 : 2;
}
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
    const kind = isLetter[code] !== 0 ? word(text, at, found) : sign(text, at, code, found);
    at = kind;
  }
  return found;
}

function word(text: string, at: number, found: Piece[]): number {
  // Addresses begin with Latin letters; only there is the dear look worth it.
  if (text.charCodeAt(at) < 128) {
    const end = keptEnd(text, at);
    if (end > at) return put(found, "kept", text, at, end);
    const face = endOf(smiley, text, at);
    if (face > at) return put(found, "sign", text, at, face);
  }
  let end = at;
  let small = 0;
  let large = 0;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    const letter = isLetter[code]!;
    if (letter === 1) small++;
    else if (letter === 2) large++;
    else if ((code === 39 || code === 0x2019) && isLetter[text.charCodeAt(end + 1)]) continue;
    else if (code === 42) {
      const after = pastStars(text, end);
      if (after - end < 3 && !isLetter[text.charCodeAt(after)]) break;
      end = after - 1;
    } else break;
  }
  found.push({
    kind: "word",
    start: at,
    end,
    is: foldWord(text.slice(at, end)),
    capitals: large >= 2 && small === 0,
  });
  return end;
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
  found.push({ kind, start, end, is: text.slice(start, end), capitals: false });
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
