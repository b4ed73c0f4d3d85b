import { isNameLike } from "./signature-end.ts";

const closing =
  /(?<=[.!?…)»"])\s{1,4}(?:с (?:наилучшими |глубоким |большим )?уважением|с наилучшими пожеланиями|(?:best|kind|kindest|warm) regards|best wishes|regards|yours (?:sincerely|faithfully|truly)|sincerely)(?![\p{L}\p{N}])\s{0,3}[,.!–—-]?\s{0,3}([^\n]{0,60})$/iu;

/**
 * Where a sign-off at the very end of a line of words begins: "Где деньги? С уважением, Иван Петров"; null where there is none.
 * @param words words of the customer, trimmed at the end
 * @example closingAt("Где деньги? С уважением, Иван") // => 11
 */
export function closingAt(words: string): number | null {
  const from = Math.max(0, words.length - 120);
  const found = closing.exec(words.slice(from));
  return found && isNameLike(found[1]!.trim()) ? from + found.index : null;
}
