import { spanInMasked, takenOut } from "../../core/text/mask-offsets.ts";
import type { TextSpan } from "../../core/text/text-span.ts";
import { type Quote, quoteAround } from "./quote-around.ts";

/** A contact's words and where they speak of a topic. */
export type Said = {
  /** Masked. */
  text: string;
  /** The words as they came; null where masking found nothing. */
  original: string | null;
  /** Offsets in the words as they came. */
  span_from: number;
  span_to: number;
};

/** Where masked words speak of the topic: quotes are always shown masked. Null where that cannot be brought together. */
export function evidenceInMasked({ text, original, span_from, span_to }: Said): TextSpan | null {
  const span = { from: span_from, to: span_to };
  if (original === null) return span;
  const taken = takenOut(original, text);
  return taken && spanInMasked(span, taken);
}

/** At most 400 masked characters around the passage. */
export function maskedQuote(said: Said): Quote {
  return quoteAround(said.text, evidenceInMasked(said));
}
