import { biasValue } from "./machine-wish.ts";

/** sums += step x (row of the matrix + bias); four at a time, since all the work of learning on inner products is here. */
export function addGramRow(
  sums: Float32Array,
  gram: Float32Array,
  from: number,
  rows: number,
  step: number,
): void {
  const most = rows & ~3;
  let g = from;
  let at = 0;
  for (; at < most; at += 4, g += 4) {
    sums[at] = sums[at]! + step * (gram[g]! + biasValue);
    sums[at + 1] = sums[at + 1]! + step * (gram[g + 1]! + biasValue);
    sums[at + 2] = sums[at + 2]! + step * (gram[g + 2]! + biasValue);
    sums[at + 3] = sums[at + 3]! + step * (gram[g + 3]! + biasValue);
  }
  for (; at < rows; at++, g++) sums[at] = sums[at]! + step * (gram[g]! + biasValue);
}
