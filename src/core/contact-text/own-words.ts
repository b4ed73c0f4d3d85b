import { isAutoReply } from "./auto-reply.ts";
import { closingAt } from "./closing-words.ts";
import { dialogueTurns } from "./dialogue-turns.ts";
import { greetingLength } from "./greeting.ts";
import { hasMarkup, htmlWords } from "./html-words.ts";
import { mailRuns } from "./mail-runs.ts";
import { asItIs, type Cost, type Piece, pieceAt, type PlainText } from "./plain-text.ts";
import { isOwn, joinRuns, type Run } from "./run.ts";

/** A half-open stretch of a text as it came, in UTF-16 units: whose it is and what. */
export type TextPart = Run;

/**
 * What of a contact is the customer's own. `parts` follow one another and hold every character of the text as it came; `text` is the
 * customer's words, stretches joined by an empty line, so that no clause reaches over what stood between; `offsets` lead from it back (see `spanInWhole`).
 */
export type OwnWords = {
  parts: TextPart[];
  kind: "words" | "dialogue" | "auto-reply" | "empty";
  text: string;
  offsets: Piece[];
};

/**
 * Tells the customer's own words from what a mail program, an agent or a robot put around them: tags, earlier mails, signatures,
 * disclaimers, automatic answers, the agent's turns of a transcript, a greeting at the start. When in doubt, words are the
 * customer's. Takes time in step with the length.
 * @param text the words as they came, of any length
 * @param cost counts the characters looked at
 * @returns kind "auto-reply": a machine says it all, `text` is ""; "empty": nobody says anything, `text` is ""
 * @example ownWords("Где деньги?\n\n> Добрый день!\n> Мы проверим").text // => "Где деньги?"
 * @example ownWords("Клиент: перевод не пришёл\nОператор: проверяю").text // => "перевод не пришёл"
 * @example ownWords("<p>Ужас</p>").parts.map(({ what }) => what) // => ["markup", "words", "markup"]
 */
export function ownWords(text: string, cost: Cost = { looked: 0 }): OwnWords {
  const plain = hasMarkup(text) ? htmlWords(text, cost) : asItIs(text);
  const turns = dialogueTurns(plain.text, cost);
  const { kind, runs } = turns ? { kind: "dialogue" as const, runs: turns } : mailOrWords(plain, cost);
  const said = runs.filter(isOwn).filter(({ from, to }) => isSaid(plain.text, from, to));
  const { text: own, offsets } = gather(plain, said);
  const empty = kind !== "auto-reply" && own === "";
  return { parts: partsOf(plain, runs, text), kind: empty ? "empty" : kind, text: own, offsets };
}

/**
 * Brings a span of the customer's own words back to the text as it came.
 * @param span half-open, 0 <= from <= to <= own.text.length
 * @throws RangeError when the span does not lie in the words
 * @example const own = ownWords("<b>Нет</b> &amp; нет"); spanInWhole(own, { from: 0, to: 3 }) // => { from: 3, to: 6 }
 */
export function spanInWhole(
  { text, offsets }: Pick<OwnWords, "text" | "offsets">,
  { from, to }: { from: number; to: number },
): { from: number; to: number } {
  if (!(from >= 0 && from <= to && to <= text.length)) {
    throw new RangeError(`span ${from}..${to} does not lie in ${text.length} characters`);
  }
  if (offsets.length === 0) return { from: 0, to: 0 };
  const start = startInWhole(offsets, from);
  return { from: start, to: from === to ? start : Math.max(start, endInWhole(offsets, to)) };
}

function startInWhole(offsets: readonly Piece[], at: number): number {
  const index = pieceAt(offsets, at);
  const piece = offsets[index]!;
  const inside = at - piece.at;
  if (inside < piece.length) return piece.length === piece.to - piece.from ? piece.from + inside : piece.from;
  // Between two stretches, or at the very end.
  return offsets[index + 1]?.from ?? piece.to;
}

function endInWhole(offsets: readonly Piece[], at: number): number {
  const piece = offsets[pieceAt(offsets, at - 1)]!;
  const inside = at - piece.at;
  return inside < piece.length && piece.length === piece.to - piece.from ? piece.from + inside : piece.to;
}

function mailOrWords(plain: PlainText, cost: Cost): { kind: "words" | "auto-reply"; runs: Run[] } {
  const runs = closed(plain, kept(plain, mailRuns(plain, cost)));
  const words = runs
    .filter(isOwn)
    .map(({ from, to }) => plain.text.slice(from, Math.min(to, from + 2000)))
    .join("\n");
  cost.looked += words.length;
  if (isAutoReply(words)) {
    return {
      kind: "auto-reply",
      runs: joinRuns(runs.map((run) => (isOwn(run) ? { ...run, who: "machine", what: "auto-reply" } : run))),
    };
  }
  return { kind: "words", runs: greeted(plain, runs) };
}

/** Where nothing else is left, what looks like a quotation is read as the customer's words: better read than lost. */
function kept(plain: PlainText, runs: readonly Run[]): Run[] {
  const saysSomething = runs.some((run) => isOwn(run) && isSaid(plain.text, run.from, run.to));
  if (saysSomething) return [...runs];
  return joinRuns(
    runs.map((run) => (run.what === "quoted" ? { ...run, who: "customer", what: "words" } : run)),
  );
}

/** Parts a sign-off at the end of the last words from them. */
function closed({ text }: PlainText, runs: readonly Run[]): Run[] {
  const last = runs.findLastIndex((run) => isOwn(run) && isSaid(text, run.from, run.to));
  const run = runs[last];
  if (!run) return [...runs];
  const tail = Math.max(run.from, run.to - 400);
  const at = closingAt(text.slice(tail, run.to).trimEnd());
  if (at === null) return [...runs];
  const cut = tail + at;
  return runs.toSpliced(last, 1, { ...run, to: cut }, { ...run, from: cut, what: "signature" });
}

/** Parts a greeting at the start of the first words from them, unless it is all that is said. */
function greeted({ text }: PlainText, runs: readonly Run[]): Run[] {
  const first = runs.findIndex((run) => isOwn(run) && isSaid(text, run.from, run.to));
  const run = runs[first];
  const length = run ? greetingLength(text.slice(run.from, run.from + 80)) : 0;
  if (!run || length === 0) return [...runs];
  const cut = Math.min(run.to, run.from + length);
  const more =
    isSaid(text, cut, run.to) ||
    runs.slice(first + 1).some((later) => isOwn(later) && isSaid(text, later.from, later.to));
  if (!more) return [...runs];
  return joinRuns(runs.toSpliced(first, 1, { ...run, to: cut, what: "greeting" }, { ...run, from: cut }));
}

/** Whether there is anything but blanks and invisible signs. */
function isSaid(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlank(text.charCodeAt(at))) return true;
  return false;
}

/** Blanks, control signs, zero-width signs, soft hyphen, byte order mark, variation selectors. */
function isBlank(code: number): boolean {
  return (
    code <= 32 ||
    (code >= 127 && code <= 160) ||
    code === 0xad ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0x3000 ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

const joint = "\n\n";

/** The customer's stretches, trimmed and joined, with the way back to the text as it came. */
function gather(plain: PlainText, said: readonly Run[]): { text: string; offsets: Piece[] } {
  const texts: string[] = [];
  const offsets: Piece[] = [];
  let length = 0;
  for (const run of said) {
    let { from, to } = run;
    while (isBlank(plain.text.charCodeAt(from))) from++;
    while (isBlank(plain.text.charCodeAt(to - 1))) to--;
    if (texts.length > 0) length += joint.length;
    for (const piece of piecesIn(plain, from, to)) {
      offsets.push({ ...piece, at: piece.at - from + length });
    }
    texts.push(plain.text.slice(from, to));
    length += to - from;
  }
  return { text: texts.join(joint), offsets };
}

/** The pieces of the plain text that lie in a stretch of it, cut to it. */
function piecesIn({ pieces }: PlainText, from: number, to: number): Piece[] {
  const found: Piece[] = [];
  for (let i = Math.max(0, pieceAt(pieces, from)); i < pieces.length && pieces[i]!.at < to; i++) {
    const piece = pieces[i]!;
    const start = Math.max(from, piece.at);
    const end = Math.min(to, piece.at + piece.length);
    if (end <= start) continue;
    const even = piece.length === piece.to - piece.from;
    found.push({
      at: start,
      length: end - start,
      from: even ? piece.from + start - piece.at : piece.from,
      to: even ? piece.from + end - piece.at : piece.to,
    });
  }
  return found;
}

/** The runs brought back to the text as it came; what no run holds is markup. */
function partsOf(plain: PlainText, runs: readonly Run[], whole: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const run of runs) {
    for (const { from, to, length } of piecesIn(plain, run.from, run.to)) {
      const start = Math.max(at, from);
      parts.push({ from: at, to: start, who: "machine", what: "markup" });
      const end = Math.max(start, to);
      // A tag that was read as a line break.
      const isTag = length === 1 && to - from > 1 && whole[from] === "<";
      parts.push(
        isTag ? { from: start, to: end, who: "machine", what: "markup" } : { ...run, from: start, to: end },
      );
      at = end;
    }
  }
  parts.push({ from: at, to: whole.length, who: "machine", what: "markup" });
  return joinRuns(parts);
}
