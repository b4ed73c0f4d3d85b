import { type Answer, known, unknown } from "../kit/answer.ts";
import { refuse } from "../kit/check.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { fUpper } from "./distributions.ts";
import { readSample, type Sample, type Summary } from "./sample.ts";

/** welch: spreads may differ; classic: Fisher's, one spread for all. */
export type AnovaMethod = "welch" | "classic";
/** F with its degrees of freedom, p, and which share (0..1) of all spread lies between the groups. */
export type AnovaTest = {
  f: number;
  freedomBetween: number;
  freedomWithin: number;
  p: number;
  etaSquared: number;
};

/**
 * One-way analysis of variance: are several means all the same but for chance?
 * @formula classic: F = (sum n_i (m_i - m)^2 / (k-1)) / (sum (n_i-1) s_i^2 / (N-k)); welch: weights w_i = n_i / s_i^2 and Welch's correction
 * @use before teams, segments or arms are compared two by two; with two groups welch gives the same and the difference as well
 * @param groups lists of numbers, or n with sums, or n with mean and variance; two groups or more
 * @param method welch or classic
 * @returns f, freedomBetween, freedomWithin, p, etaSquared; no answer: "no-data" when a group is empty, "too-few" when one has a single number, "no-variation" when the groups (under welch: one of them) are constant
 * @throws RangeError when fewer than two groups are given, a number is not finite, or sums cannot belong together
 * @source Welch (1951), Biometrika 38:330-336; Fisher (1925), Statistical Methods for Research Workers; R stats::oneway.test
 * @example oneWayAnova([[6, 8, 4, 5, 3, 4], [8, 12, 9, 11, 6, 8], [13, 9, 11, 8, 7, 12]], "classic") // => known { f: 9.2647, freedomBetween: 2, freedomWithin: 15, p: 0.0023988, etaSquared: 0.5526 }
 */
export function oneWayAnova(groups: readonly Sample[], method: AnovaMethod = "welch"): Answer<AnovaTest> {
  if (groups.length < 2) refuse("groups must be two or more", "групп должно быть две или больше");
  checkOneOf("method", method, ["welch", "classic"]);
  const summaries = groups.map((group, at) => readSample(`groups[${at}]`, group));
  if (summaries.some(({ n }) => n === 0)) return unknown("no-data");
  if (summaries.some(({ n }) => n === 1)) return unknown("too-few");
  const constant = summaries.filter(({ variance }) => variance === 0).length;
  if (method === "welch" ? constant > 0 : constant === summaries.length) return unknown("no-variation");
  const classic = classicAnova(summaries);
  return known(method === "classic" ? classic : { ...classic, ...welchAnova(summaries) });
}

function classicAnova(groups: readonly Summary[]): AnovaTest {
  const total = sum(groups.map(({ n }) => n));
  const centre = sum(groups.map(({ n, mean }) => (n / total) * mean));
  const between = sum(groups.map(({ n, mean }) => n * (mean - centre) ** 2));
  const within = sum(groups.map(({ n, variance }) => (n - 1) * variance));
  const [freedomBetween, freedomWithin] = [groups.length - 1, total - groups.length];
  const f = (between / within) * (freedomWithin / freedomBetween);
  const etaSquared = between / (between + within);
  return { f, freedomBetween, freedomWithin, p: fUpper(f, freedomBetween, freedomWithin), etaSquared };
}

function welchAnova(groups: readonly Summary[]): Omit<AnovaTest, "etaSquared"> {
  const weights = groups.map(({ n, variance }) => n / variance);
  const all = sum(weights);
  const centre = sum(groups.map(({ mean }, at) => (weights[at]! / all) * mean));
  const k = groups.length;
  const between = sum(groups.map(({ mean }, at) => weights[at]! * (mean - centre) ** 2)) / (k - 1);
  const lack = sum(groups.map(({ n }, at) => (1 - weights[at]! / all) ** 2 / (n - 1)));
  const f = between / (1 + (2 * (k - 2) * lack) / (k * k - 1));
  const freedomWithin = (k * k - 1) / (3 * lack);
  return { f, freedomBetween: k - 1, freedomWithin, p: fUpper(f, k - 1, freedomWithin) };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
