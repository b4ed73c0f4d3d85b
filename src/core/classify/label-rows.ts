/** Weights that lie side by side for all labels of a column: the two steps all the work of learning and scoring is in. */

/** sums[0..labels] += value x weights[from..]; four at a time. */
export function addWeights(
  sums: Float32Array,
  weights: Float32Array,
  from: number,
  labels: number,
  value: number,
): void {
  const most = labels & ~3;
  let l = 0;
  let w = from;
  for (; l < most; l += 4, w += 4) {
    sums[l] = sums[l]! + value * weights[w]!;
    sums[l + 1] = sums[l + 1]! + value * weights[w + 1]!;
    sums[l + 2] = sums[l + 2]! + value * weights[w + 2]!;
    sums[l + 3] = sums[l + 3]! + value * weights[w + 3]!;
  }
  for (; l < labels; l++, w++) sums[l] = sums[l]! + value * weights[w]!;
}

/** The same of weights kept as bytes: apart, since a loop that meets two kinds of numbers is compiled for neither. */
export function addNarrowWeights(
  sums: Float32Array,
  weights: Int8Array,
  from: number,
  labels: number,
  value: number,
): void {
  const most = labels & ~3;
  let l = 0;
  let w = from;
  for (; l < most; l += 4, w += 4) {
    sums[l] = sums[l]! + value * weights[w]!;
    sums[l + 1] = sums[l + 1]! + value * weights[w + 1]!;
    sums[l + 2] = sums[l + 2]! + value * weights[w + 2]!;
    sums[l + 3] = sums[l + 3]! + value * weights[w + 3]!;
  }
  for (; l < labels; l++, w++) sums[l] = sums[l]! + value * weights[w]!;
}

/** sums[l] += value x weights[from + l] for the first `count` labels of `asked` alone. */
export function addSomeWeights(
  sums: Float32Array,
  weights: Float32Array,
  from: number,
  asked: Int32Array,
  count: number,
  value: number,
): void {
  for (let a = 0; a < count; a++) {
    const l = asked[a]!;
    sums[l] = sums[l]! + value * weights[from + l]!;
  }
}

/** weights[from + l] += value x steps for the first `count` labels of `asked`. */
export function moveWeights(
  weights: Float32Array,
  from: number,
  asked: Int32Array,
  count: number,
  steps: Float32Array,
  value: number,
): void {
  for (let a = 0; a < count; a++) {
    const at = from + asked[a]!;
    weights[at] = weights[at]! + value * steps[a]!;
  }
}
