import { checkCount, checkNumber, checkNumbers, refuse } from "../kit/check.ts";
import { checkProportion, type Proportion } from "./proportion.ts";

/** Count, sum and sum of squares: SQL's count, sum(x), sum(x * x). Digits are lost when the spread is under 1e-7 of the mean. */
export type Moments = { n: number; sum: number; sumSquares: number };
/** Count, mean and sample variance (divisor n - 1): SQL's count, avg, var_samp. Keeps its digits for numbers of any size. */
export type Summary = { n: number; mean: number; variance: number };
/** Numbers as a list, or what is enough to know about them, in one unit; hits out of trials are ones and zeros (variance p(1 - p)). */
export type Sample = Moments | Summary | Proportion | readonly number[];

/** Count, mean and variance of a sample; both 0 where there are too few numbers for them. Throws at what cannot be. */
export function readSample(name: string, sample: Sample): Summary {
  const summary = shortForm(name, sample);
  checkCount(`${name}.n`, summary.n);
  checkNumber(`${name}.mean`, summary.mean);
  checkNumber(`${name}.variance`, summary.variance, 0);
  return summary;
}

/** The same with the variance divided by n - 1 also for hits out of trials, as of a sample of ones and zeros. */
export function readDrawnSample(name: string, sample: Sample): Summary {
  const { n, mean, variance } = readSample(name, sample);
  return "hits" in sample && n > 1 ? { n, mean, variance: (variance * n) / (n - 1) } : { n, mean, variance };
}

function shortForm(name: string, sample: Sample): Summary {
  if (isList(sample)) return ofList(name, sample);
  if ("hits" in sample) return ofShare(name, sample);
  return "mean" in sample ? sample : ofMoments(name, sample);
}

function ofShare(name: string, side: Proportion): Summary {
  checkProportion(side, name);
  const mean = side.trials === 0 ? 0 : side.hits / side.trials;
  return { n: side.trials, mean, variance: mean * (1 - mean) };
}

const isList = (sample: Sample): sample is readonly number[] => Array.isArray(sample);

/** Two passes: the mean, then squares around it. */
function ofList(name: string, values: readonly number[]): Summary {
  checkNumbers(name, values);
  const n = values.length;
  if (n === 0) return { n, mean: 0, variance: 0 };
  const first = values[0]!;
  const mean = first + values.reduce((sum, value) => sum + (value - first), 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, variance: n < 2 ? 0 : squares / (n - 1) };
}

function ofMoments(name: string, { n, sum, sumSquares }: Moments): Summary {
  checkCount(`${name}.n`, n);
  checkNumber(`${name}.sum`, sum);
  checkNumber(`${name}.sumSquares`, sumSquares, 0);
  if (n === 0) return { n, mean: 0, variance: 0 };
  const mean = sum / n;
  const squares = sumSquares - mean * sum;
  // Rounding may leave a hair on either side of zero when all numbers are equal.
  const hair = 8 * Number.EPSILON * sumSquares;
  if (squares < -1e-9 * sumSquares)
    refuse(
      `${name}.sumSquares is less than such a sum allows (sum^2 / n)`,
      `${name}.sumSquares меньше, чем допускает такая сумма (sum^2 / n)`,
    );
  return { n, mean, variance: n < 2 || squares <= hair ? 0 : squares / (n - 1) };
}
