import { foldWord, tokens } from "./tokens.ts";

const anyLatin = /[a-z]/i;

/**
 * A text as it is to be matched, never shown: words of two alphabets in one, and Russian in Latin letters, as their proper spelling.
 * @returns the text itself where nothing needs another reading
 * @example inOneAlphabet("Perevod ne prishel!") // => "перевод не пришел!"
 * @example inOneAlphabet("The card is blocked") // => "The card is blocked"
 */
export function inOneAlphabet(text: string): string {
  if (!anyLatin.test(text)) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { folded, start, end } of tokens(text)) {
    if (folded === foldWord(text.slice(start, end))) continue;
    parts.push(text.slice(from, start), folded);
    from = end;
  }
  return from === 0 ? text : parts.join("") + text.slice(from);
}
