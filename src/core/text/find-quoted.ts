import type { TextSpan } from "./text-span.ts";

/** Fewer letters than this prove nothing: they stand in any text. */
const fewestLetters = 4;

/**
 * Where a text says these words: letter for letter, but for case, ё, the kind of quotation marks and how wide the spaces are.
 * @param text what is searched
 * @param words what somebody says stands there
 * @returns the first place, in the offsets of `text`; null when it does not stand there, or is too short to prove anything
 * @example findQuoted("Карту  «съел» банкомат", "карту СЪЕЛ") // => { from: 0, to: 12 }
 */
export function findQuoted(text: string, words: string): TextSpan | null {
  const wanted = folded(words.trim()).letters;
  if ((wanted.match(/\p{L}/gu) ?? []).length < fewestLetters) return null;
  const { letters, places } = folded(text);
  const at = letters.indexOf(wanted);
  if (at < 0) return null;
  return { from: places[at]!, to: places[at + wanted.length - 1]! + 1 };
}

/** The text in one way of writing, and for each of its letters the place it came from. */
function folded(text: string): { letters: string; places: number[] } {
  let letters = "";
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const letter = foldedLetter(text[i]!);
    if (letter === "" || (letter === " " && letters.endsWith(" "))) continue;
    letters += letter;
    places.push(i);
  }
  return { letters, places };
}

function foldedLetter(letter: string): string {
  if (/\s/.test(letter)) return " ";
  if (/["'«»“”„‘’`]/.test(letter)) return "";
  const low = letter.toLowerCase();
  // A few capitals fall into two letters in lower case: they stay, so that each letter keeps one place.
  if (low.length !== 1) return letter;
  return low === "ё" ? "е" : low;
}
