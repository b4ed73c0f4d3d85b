import type { NumberedMask } from "../../core/text/numbered-mask.ts";

/** Longer than this one customer's words are not sent. */
const longestText = 2000;

/** Customers' words as they are sent to a model. Masked first, cut then: half a telephone would not be known as one. */
export function cut(texts: readonly string[], masked: NumberedMask): string[] {
  return texts.map((text) => masked.mask(text).slice(0, longestText));
}
