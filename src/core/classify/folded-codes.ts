/** What a UTF-16 unit is to a reader of words. */
export const charKind = { space: 0, letter: 1, digit: 2, sign: 3 } as const;

let tables: { folded: Uint16Array; kinds: Uint8Array } | undefined;

/**
 * Two tables over all UTF-16 units: the folded unit (lower case, ё as е, every digit as 0) and its kind. Made once, when first
 * asked for: looking up is what makes reading words cheap.
 */
export function foldedCodes(): { folded: Uint16Array; kinds: Uint8Array } {
  tables ??= madeTables();
  return tables;
}

function madeTables(): { folded: Uint16Array; kinds: Uint8Array } {
  const folded = new Uint16Array(65_536);
  const kinds = new Uint8Array(65_536);
  const letter = /[\p{L}\p{M}'’]/u;
  const digit = /\p{Nd}/u;
  const space = /[\s\p{C}\p{Z}]/u;
  for (let code = 0; code < 65_536; code++) {
    folded[code] = code;
    kinds[code] = charKind.sign;
    // Halves of surrogate pairs (emoji) are signs, each by itself.
    if (code >= 0xd800 && code < 0xe000) continue;
    const char = String.fromCharCode(code);
    if (letter.test(char)) {
      kinds[code] = charKind.letter;
      const lower = char.toLowerCase();
      folded[code] =
        lower === "ё" ? 0x0435 : char === "’" ? 0x27 : lower.length === 1 ? lower.charCodeAt(0) : code;
    } else if (digit.test(char)) {
      kinds[code] = charKind.digit;
      folded[code] = 0x30;
    } else if (space.test(char)) kinds[code] = charKind.space;
  }
  return { folded, kinds };
}
