import type { MailLine } from "./mail-signs.ts";

const mostLines = 10;
const longest = 100;
/** With the empty lines among them. */
const reach = 40;

/**
 * Whether what follows "С уважением," may be a name, a post, a telephone: no sentence.
 * @example isNameLike("Иванова Анна, отдел закупок") // => true
 * @example isNameLike("отношусь к банку, но деньги верните") // => false
 */
export function isNameLike(text: string): boolean {
  if (text.length > longest) return false;
  return (
    /^(?:ваш[а]? (?:клиент|покупатель)|клиент|your customer)?\s*(?:$|[\p{Lu}«"(+\d@<])/u.test(text) &&
    !isSentence(text)
  );
}

/** Six words of which four begin small, and no address or telephone among them: somebody speaks. */
export function isSentence(text: string): boolean {
  if (/@|https?:|www\.|\d[\d\s()-]{6,}/u.test(text)) return false;
  const words = text.match(/\p{L}+/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return (words.length >= 6 && small >= 4) || (words.length >= 3 && /[!?]\s*$/u.test(text));
}

/**
 * The line after the last of a signature that begins at a line: short lines that are no sentences, until another mail, a postscript
 * or words begin.
 * @returns null where what follows is too long for a signature
 */
export function endOfSignature(lines: readonly MailLine[], from: number): number | null {
  let held = 0;
  let at = from + 1;
  for (; at < lines.length; at++) {
    const { kind, head } = lines[at]!;
    if (at - from > reach) return null;
    if (kind === "blank" || kind === "sign-off") continue;
    if (kind !== "other" || head.length > longest || isSentence(head)) break;
    held++;
    if (held > mostLines) return null;
  }
  while (at > from + 1 && lines[at - 1]!.kind === "blank") at--;
  return at;
}
