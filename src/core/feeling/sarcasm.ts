import type { ClauseReading } from "./felt-units.ts";
import type { Piece } from "./pieces.ts";

/** What the reading of sarcasm needs to know of a clause. */
export type Bitten = {
  reading: ClauseReading;
  first: number;
  last: number;
  sentence: number;
};

const contrasts = new Set(
  `но зато однако хотя а несмотря but although though however despite while except yet still`.split(" "),
);
/** Where these stand, a hardship is told as overcome: "thanks for fixing the problem". */
const overcome =
  /^(?:реши|помог|исправ|налади|вернул|почини|разобрал|спасл|спасен|выруч|разъясн|объясн|fixed|fixing|solved|solving|resolv|help|sorting|sorted|recover|found|finding|rebook|getting|got|quick)/;

/**
 * Whether the praise in a clause is meant to bite: «спасибо большое, третий день без связи», "great, just great". Praise beside a
 * plain hardship with no contrast between, praise within quotes, praise said twice for nothing, thanks for a harm.
 */
export function bites(pieces: readonly Piece[], clauses: readonly Bitten[], at: number): boolean {
  const { reading, first, last } = clauses[at]!;
  const praise = reading.units.filter(({ weight }) => weight > 0);
  if (praise.length === 0) return false;
  if (quoted(pieces, first, last, praise[0]!.from)) return true;
  if (!praise.every((unit) => unit.bites)) return false;
  const folded = reading.senses.map((sense) => sense?.folded ?? "");
  if (folded.some((word) => overcome.test(word))) return false;
  if (said(reading, folded)) return true;
  if (folded.some((word) => contrasts.has(word))) return false;
  if (hardAfter(reading, praise[0]!.from)) return true;
  const before = clauses[at - 1];
  if (before && reading.words <= 2 && praise.every(cold(reading)) && hardship(before.reading)) return true;
  const next = clauses[at + 1];
  return next !== undefined && reading.words <= 5 && near(clauses[at]!, next) && hardship(next.reading);
}

/** "great, just great", «ну спасибо», «молодцы, просто молодцы», "thanks for nothing". */
function said(reading: ClauseReading, folded: readonly string[]): boolean {
  const words = folded.filter((word) => word !== "");
  const [head = "", second = ""] = words;
  const praised = reading.senses.filter((sense) => sense?.bites);
  const twice = praised.length === 2 && praised[0]!.stem === praised[1]!.stem && words.length <= 4;
  if (twice && words.some((word) => word === "just" || word === "просто" || word === "ну")) return true;
  if (
    (head === "ну" || head === "ага" || head === "oh" || head === "gee" || head === "wow") &&
    praised.length > 0 &&
    words.length <= 3
  ) {
    return second !== "очень";
  }
  const thanksFor = folded.findIndex((word, i) => (word === "for" || word === "за") && i > 0);
  return (
    thanksFor > 0 && reading.units.some(({ weight, from }) => weight < -0.3 && from > reading.units[0]!.from)
  );
}

/** A hardship told after the praise in the same clause. */
function hardAfter({ units }: ClauseReading, from: number): boolean {
  return units.some((unit) => unit.hard && unit.from > from);
}

/** Praise by a word that never thanks. */
function cold({ senses }: ClauseReading): () => boolean {
  const praised = senses.filter((sense) => sense?.bites);
  return () => praised.length > 0 && praised.every((sense) => sense!.coldPraise);
}

function hardship({ units, senses }: ClauseReading): boolean {
  const head = senses.find((sense) => sense)?.folded ?? "";
  if (contrasts.has(head) || senses.some((sense) => sense && overcome.test(sense.folded))) return false;
  return units.some(({ hard }) => hard) && units.every(({ weight }) => weight <= 0);
}

/** The next clause of the same sentence, or a next sentence to a praise of a word or two. */
const near = (clause: Bitten, next: Bitten) => clause.sentence === next.sentence || clause.reading.words <= 2;

/** «"отличный" сервис»: a praise of a word or two in quotes, written small, is no name. */
function quoted(pieces: readonly Piece[], first: number, last: number, from: number): boolean {
  for (let at = Math.max(first, 0); at < last; at++) {
    const piece = pieces[at]!;
    if (piece.start !== from) continue;
    const before = pieces[at - 1];
    if (before?.kind !== "other" || !`«"“'`.includes(before.is)) return false;
    const closing = pieces
      .slice(at + 1, at + 4)
      .some(({ kind, is }) => kind === "other" && `»"”'`.includes(is));
    return closing && !piece.capitals;
  }
  return false;
}
