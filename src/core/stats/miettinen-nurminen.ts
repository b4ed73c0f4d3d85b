import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { zOf } from "./distributions.ts";
import { checkProportion, type Proportion } from "./proportion.ts";
import { halve } from "../numeric/halve.ts";

/**
 * Difference of two independent shares (first minus second) with the Miettinen-Nurminen score interval: all differences that a score
 * test would not reject.
 * @formula all d with (p1 - p2 - d)^2 <= z^2 V(d), V(d) = (q1 (1 - q1) / n1 + q2 (1 - q2) / n2) N / (N - 1), q1 - q2 = d the likeliest such shares
 * @use where regulators or reviewers ask for it (non-inferiority); newcombeDifference is as good for most work and has a closed form
 * @param first  hits out of trials, whole
 * @param second hits out of trials, whole: what is compared with
 * @param level  two-sided confidence, share in (0, 1)
 * @returns difference of shares, -1..1; no answer ("no-data") when a side has no trials
 * @throws RangeError when hits exceed trials or a count is not whole
 * @convention with the factor N / (N - 1) of the paper, as R PropCIs' diffscoreci; Mee (1984) leaves it out
 * @source Miettinen & Nurminen (1985), Stat Med 4:213-226; Farrington & Manning (1990), Stat Med 9:1447-1454 (the closed form)
 * @example miettinenNurminen({ hits: 7, trials: 34 }, { hits: 1, trials: 34 }) // => known { value: 0.1765, low: 0.0270416, high: 0.3452912 }
 */
export function miettinenNurminen(first: Proportion, second: Proportion, level = 0.95): Answer<Estimate> {
  checkProportion(first, "first");
  checkProportion(second, "second");
  const z = zOf(level);
  if (first.trials === 0 || second.trials === 0) return unknown("no-data");
  const value = first.hits / first.trials - second.hits / second.trials;
  const isPlausible = (gap: number) => (value - gap) ** 2 <= z * z * varianceAt(gap, first, second);
  // The last plausible difference on the way from the observed one to an end.
  const edge = (end: number) => (isPlausible(end) ? end : halve(end, value, isPlausible));
  return known({ value, low: edge(-1), high: edge(1) });
}

/** Variance of the difference if the true one were `gap`. */
function varianceAt(gap: number, first: Proportion, second: Proportion): number {
  const { trials: n } = first;
  const { trials: m } = second;
  const q1 = likeliestFirst(gap, first, second);
  const q2 = Math.min(1, Math.max(0, q1 - gap));
  return ((q1 * (1 - q1)) / n + (q2 * (1 - q2)) / m) * ((n + m) / Math.max(1, n + m - 1));
}

/** The first share where the likelihood of both, held `gap` apart, is greatest: the root of a cubic. */
function likeliestFirst(gap: number, first: Proportion, second: Proportion): number {
  const ratio = second.trials / first.trials;
  const p1 = first.hits / first.trials;
  const p2 = second.hits / second.trials;
  const a = 1 + ratio;
  const b = -(1 + ratio + p1 + ratio * p2 + gap * (ratio + 2)) / (3 * a);
  const c = (gap * gap + gap * (2 * p1 + ratio + 1) + p1 + ratio * p2) / (3 * a);
  const d = (-p1 * gap * (1 + gap)) / a;
  const v = b * b * b - (3 * b * c) / 2 + d / 2;
  const u = Math.sign(v || 1) * Math.sqrt(Math.max(0, b * b - c));
  const angle = u === 0 ? 0 : (Math.PI + Math.acos(Math.min(1, Math.max(-1, v / u ** 3)))) / 3;
  return Math.min(1, Math.min(1, 1 + gap), Math.max(0, gap, 2 * u * Math.cos(angle) - b));
}
