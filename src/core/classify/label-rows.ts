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

/**
 * sums += values[e] x the weights of columns[e], of the entries from..to; there is a sum for each label. Four columns at a time: the sums
 * are then read and written once for four, and memory is awaited at four places at once.
 */
export function addColumns(
  sums: Float32Array,
  weights: Float32Array,
  columns: Uint32Array,
  values: Float32Array,
  from: number,
  to: number,
): void {
  const labels = sums.length;
  let e = from;
  for (; e + 4 <= to; e += 4) {
    const a = columns[e]! * labels;
    const b = columns[e + 1]! * labels;
    const c = columns[e + 2]! * labels;
    const d = columns[e + 3]! * labels;
    const va = values[e]!;
    const vb = values[e + 1]!;
    const vc = values[e + 2]!;
    const vd = values[e + 3]!;
    for (let l = 0; l < labels; l++) {
      const ab = va * weights[a + l]! + vb * weights[b + l]!;
      sums[l] = sums[l]! + ab + vc * weights[c + l]! + vd * weights[d + l]!;
    }
  }
  for (; e < to; e++) addWeights(sums, weights, columns[e]! * labels, labels, values[e]!);
}

/** The same of weights kept as bytes: apart, since a loop that meets two kinds of numbers is compiled for neither. */
export function addNarrowColumns(
  sums: Float32Array,
  weights: Int8Array,
  columns: Uint32Array,
  values: Float32Array,
  from: number,
  to: number,
): void {
  const labels = sums.length;
  let e = from;
  for (; e + 4 <= to; e += 4) {
    const a = columns[e]! * labels;
    const b = columns[e + 1]! * labels;
    const c = columns[e + 2]! * labels;
    const d = columns[e + 3]! * labels;
    const va = values[e]!;
    const vb = values[e + 1]!;
    const vc = values[e + 2]!;
    const vd = values[e + 3]!;
    for (let l = 0; l < labels; l++) {
      const ab = va * weights[a + l]! + vb * weights[b + l]!;
      sums[l] = sums[l]! + ab + vc * weights[c + l]! + vd * weights[d + l]!;
    }
  }
  for (; e < to; e++) {
    const a = columns[e]! * labels;
    const value = values[e]!;
    for (let l = 0; l < labels; l++) sums[l] = sums[l]! + value * weights[a + l]!;
  }
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
