import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkNumbers, checkWhole, refuse } from "../kit/check.ts";
import { type Box, minimiseInBox } from "./minimise-in-box.ts";

/** A series with trend and without season; smoothing of 0..1 is sought by least squares where it is not given. */
export type HoltInput = {
  values: number[];
  horizon: number;
  alpha?: number;
  beta?: number;
  /** Damping of the slope at each step; 1 if left out, sought in 0.8..0.98 when `isDamped`. */
  phi?: number;
  isDamped?: boolean;
  /** Level and slope before the first value: "first" takes x1 and x2 - x1, "estimated" those of least squares. "r" begins at the second value. */
  start?: "first" | "estimated" | "r";
};

/** Smoothing, start, last level and slope, sum of squared one-step errors, forecast. */
export type Holt = {
  alpha: number;
  beta: number;
  phi: number;
  startLevel: number;
  startSlope: number;
  level: number;
  slope: number;
  sse: number;
  forecast: number[];
};

/**
 * Holt's linear trend, plain or damped: level and slope, both smoothed.
 * @formula level = a x + (1 - a)(level + phi slope); slope = b (change of level) + (1 - b) phi slope; forecast h = level + (phi + ... + phi^h) slope
 * @use for volumes with trend and without season; damped when no trend lasts, which is the safer choice for long horizons
 * @param input values in order of time; horizon, whole, 1..10000; alpha, beta of 0..1; phi above 0, at most 1; isDamped; start
 * @returns state and forecast; no answer ("too-few") with fewer than three values, or five where smoothing is sought
 * @throws RangeError when a value is not finite or a share lies outside its range
 * @convention b is relative to the change of level (Holt, R, statsmodels), not a b as in ets(); "first" if start is left out, "r" is HoltWinters(gamma = FALSE)
 * @source Holt (1957), reprinted 2004, Int J Forecasting 20:5; Gardner & McKenzie (1985), Management Science 31:1237 (damped)
 * @example holt({ values: [1, 2, 3, 4], horizon: 2, alpha: 0.8, beta: 0.2, start: "r" }) // => known { level: 4, slope: 1, forecast: [5, 6] }
 */
export function holt(input: HoltInput): Answer<Holt> {
  checkInput(input);
  const { values, horizon } = input;
  const isSought =
    input.alpha === undefined || input.beta === undefined || (input.isDamped && input.phi === undefined);
  if (values.length < (isSought ? 5 : 3)) return unknown("too-few");
  const [alpha, beta, phi] = smoothingOf(input);
  const run = smooth(input, alpha, beta, phi);
  let reach = 0;
  const forecast = Array.from({ length: horizon }, (_, at) => {
    reach += phi ** (at + 1);
    return run.level + reach * run.slope;
  });
  return known({ alpha, beta, phi, ...run, forecast });
}

function checkInput({ values, horizon, alpha, beta, phi, start }: HoltInput): void {
  checkNumbers("values", values, -1e150, 1e150);
  checkWhole("horizon", horizon, 1, 10_000);
  if (alpha !== undefined) checkNumber("alpha", alpha, 0, 1);
  if (beta !== undefined) checkNumber("beta", beta, 0, 1);
  if (phi !== undefined) checkNumber("phi", phi, 0.01, 1);
  if (start !== undefined && !["first", "estimated", "r"].includes(start))
    refuse('start is "first", "estimated" or "r"', "start — first, estimated или r");
}

/** What is given stays; the rest is sought. */
function smoothingOf(input: HoltInput): [number, number, number] {
  const { alpha, beta, phi = input.isDamped ? undefined : 1 } = input;
  const given = [alpha, beta, phi];
  const ranges: Box = [
    [0, 1],
    [0, 1],
    [0.8, 0.98],
  ];
  const sought = [0, 1, 2].filter((at) => given[at] === undefined);
  const whole = (part: readonly number[]) => given.map((value, at) => value ?? part[sought.indexOf(at)]!);
  if (sought.length === 0) return given as [number, number, number];
  const starts = [
    [0.3, 0.1, 0.9],
    [0.8, 0.1, 0.97],
    [0.9, 0.01, 0.98],
  ].map((start) => sought.map((at) => start[at]!));
  const cost = (part: readonly number[]) => {
    const [a, b, p] = whole(part) as [number, number, number];
    return smooth(input, a, b, p).sse;
  };
  const found = minimiseInBox(
    cost,
    sought.map((at) => ranges[at]!),
    starts,
  );
  return whole(found.point) as [number, number, number];
}

type Run = Pick<Holt, "startLevel" | "startSlope" | "level" | "slope" | "sse">;

function smooth({ values, start }: HoltInput, alpha: number, beta: number, phi: number): Run {
  const first = start === "r" ? 2 : 0;
  const slope = values[1]! - values[0]!;
  const begin =
    start === "estimated"
      ? bestStart(values, alpha, beta, phi)
      : { level: start === "r" ? values[1]! : values[0]!, slope };
  const state = { ...begin };
  let sse = 0;
  for (let at = first; at < values.length; at++) sse += advance(state, values[at]!, alpha, beta, phi) ** 2;
  return { startLevel: begin.level, startSlope: begin.slope, ...state, sse };
}

/** Takes one value in and returns the error of the forecast of it. */
function advance(
  state: { level: number; slope: number },
  value: number,
  alpha: number,
  beta: number,
  phi: number,
): number {
  const expected = state.level + phi * state.slope;
  const level = alpha * value + (1 - alpha) * expected;
  state.slope = beta * (level - state.level) + (1 - beta) * phi * state.slope;
  state.level = level;
  return value - expected;
}

/** Errors are linear in the start level and slope: two normal equations give their least squares. */
function bestStart(
  values: readonly number[],
  alpha: number,
  beta: number,
  phi: number,
): { level: number; slope: number } {
  const none = { level: 0, slope: 0 };
  const byLevel = { level: 1, slope: 0 };
  const bySlope = { level: 0, slope: 1 };
  let [ll, ls, ss, le, se] = [0, 0, 0, 0, 0];
  for (const value of values) {
    const error = advance(none, value, alpha, beta, phi);
    const l = -advance(byLevel, 0, alpha, beta, phi);
    const s = -advance(bySlope, 0, alpha, beta, phi);
    ll += l * l;
    ls += l * s;
    ss += s * s;
    le += l * error;
    se += s * error;
  }
  const determinant = ll * ss - ls * ls;
  // A trend that fades at once leaves nothing to tell the slope from.
  if (!(determinant > 1e-12 * ll * ss)) return { level: le / ll, slope: 0 };
  return { level: (le * ss - se * ls) / determinant, slope: (se * ll - le * ls) / determinant };
}
