/**
 * What the name of a label says in words, or "" where it says nothing ("1", "-").
 * @example labelWords("card_arrival") // => "card arrival"
 */
export function labelWords(name: string): string {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .trim();
  return /\p{L}{3}/u.test(words) ? words : "";
}
