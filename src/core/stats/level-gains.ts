import { bitCount } from "./bit-count.ts";

/**
 * What each driver adds to R2 on average, by how many others are there already: `gains[driver][others]`.
 * @param r2 of all sets of drivers, at the place given by their bits
 */
export function levelGains(r2: Float64Array): number[][] {
  const size = Math.log2(r2.length);
  const gains = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (let subset = 0; subset < r2.length; subset++) {
    const others = bitCount(subset);
    for (let driver = 0; driver < size; driver++) {
      const bit = 1 << driver;
      if ((subset & bit) === 0) gains[driver]![others]! += r2[subset | bit]! - r2[subset]!;
    }
  }
  const setsOfLevel = binomials(size - 1);
  return gains.map((levels) => levels.map((sum, others) => sum / setsOfLevel[others]!));
}

function binomials(n: number): number[] {
  const row = [1];
  for (let k = 1; k <= n; k++) row.push((row[k - 1]! * (n - k + 1)) / k);
  return row;
}
