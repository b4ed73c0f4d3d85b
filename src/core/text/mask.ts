import { emailSpans, numberSpans } from "./personal-spans.ts";

export type PersonalKind = "phone" | "email" | "card" | "account" | "passport" | "snils" | "inn";

/** A piece of personal data in the original text: `text.slice(start, end)`. */
export type PersonalSpan = { kind: PersonalKind; start: number; end: number };

/** The text without personal data, and what was taken out (offsets of the original, ascending). */
export type MaskedText = { text: string; spans: PersonalSpan[] };

/**
 * Replaces telephones, e-mails, bank cards and accounts, passports, SNILS and INN by readable place-holders such as ‹phone›.
 * Order numbers, sums and dates stay. Time grows linearly with the length. Masking twice gives the same as masking once:
 * passes are repeated until nothing is found, since a number taken out may uncover another beside it.
 * @param text any text; never fails
 * @returns masked text and spans in the offsets of the original
 * @example mask("Звоните +7 916 123-45-67").text // => "Звоните ‹phone›"
 */
export function mask(text: string): MaskedText {
  let current = text;
  let spans: PersonalSpan[] = [];
  for (;;) {
    const found = personalSpans(current);
    if (found.length === 0) return { text: current, spans };
    spans = merged(spans, found);
    current = withPlaceholders(text, spans);
  }
}

/** The place-holder that stands for a kind of personal data. */
export function placeholder(kind: PersonalKind): string {
  return `‹${kind}›`;
}

function personalSpans(text: string): PersonalSpan[] {
  const found = [...emailSpans(text), ...numberSpans(text)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PersonalSpan[] = [];
  let end = 0;
  for (const span of found) {
    if (span.start < end) continue;
    kept.push(span);
    end = span.end;
  }
  return kept;
}

/** Brings spans found in the masked text back to the offsets of the original; `before` is ascending there. */
function merged(before: readonly PersonalSpan[], found: readonly PersonalSpan[]): PersonalSpan[] {
  if (before.length === 0) return [...found];
  const result: PersonalSpan[] = [];
  let shift = 0;
  let next = 0;
  const passUpTo = (maskedOffset: number) => {
    for (let span = before[next]; span && span.start - shift < maskedOffset; span = before[++next]) {
      shift += span.end - span.start - placeholder(span.kind).length;
      result.push(span);
    }
  };
  for (const span of found) {
    passUpTo(span.start);
    result.push({ kind: span.kind, start: span.start + shift, end: span.end + shift });
  }
  passUpTo(Number.POSITIVE_INFINITY);
  return result;
}

function withPlaceholders(text: string, spans: readonly PersonalSpan[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const span of spans) {
    parts.push(text.slice(from, span.start), placeholder(span.kind));
    from = span.end;
  }
  parts.push(text.slice(from));
  return parts.join("");
}
