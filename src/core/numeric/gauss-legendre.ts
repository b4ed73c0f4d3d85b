/** Where to look at a function and how much each place weighs, so that the weighted sum is its integral. */
export type Quadrature = { nodes: Float64Array; weights: Float64Array };

/**
 * Gauss-Legendre places and weights on an interval: exact for polynomials up to degree 2 * size - 1.
 * Roots of the Legendre polynomial by Newton's method from Tricomi's first guess.
 * @source Abramowitz & Stegun (1964), 25.4.30 and 22.16.6
 */
export function gaussLegendre(size: number, from: number, to: number): Quadrature {
  const nodes = new Float64Array(size);
  const weights = new Float64Array(size);
  const half = (to - from) / 2;
  for (let at = 0; at < size; at++) {
    const { root, slope } = legendreRoot(size, at);
    nodes[at] = (from + to) / 2 - half * root;
    weights[at] = (2 * half) / ((1 - root * root) * slope * slope);
  }
  return { nodes, weights };
}

const mostSteps = 20;

function legendreRoot(size: number, at: number): { root: number; slope: number } {
  let root = Math.cos((Math.PI * (at + 0.75)) / (size + 0.5));
  let slope = 1;
  for (let step = 0; step < mostSteps; step++) {
    const polynomial = legendre(size, root);
    slope = polynomial.slope;
    const move = polynomial.value / slope;
    root -= move;
    if (Math.abs(move) < 1e-15) break;
  }
  return { root, slope };
}

/** Value and derivative by Bonnet's recursion. */
function legendre(size: number, x: number): { value: number; slope: number } {
  let before = 0;
  let value = 1;
  for (let degree = 1; degree <= size; degree++) {
    const next = ((2 * degree - 1) * x * value - (degree - 1) * before) / degree;
    before = value;
    value = next;
  }
  return { value, slope: (size * (x * value - before)) / (x * x - 1) };
}
