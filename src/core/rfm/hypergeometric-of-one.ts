/**
 * Gauss's 2F1(1, b; c; z) for b and c - 1 above 0 and z of 0 to just below 1, by Gauss's continued fraction: some 20 / sqrt(1 - z) steps
 * where the series would need 35 / (1 - z). Evaluated by the modified Lentz method.
 * @source DLMF 15.7.1 with b = 0; Press et al., Numerical Recipes, 5.2
 */
export function hypergeometricOfOne(b: number, c: number, z: number): number {
  let fraction = 1;
  let above = 1;
  let below = 0;
  for (let step = 1; step < 100_000; step++) {
    const coefficient = -coefficientAt(step, b, c - 1) * z;
    below = 1 / (1 + coefficient * below);
    above = 1 + coefficient / above;
    const change = above * below;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return 1 / fraction;
}

function coefficientAt(step: number, a: number, c: number): number {
  const half = Math.floor(step / 2);
  const ends = (c + step - 1) * (c + step);
  return step % 2 === 1 ? ((a + half) * (c + half)) / ends : (half * (c - a + half)) / ends;
}
