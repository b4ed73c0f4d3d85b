/** How many pairs stand in falling order, by merging sorted halves: n log n steps. Sorts `values`. */
export function countInversions(values: Float64Array): number {
  const spare = new Float64Array(values.length);
  let count = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let from = 0; from < values.length; from += 2 * width) {
      count += merge(
        values,
        spare,
        from,
        Math.min(from + width, values.length),
        Math.min(from + 2 * width, values.length),
      );
    }
    values.set(spare);
  }
  return count;
}

function merge(values: Float64Array, into: Float64Array, from: number, middle: number, to: number): number {
  let count = 0;
  let left = from;
  let right = middle;
  for (let at = from; at < to; at++) {
    if (right >= to || (left < middle && values[left]! <= values[right]!)) into[at] = values[left++]!;
    else {
      // It passes by all that are left of the first half.
      count += middle - left;
      into[at] = values[right++]!;
    }
  }
  return count;
}

/** Share of all orders of n different things that have at most so many inversions. */
export function inversionsUpTo(most: number, n: number): number {
  let shares = Float64Array.of(1);
  for (let size = 2; size <= n; size++) shares = withOneMore(shares, size);
  let sum = 0;
  for (let at = 0; at <= most && at < shares.length; at++) sum += shares[at]!;
  return Math.min(1, sum);
}

/** The thing of greatest rank may pass by 0..size-1 of the others, each with the same chance. */
function withOneMore(shares: Float64Array, size: number): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(shares.length + size - 1);
  let running = 0;
  for (let at = 0; at < wider.length; at++) {
    running += (shares[at] ?? 0) - (shares[at - size] ?? 0);
    wider[at] = running / size;
  }
  return wider;
}
