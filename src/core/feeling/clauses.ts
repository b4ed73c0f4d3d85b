import type { Piece } from "./pieces.ts";
import { readPieces } from "./read-pieces.ts";
import { endsSentence } from "./sentence-end.ts";

/** A clause: `text.slice(from, to)` (UTF-16), trimmed; `sentence` counts the sentences of the text from 0. */
export type Clause = { from: number; to: number; sentence: number };

/** A clause and the pieces within it: `pieces.slice(first, last)`. */
export type CutClause = Clause & { first: number; last: number };

/** Words that open a contrast or a reason: a clause begins with them. */
const openings = new Set(
  `но а зато однако хотя поэтому причем притом потому but although though however whereas yet because except unfortunately`.split(
    " ",
  ),
);
/** «а также», «но и», "but also": no contrast. */
const noContrast = new Set(`также и именно не то еще also`.split(" "));
/** They may open a clause without a comma before them. */
const bareOpenings = new Set(`но зато однако хотя but although however`.split(" "));
const subjects = new Set(`the my they it i we he she our this that nobody their your there no`.split(" "));
/** Complements stay with their verb: «не думаю, что это хорошо». */
const complements = new Set(
  `что чтобы который которая которое которые которую которого как ли that which who where где`.split(" "),
);

/**
 * The clauses of a text: its sentences, and their parts where both sides can stand alone. Numbers, abbreviations, addresses and
 * masked data are never cut. They come in order and do not overlap; a text without words or signs has none.
 * @param text a text of any length
 * @example clausesOf("Банк хороший, но очереди большие.").map((c) => c.to) // => [12, 33]
 */
export function clausesOf(text: string): Clause[] {
  return cutClauses(text, readPieces(text)).map(({ from, to, sentence }) => ({ from, to, sentence }));
}

/** The same over pieces already read. */
export function cutClauses(text: string, all: readonly Piece[]): CutClause[] {
  const cut: CutClause[] = [];
  let begin = 0;
  let sentence = 0;
  for (let at = 0; at < all.length; at++) {
    if (!endsSentence(text, all, at)) continue;
    let end = at + 1;
    // Smileys, quotes and brackets that close a sentence belong to it.
    while (end < all.length && closes(text, all, end)) end++;
    sentence = cutSentence(all, begin, end, sentence, cut);
    begin = end;
    at = end - 1;
  }
  cutSentence(all, begin, all.length, sentence, cut);
  return cut;
}

function closes(text: string, all: readonly Piece[], at: number): boolean {
  const { kind, is } = all[at]!;
  return (
    kind === "sign" || kind === "stop" || (kind === "other" && '»”")]’'.includes(is) && !blank(text, all, at))
  );
}

const blank = (text: string, all: readonly Piece[], at: number) => /\s/.test(text[all[at]!.start - 1] ?? " ");

/** Cuts the pieces begin..end, one sentence, at the places where both sides can stand alone; the next sentence's number. */
function cutSentence(
  all: readonly Piece[],
  begin: number,
  end: number,
  sentence: number,
  into: CutClause[],
): number {
  let first = begin;
  while (first < end && dull(all[first]!)) first++;
  let last = end;
  while (last > first && all[last - 1]!.kind === "line") last--;
  if (!tells(all, first, last)) return sentence;
  let from = first;
  let stands = false;
  let partBegin = first;
  for (let at = first; at <= last; at++) {
    const boundary = at === last ? null : boundaryAt(all, at, last);
    if (at < last && boundary === null) continue;
    const partStands = canStand(all, partBegin, at);
    const contrast = partBegin > from && openings.has(all[partBegin]?.is ?? "");
    if (
      partBegin > from &&
      partBegin < last &&
      partStands &&
      (stands || contrast) &&
      tells(all, partBegin, at)
    ) {
      add(all, from, partBegin, sentence, into);
      from = partBegin;
      stands = partStands;
    } else stands ||= partStands;
    partBegin = boundary ?? at;
    at = Math.max(at, partBegin - 1);
  }
  add(all, from, last, sentence, into);
  return sentence + 1;
}

const dull = ({ kind }: Piece) => kind === "line" || kind === "cut";

function tells(all: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { kind } = all[at]!;
    if (kind === "word" || kind === "sign" || kind === "kept" || kind === "number") return true;
    // "???" says something, too.
    if (kind === "stop" && /[!?]/.test(all[at]!.is)) return true;
  }
  return false;
}

/** Where the part after this place begins, when a clause may begin there; else null. */
function boundaryAt(all: readonly Piece[], at: number, last: number): number | null {
  const piece = all[at]!;
  const next = all[at + 1];
  if (!next || at + 1 >= last) return null;
  if (piece.kind === "cut") {
    if (next.kind === "word" && complements.has(next.is) && piece.is === ",") return null;
    if (next.kind === "word" && openings.has(next.is) && joins(all, at + 2)) return null;
    return at + 1;
  }
  if (piece.kind !== "word" || at === 0) return null;
  if (all[at - 1]!.kind === "cut") return null;
  if (bareOpenings.has(piece.is)) return joins(all, at + 1) || all[at - 1]!.is === "nothing" ? null : at;
  if (piece.is === "and") return next.kind === "word" && subjects.has(next.is) ? at : null;
  if (piece.is === "и") {
    const opens =
      next.kind === "word" && next.is !== "не" && !next.sense!.predicate && !next.is.endsWith("ть");
    return opens ? at : null;
  }
  return null;
}

const joins = (all: readonly Piece[], at: number) => noContrast.has(all[at]?.is ?? "");

/** A part stands alone when it has a predicate or judges something, or opens with a contrast and says anything. */
function canStand(all: readonly Piece[], from: number, to: number): boolean {
  let words = 0;
  let predicate = false;
  let coloured = false;
  for (let at = from; at < to; at++) {
    const { sense } = all[at]!;
    if (!sense) continue;
    words++;
    predicate ||= sense.predicate;
    coloured ||= sense.colour !== undefined;
    if (words >= 2 && (predicate || coloured)) return true;
  }
  return words >= 2 && (predicate || coloured || openings.has(all[from]?.is ?? ""));
}

function add(all: readonly Piece[], first: number, end: number, sentence: number, into: CutClause[]): void {
  let last = end;
  while (last > first + 1 && dull(all[last - 1]!)) last--;
  into.push({ from: all[first]!.start, to: all[last - 1]!.end, sentence, first, last });
}
