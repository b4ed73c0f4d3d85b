import erfc from "@stdlib/math-base-special-erfc";
import gammainc from "@stdlib/math-base-special-gammainc";

/** Here @stdlib's value is good to its last digits; for values of 1000 and more it takes the next shape's. */
const isGoodInLibrary = (value: number, shape: number) => shape < 100 || (shape <= 500 && value < 1000);

/** Share of a gamma of this shape (rate 1) below a value; value and shape 0 or more, not both Infinity. */
export function gammaLower(value: number, shape: number): number {
  if (value <= 0) return 0;
  if (value === Infinity) return 1;
  return isGoodInLibrary(value, shape) ? gammainc(value, shape, true, false) : ofLargeShape(value, shape, -1);
}

/** Share of a gamma of this shape (rate 1) above a value. */
export function gammaUpper(value: number, shape: number): number {
  if (value <= 0) return 1;
  if (value === Infinity) return 0;
  return isGoodInLibrary(value, shape) ? gammainc(value, shape, true, true) : ofLargeShape(value, shape, 1);
}

/**
 * Temme's uniform expansion: a normal tail with a correction that falls with the shape.
 * @param side 1 for the upper tail, -1 for the lower
 */
function ofLargeShape(value: number, shape: number, side: 1 | -1): number {
  const excess = (value - shape) / shape;
  const halfSquare = excessMinusLog(excess);
  const eta = Math.sign(excess) * Math.sqrt(2 * halfSquare);
  const correction =
    (firstTerm(eta, excess) + (secondTerm(eta, excess) + polynomial(third, eta) / shape) / shape) *
    (Math.exp(-shape * halfSquare) / Math.sqrt(2 * Math.PI * shape));
  const tail = 0.5 * erfc(side * eta * Math.sqrt(shape / 2)) + side * correction;
  return Math.min(1, Math.max(0, tail));
}

/** m - ln(1 + m), by its series where the two would cancel. */
function excessMinusLog(m: number): number {
  if (Math.abs(m) > 0.1) return m - Math.log1p(m);
  let [sum, power] = [0, m * m];
  for (let k = 2; k < 20; k++, power *= -m) sum += power / k;
  return sum;
}

const firstTerm = (eta: number, m: number) =>
  Math.abs(eta) > 0.3 ? 1 / m - 1 / eta : polynomial(first, eta);

const secondTerm = (eta: number, m: number) =>
  Math.abs(eta) > 0.3 ? 1 / eta ** 3 - (1 / m) * (1 / 12 + (1 / m) * (1 + 1 / m)) : polynomial(second, eta);

const polynomial = (coefficients: readonly number[], x: number) =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

/** Temme (1979), SIAM J Math Anal 10:757-766: the three correction terms around the middle, by powers of eta. */
const first = [
  -1 / 3,
  1 / 12,
  -2 / 135,
  1 / 864,
  1 / 2835,
  -139 / 777600,
  1 / 25515,
  -571 / 261273600,
  -281 / 151559100,
  8.296711340953087e-7,
  -1.7665952736826078e-7,
  6.707853543401498e-9,
];
const second = [
  -1 / 540,
  -1 / 288,
  25 / 9450,
  -0.0009902263374485596,
  0.00020576131687242798,
  -4.018775720164609e-7,
  -1.8098550334489977e-5,
  7.64916091608111e-6,
  -1.6120900894563446e-6,
];
const third = [25 / 6048, -139 / 51840, 0.0007716049382716049, 2.0093878600823e-6];
