import { z } from "zod";
import { findQuoted } from "../../core/text/find-quoted.ts";
import { mask } from "../../core/text/mask.ts";
import type { NumberedMask } from "../../core/text/numbered-mask.ts";
import { stem } from "../../core/text/stem.ts";
import { isStopWord } from "../../core/text/stop-words.ts";
import { tokens } from "../../core/text/tokens.ts";

/** What a model gives to show that something stands in the quotes: the number of a quote, from 1, and its very words. */
export const evidenceShape = z
  .array(z.object({ n: z.number().int(), words: z.string().max(1000) }))
  .max(50)
  .default([]);

/** Words of a quote: its place in the list that was given, from 0, and the span in it. */
export type Evidence = { quote: number; from: number; to: number };

/**
 * Keeps what is true: the quote exists and says these words. One span a quote.
 * @param quotes as they were given, before masking
 */
export function trueEvidence(
  said: z.infer<typeof evidenceShape>,
  quotes: readonly string[],
  masked: NumberedMask,
): Evidence[] {
  const found = new Map<number, Evidence>();
  for (const { n, words } of said) {
    const quote = quotes[n - 1];
    const span = quote === undefined ? null : findQuoted(quote, masked.unmask(words));
    if (span && !found.has(n - 1)) found.set(n - 1, { quote: n - 1, ...span });
  }
  return [...found.values()].sort((a, b) => a.quote - b.quote);
}

/** A plain sentence of a model that may be shown: one line, no address to lure a reader to, no markup, no personal data. */
export function isPlain(text: string): boolean {
  const lures =
    /https?:|www\.|\b[\w-]+\.(?:com|ru|net|org|io|info|xyz|рф)\b|[<>{}[\]`|\\]|[\p{Cc}\p{Cf}]|‹/iu;
  return !lures.test(text) && mask(text).spans.length === 0;
}

/**
 * Whether a text speaks of what the quotes speak of: shares a telling word with the topic's own words, or with two of the quotes,
 * whatever its ending. One quote alone must not name a topic: it may have been written to.
 */
export function isGrounded(text: string, quotes: readonly string[], words: readonly string[]): boolean {
  const own = new Set(words.flatMap(stemsOf));
  const needed = Math.min(2, quotes.length);
  const said = quotes.map((quote) => new Set(stemsOf(quote)));
  return stemsOf(text).some(
    (each) => own.has(each) || said.filter((stems) => stems.has(each)).length >= needed,
  );
}

function stemsOf(text: string): string[] {
  return tokens(text)
    .filter(({ folded }) => folded.length > 2 && !isStopWord(folded))
    .map(({ folded }) => stem(folded));
}
