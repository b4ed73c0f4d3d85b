/** Letters that choose topics after the nine digits; S, U and G have work of their own. */
const letters = "qwertyiopadfhjklzxcvbnm";

/**
 * The key of a topic by its place in the list, 0 the first; null beyond the last key.
 * @example topicKey(0) // => "1"
 * @example topicKey(9) // => "q"
 */
export function topicKey(place: number): string | null {
  return place < 9 ? String(place + 1) : (letters[place - 9] ?? null);
}
