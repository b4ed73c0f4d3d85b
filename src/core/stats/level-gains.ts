/**
 * What each driver adds to R2 on average, by how many others are there already: `gains[driver][others]`.
 * @param r2 of all sets of drivers, at the place given by their bits
 */
export function levelGains(r2: Float64Array): number[][] {
  const size = Math.log2(r2.length);
  const setsOfLevel = binomials(size - 1);
  const sizes = setSizes(r2.length);
  return Array.from({ length: size }, (_, driver) => {
    const bit = 1 << driver;
    const sums = new Float64Array(size);
    for (let subset = 0; subset < r2.length; subset++) {
      if ((subset & bit) === 0) sums[sizes[subset]!]! += r2[subset | bit]! - r2[subset]!;
    }
    return Array.from(sums, (sum, others) => sum / setsOfLevel[others]!);
  });
}

/** How many members each set has. */
function setSizes(sets: number): Uint8Array {
  const sizes = new Uint8Array(sets);
  for (let subset = 1; subset < sets; subset++) sizes[subset] = sizes[subset >> 1]! + (subset & 1);
  return sizes;
}

function binomials(n: number): number[] {
  const row = [1];
  for (let k = 1; k <= n; k++) row.push((row[k - 1]! * (n - k + 1)) / k);
  return row;
}
