/**
 * What a UTF-16 unit is, as bits: a letter, a capital one, a mark that joins a letter, a letter that folding writes otherwise, a letter
 * of English, one of Russian.
 */
export const letterBit = { letter: 1, capital: 2, mark: 4, refolded: 8, latin: 16, cyrillic: 32 } as const;

const bits = new Uint8Array(65_536);
for (let code = 0; code < 65_536; code++) {
  const char = String.fromCharCode(code);
  if (/\p{L}/u.test(char)) {
    const isCapital = char !== char.toLowerCase();
    const isRefolded = isCapital || char === "ё";
    bits[code] =
      letterBit.letter |
      (isCapital ? letterBit.capital : 0) |
      (isRefolded ? letterBit.refolded : 0) |
      (/[a-z]/i.test(char) ? letterBit.latin : /[а-яё]/i.test(char) ? letterBit.cyrillic : 0);
  } else if (/\p{M}/u.test(char)) bits[code] = letterBit.mark;
}

/** The bits of every UTF-16 unit, so that most characters cost one look-up; halves of surrogate pairs have none. */
export const letterBits: Uint8Array = bits;

const anyLetter = /^\p{L}/u;
const anyMark = /^\p{M}/u;

/**
 * The bits of the character at a place, rare letters beyond the first 65,536 included. Those are always taken for refolded.
 * @example letterBitsAt("ё", 0) === (letterBit.letter | letterBit.refolded) // => true
 */
export function letterBitsAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (!(code >= 0xd8_00 && code < 0xdc_00)) return bits[code]!;
  const char = String.fromCodePoint(text.codePointAt(at)!);
  if (char.length < 2) return 0;
  return anyLetter.test(char)
    ? letterBit.letter | letterBit.refolded
    : anyMark.test(char)
      ? letterBit.mark
      : 0;
}
