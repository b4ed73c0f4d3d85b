import type { ClauseReading } from "./felt-units.ts";
import { isFlung, isPolite, type Surroundings } from "./flung-praise.ts";
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
  /^(?:реши|реша|помог|исправ|налади|вернул|почини|разобрал|спасл|спасен|выруч|разъясн|объясн|fixed|fixing|solved|solving|resolv|help|sorting|sorted|recover|found|finding|rebook|getting|got|quick)/;

/** How praise in a clause is meant: as it is said, to bite, or as a polite word that says nothing. */
export type PraiseMeant = "said" | "bites" | "polite";

/**
 * How the praise in a clause is meant. It bites beside a plain hardship with no contrast between («спасибо большое, третий день без
 * связи»), within quotes, said twice for nothing ("great, just great"), as thanks for a harm, and where it is flung at the company after
 * nothing but hardships («Третий день нет связи. Отличный сервис!»). Thanks that close a complaint are polite.
 * @param around what the other clauses of the text say, see `surroundingsOf`
 */
export function meantBy(
  text: string,
  pieces: readonly Piece[],
  clauses: readonly Bitten[],
  at: number,
  around: Surroundings,
): PraiseMeant {
  const { reading, first, last } = clauses[at]!;
  const praise = reading.units.filter(({ weight }) => weight > 0);
  if (praise.length === 0) return "said";
  const inQuotes = quoted(text, pieces, first, last, praise[0]!.from);
  if (inQuotes) return inQuotes === "name" ? "polite" : "bites";
  if (!praise.every((unit) => unit.bites)) return "said";
  const folded = reading.senses.map((sense) => sense?.folded ?? "");
  if (folded.some((word) => overcome.test(word))) return "said";
  if (said(reading, folded)) return "bites";
  if (folded.some((word) => contrasts.has(word))) return "said";
  if (hardAfter(reading, praise[0]!.from)) return "bites";
  const before = clauses[at - 1];
  if (before && reading.words <= 2 && praise.every(cold(reading)) && hardship(before.reading)) return "bites";
  const next = clauses[at + 1];
  if (next && reading.words <= 5 && near(clauses[at]!, next) && hardship(next.reading)) return "bites";
  if (!around.onlyHard || at <= around.firstHard) return "said";
  if (isPolite(folded)) return reading.senses.some((sense) => sense?.negates) ? "bites" : "polite";
  return isFlung(folded, reading) && afterHardship(clauses, at) ? "bites" : "said";
}

/** A hardship in one of the three clauses before, or bitter praise that follows one. */
function afterHardship(clauses: readonly Bitten[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    const { reading } = clauses[before]!;
    if (blames(reading)) return true;
    if (contrasts.has(reading.senses.find((sense) => sense)?.folded ?? "")) return false;
  }
  return false;
}

/**
 * What surrounds the praise of a text: whether its clauses tell of hardships alone, with no honest praise among them and nothing
 * overcome, and which of them is the first to do so. A good mark says that praise is honest.
 * @param mark the customer's own mark, -1..1; undefined where there is none
 */
export function surroundingsOf(clauses: readonly Bitten[], mark: number | undefined): Surroundings {
  const firstHard = clauses.findIndex(({ reading }) => blames(reading));
  const isPraised = mark !== undefined && mark > 0.2;
  return { firstHard, onlyHard: firstHard >= 0 && !isPraised && !clauses.some(isGood) };
}

/** A clause that tells of something bad and of nothing good. */
function blames({ units }: ClauseReading): boolean {
  let bad = 0;
  for (const { weight, hard, emotion } of units) {
    if (weight > 0 && emotion === "joy") return false;
    if (hard) return true;
    bad -= Math.min(0, weight);
  }
  return bad >= 0.5;
}

/** Honest praise, or a hardship that was overcome; what people only ask for («решите», "please help") is not yet. */
function isGood({ reading }: Bitten): boolean {
  const { units, senses } = reading;
  const praise = units.filter(({ weight, emotion }) => weight > 0.6 && emotion === "joy");
  if (praise.some(({ bites }) => !bites)) return true;
  const folded = senses.map((sense) => sense?.folded ?? "");
  if (praise.length > 0 && !isPolite(folded) && !isFlung(folded, reading)) return true;
  if (folded.some((word) => requests.has(word))) return false;
  return folded.some(
    (word, i) =>
      overcome.test(word) &&
      !/(?:[иь]те|[тч]ь)$/.test(word) &&
      !senses[i - 1]?.negates &&
      !senses[i - 2]?.negates,
  );
}
const requests = new Set(`прошу просим просьба please could can need kindly`.split(" "));

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

/** «"отличный" сервис»: a praise of a word or two in quotes bites; with a capital letter that no sentence begins with it is a name. */
function quoted(
  text: string,
  pieces: readonly Piece[],
  first: number,
  last: number,
  from: number,
): "bites" | "name" | null {
  for (let at = Math.max(first, 0); at < last; at++) {
    const piece = pieces[at]!;
    if (piece.start !== from) continue;
    const before = pieces[at - 1];
    if (before?.kind !== "other" || !`«"“'`.includes(before.is)) return null;
    const closing = pieces
      .slice(at + 1, at + 4)
      .findIndex(({ kind, is }) => kind === "other" && `»"”'`.includes(is));
    if (closing < 0) return null;
    const isSmall = text[from] === text[from]!.toLowerCase();
    return isSmall || (closing === 0 && at - 1 <= first) ? "bites" : "name";
  }
  return null;
}
