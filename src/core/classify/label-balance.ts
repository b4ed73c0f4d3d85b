import type { MachineWish } from "./machine-wish.ts";

/** Of the head start that rivals with many examples have, this share is taken away: people who label seek out what is rare. */
const levelledShare = 0.6;

/** Takes a part of what labels score for having many examples out of the bias of rivals. */
export function levelRivals(bias: Float32Array, kept: Int32Array, wish: MachineWish): void {
  labelSizes(kept, wish).forEach((size, l) => (bias[l]! -= levelledShare * Math.log(Math.max(size, 1))));
}

/** How much a row adds to each label's score as a part of the label's mean text: for each label the row has, `add(label, share)`. */
export function eachMeanShare(
  kept: Int32Array,
  wish: MachineWish,
  add: (row: number, label: number, share: number) => void,
): void {
  const sizes = labelSizes(kept, wish);
  for (const row of kept)
    for (let l = 0; l < wish.labels; l++)
      if (wish.signs[row * wish.labels + l]! > 0) add(row, l, wish.meanShare / sizes[l]!);
}

function labelSizes(kept: Int32Array, wish: MachineWish): Float32Array {
  const sizes = new Float32Array(wish.labels);
  for (const row of kept)
    for (let l = 0; l < wish.labels; l++) if (wish.signs[row * wish.labels + l]! > 0) sizes[l]!++;
  return sizes;
}
