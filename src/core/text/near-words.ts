/**
 * Known words, found again by a slip: one letter missing, too many or wrong, or two neighbours that changed places. The first letter is
 * never the wrong one: there words of another meaning lie nearest.
 * @example new NearWords(["перевод"], 6).find("пеервод") // => "перевод"
 * @example new NearWords(["перевод"], 6).find("переход") // => undefined
 */
export class NearWords {
  readonly #known: ReadonlySet<string>;
  /** Known words with a letter left out; null where two of them become the same. */
  readonly #shortened = new Map<string, string | null>();
  readonly #shortest: number;

  /** @param shortest words of fewer letters are not looked for: they have too many neighbours */
  constructor(words: Iterable<string>, shortest: number) {
    this.#shortest = shortest;
    this.#known = new Set([...words].filter((word) => word.length >= shortest));
    for (const word of this.#known) {
      for (const part of shortened(word)) {
        const other = this.#shortened.get(part);
        this.#shortened.set(part, other === undefined || other === word ? word : null);
      }
    }
  }

  /** The one known word that is a slip away; undefined where there is none, or there are several. */
  find(word: string): string | undefined {
    if (word.length < this.#shortest - 1 || word.length > 32) return undefined;
    const found = new Set<string>();
    const lacking = this.#shortened.get(word);
    if (lacking) found.add(lacking);
    for (const part of shortened(word)) {
      if (this.#known.has(part)) found.add(part);
      const other = this.#shortened.get(part);
      if (other && isSlip(word, other)) found.add(other);
    }
    const [only] = found;
    return found.size === 1 ? only : undefined;
  }
}

/** The word with each letter but the first left out in turn. */
function shortened(word: string): Set<string> {
  const parts = new Set<string>();
  for (let at = 1; at < word.length; at++) parts.add(word.slice(0, at) + word.slice(at + 1));
  return parts;
}

/** Two words of one length that differ by one letter, or by two neighbours that changed places. */
function isSlip(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const apart: number[] = [];
  for (let at = 0; at < word.length && apart.length < 3; at++) if (word[at] !== other[at]) apart.push(at);
  const [first = 0, second = 0] = apart;
  if (apart.length === 1) return isNearLetter(word[first]!, other[first]!);
  return (
    apart.length === 2 &&
    second === first + 1 &&
    word[first] === other[second] &&
    word[second] === other[first]
  );
}

/** Vowels, letters that sound alike, and neighbours on the keyboard are taken for each other; others make another word. */
function isNearLetter(letter: string, other: string): boolean {
  return alike.some((group) => group.includes(letter) && group.includes(other));
}
const rows = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
const alike = [
  "аоуыэяеёиюй",
  "aeiouy",
  ..."бп вф гк дт жш зс шщ чщ ьъ сц тц ck cs sz vw fv".split(" "),
  ...rows.flatMap((row) => Array.from(row.slice(1), (letter, at) => row[at]! + letter)),
];
