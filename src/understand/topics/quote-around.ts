import type { TextSpan } from "../../core/text/text-span.ts";

export type Quote = { snippet: string; span: [number, number] | null };

const snippetLength = 400;
/** Words before the passage, so that the eye finds its way in. */
const leadLength = 60;

/**
 * At most 400 characters of a contact with the passage that speaks of the topic in them, and where it lies there.
 * @param evidence offsets in the text; null when unknown
 * @returns span null where the passage is the whole text: lighting everything up lights up nothing
 */
export function quoteAround(text: string, evidence: TextSpan | null): Quote {
  const body = text.trim();
  const before = text.length - text.trimStart().length;
  const from = Math.max(0, (evidence?.from ?? 0) - before);
  const to = Math.min(body.length, (evidence?.to ?? 0) - before);
  const start = to < snippetLength ? 0 : wordStart(body, from - leadLength);
  const shown = body.slice(start, start + snippetLength - 2);
  const lead = start > 0 ? "…" : "";
  const snippet = lead + shown + (start + shown.length < body.length ? "…" : "");
  const isPart = evidence !== null && to > from && (from > 0 || to < body.length);
  const shift = lead.length - start;
  return { snippet, span: isPart ? [from + shift, Math.min(to, start + shown.length) + shift] : null };
}

function wordStart(text: string, near: number): number {
  return near <= 0 ? 0 : text.indexOf(" ", near) + 1;
}
