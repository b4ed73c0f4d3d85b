/**
 * How alike two sentences are: words in common as a share of all words of both, without case, punctuation and spaces. 1: the same words.
 * @example sameWords("How likely, 0-10?", "how likely 0 10") // => 1
 */
export function sameWords(first: string, second: string): number {
  const [one, other] = [wordsOf(first), wordsOf(second)];
  if ([...one].join(" ") === [...other].join(" ")) return 1;
  const all = new Set([...one, ...other]).size;
  const common = [...one].filter((word) => other.has(word)).length;
  // The same words in another order are nearly the same, not the same.
  return all === 0 ? 0 : Math.min(common / all, 0.99);
}

function wordsOf(text: string): Set<string> {
  const plain = text.normalize("NFKC").toLowerCase().replaceAll("ё", "е");
  return new Set(plain.match(/[\p{L}\p{N}]+/gu));
}
