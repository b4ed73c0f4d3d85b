/**
 * Mean of a function of a share that follows a beta(a, b): the integral behind every Gauss hypergeometric function of these models,
 * taken directly, so that nothing is divided by a - 1 and no long series is summed.
 * The trapezoid rule over the logit of the share: both tails fall off exponentially, which makes it exact to some 13 digits. A tail in
 * which the function has reached its end value is a geometric series and closed at once.
 * @param valueAt must have finite values at 0 and 1
 */
export function betaExpectation(a: number, b: number, valueAt: (share: number) => number): number {
  const step = 0.25 * Math.min(1, Math.sqrt(1 / a + 1 / b));
  const mode = Math.log(a / b);
  const peak = logWeight(a, b, mode);
  let weights = 1;
  let sum = valueAt(shareOfLogit(mode));
  for (const side of [-1, 1]) {
    const end = valueAt(side < 0 ? 0 : 1);
    const fall = side < 0 ? a : b;
    for (let at = 1; ; at++) {
      const logit = mode + side * at * step;
      const weight = Math.exp(logWeight(a, b, logit) - peak);
      const value = valueAt(shareOfLogit(logit));
      weights += weight;
      sum += weight * value;
      if (weight < 1e-17 * weights) break;
      const isAtEnd = Math.abs(value - end) <= 1e-15 * Math.abs(end);
      if (isAtEnd && (a + b) * Math.exp(-Math.abs(logit)) < 1e-16) {
        const rest = weight / Math.expm1(fall * step);
        weights += rest;
        sum += rest * end;
        break;
      }
    }
  }
  return sum / weights;
}

function shareOfLogit(logit: number): number {
  return logit < 0 ? Math.exp(logit) / (1 + Math.exp(logit)) : 1 / (1 + Math.exp(-logit));
}

function logWeight(a: number, b: number, logit: number): number {
  return -a * softPlus(-logit) - b * softPlus(logit);
}

/** log(1 + e^x) without overflow. */
function softPlus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
