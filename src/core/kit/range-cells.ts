import type { Answer, Estimate } from "./answer.ts";
import type { Cell } from "./csv-line.ts";

/**
 * An estimate as cells of a table: value, low, high.
 * @param digits after the point
 * @returns three empty cells where there is no answer
 * @example rangeCells({ known: true, value: { value: 0.12345, low: 0.1, high: 0.2 } }, 2) // => [0.12, 0.1, 0.2]
 */
export function rangeCells(answer: Answer<Estimate> | { known: false }, digits: number): Cell[] {
  if (!answer.known) return [null, null, null];
  const { value, low, high } = answer.value;
  return [value, low, high].map((number) => Number(number.toFixed(digits)));
}
