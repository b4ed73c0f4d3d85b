/**
 * The standard normal distribution: share of values below z.
 * By the complementary error function's continued fraction and series, good to about 1e-15 in the middle and relative 1e-12 in the tails.
 * @param z any number
 * @returns share in [0, 1]
 * @source Abramowitz & Stegun (1964), 26.2.10 (series) and 26.2.14 (continued fraction)
 * @example normalCdf(1.959963984540054) // => 0.975
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError("z must be a number");
  const upper = upperTail(Math.abs(z));
  return z > 0 ? 1 - upper : upper;
}

/**
 * Two-sided p-value of a standard normal statistic: how often chance alone gives |Z| >= |z|.
 * @returns share in [0, 1]
 * @example twoSidedP(-1.4078304151258787) // => 0.1592
 */
export function twoSidedP(z: number): number {
  return Math.min(1, 2 * upperTail(Math.abs(z)));
}

const rootOf2Pi = Math.sqrt(2 * Math.PI);

function upperTail(z: number): number {
  if (z > 38) return 0;
  const density = Math.exp((-z * z) / 2) / rootOf2Pi;
  return z < 3 ? 0.5 - density * centralSeries(z) : density / tailFraction(z);
}

/** z + z^3/3 + z^5/(3*5) + ... */
function centralSeries(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

/** z + 1/(z + 2/(z + 3/(z + ...))) */
function tailFraction(z: number): number {
  let fraction = z;
  for (let k = 160; k >= 1; k--) fraction = z + k / fraction;
  return fraction;
}

/**
 * The value below which a given share of a standard normal lies; the inverse of normalCdf, to about 1e-14.
 * @param share in (0, 1)
 * @throws RangeError outside (0, 1)
 * @source Abramowitz & Stegun (1964), 26.2.23 as a start, then Halley's steps on the tail
 * @example normalQuantile(0.975) // => 1.959964
 */
export function normalQuantile(share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError("share must lie between 0 and 1");
  if (share > 0.5) return -normalQuantile(1 - share);
  // Hastings' start, A&S 26.2.23, within 4.5e-4.
  const t = Math.sqrt(-2 * Math.log(share));
  let z = -(
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t * t) /
      (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t)
  );
  for (let step = 0; step < 4; step++) {
    const density = Math.exp((-z * z) / 2) / rootOf2Pi;
    const error = (upperTail(-z) - share) / density;
    z -= error / (1 + (z * error) / 2);
  }
  return z;
}

/**
 * z for a two-sided interval of this confidence.
 * @param level share in (0, 1)
 * @example zOf(0.95) // => 1.959964
 */
export function zOf(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError("level must lie between 0 and 1");
  return normalQuantile(1 - (1 - level) / 2);
}
