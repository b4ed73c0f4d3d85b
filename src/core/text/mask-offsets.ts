import { type PersonalSpan, mask, placeholder } from "./mask.ts";
import type { TextSpan } from "./text-span.ts";

/** A stretch of one text and what stands for it in the other. */
type Swap = { here: TextSpan; there: TextSpan };

/**
 * Brings a passage of the masked text to the original. An end inside a place-holder takes the whole of what it stands for.
 * Linear in the number of pieces taken out.
 * @param span  offsets in the masked text
 * @param taken what masking took out, as `mask` tells it: offsets of the original, ascending
 * @example spanInOriginal({ from: 0, to: 7 }, [{ kind: "inn", start: 0, end: 10 }]) // => { from: 0, to: 12 }
 */
export function spanInOriginal(span: TextSpan, taken: readonly PersonalSpan[]): TextSpan {
  return moved(
    span,
    swaps(taken).map(({ here, there }) => ({ here: there, there: here })),
  );
}

/**
 * Brings a passage of the original to the masked text: the way back of `spanInOriginal`. An end inside personal data takes the
 * whole place-holder.
 * @example spanInMasked({ from: 0, to: 12 }, [{ kind: "inn", start: 0, end: 10 }]) // => { from: 0, to: 7 }
 */
export function spanInMasked(span: TextSpan, taken: readonly PersonalSpan[]): TextSpan {
  return moved(span, swaps(taken));
}

/**
 * What was taken out of an original to give this masked text; null when masking it now gives another one (it was masked by an
 * earlier version), so that offsets cannot be brought over.
 */
export function takenOut(original: string, masked: string): PersonalSpan[] | null {
  const now = mask(original);
  return now.text === masked ? now.spans : null;
}

function swaps(taken: readonly PersonalSpan[]): Swap[] {
  let shift = 0;
  return taken.map(({ kind, start, end }) => {
    const from = start + shift;
    const to = from + placeholder(kind).length;
    shift = to - end;
    return { here: { from: start, to: end }, there: { from, to } };
  });
}

function moved({ from, to }: TextSpan, pieces: readonly Swap[]): TextSpan {
  return { from: movedEnd(from, pieces, "from"), to: movedEnd(to, pieces, "to") };
}

function movedEnd(at: number, pieces: readonly Swap[], end: "from" | "to"): number {
  let shift = 0;
  for (const { here, there } of pieces) {
    if (at <= here.from) break;
    if (at < here.to) return there[end];
    shift = there.to - here.to;
  }
  return at + shift;
}
