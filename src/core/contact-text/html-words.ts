import { entityText, longestEntity } from "./html-entities.ts";
import type { Cost, Piece, PlainText } from "./plain-text.ts";

const lineTags = new Set(
  "address article aside blockquote body br caption center dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section table tbody td tfoot th thead title tr ul".split(
    " ",
  ),
);
const inlineTags = new Set(
  "a abbr acronym b base bdi bdo big button cite code col colgroup del em font i img input ins kbd label link map mark meta o:p q s samp small span strike strong style script sub sup template textarea tt u var video wbr !doctype ?xml".split(
    " ",
  ),
);
/** What stands between such tags is never words. */
const silentTags = new Set(["style", "script", "template", "title", "head"]);
/** A tag longer than this is no tag. */
const longestTag = 4000;

type Tag = { name: string; closing: boolean; to: number };

/**
 * The words of a text with HTML in it, and where each stands in the text as it came. Tags are dropped, those that break a line
 * become a line break, entities become what they stand for, and style and script go with all that is in them. A sign "<" that begins
 * no tag we know stays as written.
 * @param text as it came; without any tag it comes back as it is
 * @param cost counts the characters looked at: at most about three times the length
 * @example htmlWords("<p>Карта&nbsp;<b>не</b> работает").text // => "\nКарта не работает"
 */
export function htmlWords(text: string, cost: Cost): PlainText {
  const find = cachedSearch(text, cost);
  const out = new Plain(text);
  const quotes: number[] = [];
  const closings = new Map<string, number>();
  const quoted: PlainText["quoted"] = [];
  let at = 0;
  while (at < text.length) {
    const open = find("<", at);
    const amp = find("&", at);
    const next = Math.min(open, amp);
    if (next > at) out.copy(at, Math.min(next, text.length));
    at = next;
    if (at >= text.length) break;
    if (at === amp) {
      at = out.entity(at, find(";", at));
      continue;
    }
    const comment = text.startsWith("<!--", at) ? find("-->", at) : Infinity;
    if (comment < Infinity) {
      at = comment + 3;
      continue;
    }
    const tag = tagAt(text, at, find(">", at));
    if (!tag) {
      out.copy(at, at + 1);
      at += 1;
      continue;
    }
    if (tag.name === "blockquote") {
      if (!tag.closing) quotes.push(out.length);
      else if (quotes.length > 0) quoted.push({ from: quotes.pop()!, to: out.length });
    }
    if (lineTags.has(tag.name)) out.put("\n", at, tag.to);
    at = silentTags.has(tag.name) && !tag.closing ? closingOf(text, tag, find, closings) : tag.to;
  }
  return { ...out.done(), quoted: quoted.sort((a, b) => a.from - b.from) };
}

/**
 * Whether a text has any tag at all: others need not be taken apart.
 * @example hasMarkup("5 < 7 & 8 > 6") // => false
 */
export function hasMarkup(text: string): boolean {
  return /<[!/?]?[a-z][^<>]{0,400}>|&(?:#\d{2,6}|#x[0-9a-f]{2,6}|[a-z]{2,6});/i.test(text);
}

/** Where the closing tag of a silent one ends; where it never closes, only the tag itself is dropped. */
function closingOf(text: string, tag: Tag, find: Search, closings: Map<string, number>): number {
  let at = closings.get(tag.name) ?? -1;
  if (at < tag.to) {
    at = find("</", tag.to);
    const closes = (place: number) =>
      text.slice(place + 2, place + 2 + tag.name.length).toLowerCase() === tag.name;
    while (at < Infinity && !closes(at)) at = find("</", at + 2);
    closings.set(tag.name, at);
  }
  const end = at < Infinity ? find(">", at) : Infinity;
  return end < Infinity ? end + 1 : tag.to;
}

function tagAt(text: string, at: number, end: number): Tag | null {
  if (end - at > longestTag) return null;
  const body = text.slice(at + 1, end);
  const head = /^(\/?)([!?]?[a-z][a-z0-9:]{0,11})/i.exec(body.slice(0, 16));
  if (!head) return null;
  const name = head[2]!.toLowerCase();
  if (!lineTags.has(name) && !inlineTags.has(name)) return null;
  const rest = body.slice(head[0].length).trim();
  // "a <b and c> d" is arithmetic: what follows the name must be nothing, a slash, or name=value.
  const looksLikeTag =
    rest === "" || rest === "/" || (/^[\s/]/.test(body[head[0].length]!) && /=/.test(rest));
  return looksLikeTag || name.startsWith("!") ? { name, closing: head[1] === "/", to: end + 1 } : null;
}

type Search = (sought: string, from: number) => number;

/** indexOf that remembers what it found: all searches for one sign cost one walk through the text together. */
function cachedSearch(text: string, cost: Cost): Search {
  const found = new Map<string, { from: number; at: number }>();
  return (sought, from) => {
    const held = found.get(sought);
    if (held && held.from <= from && held.at >= from) return held.at;
    const at = text.indexOf(sought, from);
    cost.looked += (at < 0 ? text.length : at) - from + 1;
    const place = at < 0 ? Infinity : at;
    found.set(sought, { from, at: place });
    return place;
  };
}

/** Plain text as it grows. */
class Plain {
  length = 0;
  private readonly texts: string[] = [];
  private readonly pieces: Piece[] = [];
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  copy(from: number, to: number): void {
    const last = this.pieces.at(-1);
    this.texts.push(this.source.slice(from, to));
    if (last && last.to === from && last.length === last.to - last.from) {
      last.to = to;
      last.length += to - from;
    } else this.pieces.push({ at: this.length, length: to - from, from, to });
    this.length += to - from;
  }

  put(said: string, from: number, to: number): void {
    if (!said) return;
    this.texts.push(said);
    this.pieces.push({ at: this.length, length: said.length, from, to });
    this.length += said.length;
  }

  /** Puts what the entity at a place stands for; returns where to read on. */
  entity(at: number, end: number): number {
    const said = end - at < longestEntity ? entityText(this.source.slice(at, end + 1)) : null;
    if (said === null) {
      this.copy(at, at + 1);
      return at + 1;
    }
    this.put(said, at, end + 1);
    return end + 1;
  }

  done(): { text: string; pieces: Piece[] } {
    return { text: this.texts.join(""), pieces: this.pieces };
  }
}
