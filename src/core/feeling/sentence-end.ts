import type { Piece } from "./pieces.ts";

/** Abbreviations after which the sentence goes on, whatever follows. */
const goOn = new Set(
  `ул пр просп пер пл тел моб им стр см напр т гр обл р кв д корп под эт mr mrs ms dr prof st vs approx no fig e i g eg ie dept est ext`.split(
    " ",
  ),
);
/** After these it ends only before a capital letter. */
const mayEnd = new Set(
  `руб коп тыс млн млрд г гг п др проч мин сек час ч шт чел кг км etc inc ltd co corp a.m p.m am pm min max hrs jan feb mar apr aug sept oct nov dec`.split(
    " ",
  ),
);

/**
 * Whether the sentence ends with the piece at this place: a stop that is no part of a number, abbreviation or name, or a line
 * break that does not run on in small letters.
 */
export function endsSentence(text: string, all: readonly Piece[], at: number): boolean {
  const piece = all[at]!;
  const next = all[at + 1];
  if (piece.kind === "line") return newLine(text, piece, next);
  if (piece.kind === "cut") return piece.is === ";";
  if (piece.kind !== "stop") return false;
  if (!next || next.kind === "line") return true;
  const glued = next.start === piece.end;
  if (piece.is !== "." && piece.is !== "..") {
    // "?!)" and «Что?» inside quotes end it; "…and so on" runs on in small letters.
    const trailing = piece.is === "…" || /^\.+$/.test(piece.is);
    return !(trailing && next.kind === "word" && small(text, next));
  }
  const before = all[at - 1];
  if (before?.kind === "word" && before.end === piece.start) {
    const pair = glue(all, at);
    if (pair === "т д" || pair === "т п") return !glued && next.kind === "word" && !small(text, next);
    if (goOn.has(before.is)) return false;
    const initial = before.end - before.start === 1 && !small(text, before);
    if (initial) return false;
    if (mayEnd.has(before.is)) return !glued && next.kind === "word" && !small(text, next);
  }
  if (glued)
    return next.kind === "word"
      ? !small(text, next) && before?.kind === "word"
      : next.kind !== "number" && next.kind !== "cut";
  if (before?.kind === "number" && next.kind === "word" && small(text, next)) return false;
  return true;
}

/** The two letters of «т.д.» and «т. п.». */
function glue(all: readonly Piece[], at: number): string {
  return all[at - 2]?.is === "." ? `${all[at - 3]?.is} ${all[at - 1]!.is}` : "";
}

function newLine(text: string, piece: Piece, next: Piece | undefined): boolean {
  if (!next) return false;
  const lines = piece.is.split("\n").length - 1;
  return lines > 1 || next.kind !== "word" || !small(text, next);
}

const small = (text: string, { start }: Piece) => {
  const letter = text[start]!;
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase();
};
