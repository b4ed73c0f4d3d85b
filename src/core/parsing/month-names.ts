/** First letters that tell a month in Russian (all cases of the noun) and in English. */
const starts: [string, number][] = [
  ["янв", 1],
  ["фев", 2],
  ["мар", 3],
  ["апр", 4],
  ["мая", 5],
  ["май", 5],
  ["мае", 5],
  ["июн", 6],
  ["июл", 7],
  ["авг", 8],
  ["сен", 9],
  ["окт", 10],
  ["ноя", 11],
  ["дек", 12],
  ["jan", 1],
  ["feb", 2],
  ["mar", 3],
  ["apr", 4],
  ["may", 5],
  ["jun", 6],
  ["jul", 7],
  ["aug", 8],
  ["sep", 9],
  ["oct", 10],
  ["nov", 11],
  ["dec", 12],
];
const byStart = new Map(starts);

/**
 * The month a word names, in Russian or English, full or cut.
 * @returns 1..12, or null when the word is no month
 * @example monthNumber("декабря") // => 12
 * @example monthNumber("Jul") // => 7
 */
export function monthNumber(word: string): number | null {
  return byStart.get(word.slice(0, 3).toLowerCase()) ?? null;
}
