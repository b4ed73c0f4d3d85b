/**
 * The least whole number that meets a condition which, once met, stays met. Goes from a guess in steps that double, then halves.
 * @returns null when not even `most` meets it
 */
export function leastWhole(
  least: number,
  guess: number,
  most: number,
  meets: (whole: number) => boolean,
): number | null {
  let high = Math.min(most, Math.max(least, guess));
  let low = least - 1;
  if (meets(high)) {
    for (let step = 1; high - step > low; step *= 2) {
      if (meets(high - step)) high -= step;
      else {
        low = high - step;
        break;
      }
    }
  } else {
    let step = 1;
    do {
      if (high >= most) return null;
      low = high;
      high = Math.min(most, high + step);
      step *= 2;
    } while (!meets(high));
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (meets(middle)) high = middle;
    else low = middle;
  }
  return high;
}
