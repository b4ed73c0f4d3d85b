const yes = new Set([
  "да",
  "д",
  "yes",
  "y",
  "true",
  "t",
  "1",
  "+",
  "истина",
  "решено",
  "решен",
  "решён",
  "resolved",
  "on",
  "✓",
]);
const no = new Set([
  "нет",
  "н",
  "no",
  "n",
  "false",
  "f",
  "0",
  "-",
  "ложь",
  "не решено",
  "не решен",
  "не решён",
  "unresolved",
  "off",
]);

/**
 * Reads yes or no as people write it in Russian and English.
 * @returns null when the cell says neither
 * @example readBooleanText("Да") // => true
 */
export function readBooleanText(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}
