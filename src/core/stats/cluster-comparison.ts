import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkLevel } from "../kit/check.ts";
import { type Sample, readDrawnSample } from "./sample.ts";
import { type TestedCoefficient, testedCoefficient } from "./tested-coefficient.ts";
import { welchDegrees } from "./welch-degrees.ts";

/** Agents, teams or regions as they were assigned: each with the sums of its customers, or with hits of trials. */
export type ClustersInput = { control: readonly Sample[]; treatment: readonly Sample[] };

/**
 * Treatment - control in the unit of the metric; designEffect: how many times the variance is that of independent customers; icc: how
 * alike customers of one cluster are, -1..1.
 */
export type ClusterComparison = TestedCoefficient & {
  controlMean: number;
  treatmentMean: number;
  freedom: number;
  designEffect: number;
  icc: Answer<number>;
};

/**
 * Compares means or shares when whole agents, teams or regions were assigned: the cluster is the unit, however many customers it has.
 * @formula  mean = sum Y / sum n; variance of an arm = G / (G - 1) sum((Y_g - mean n_g)^2) / (sum n)^2; Satterthwaite's t with G - 1 of each arm;
 * icc = (MSB - MSW) / (MSB + (n0 - 1) MSW) within arms
 * @use when training, a script or a rule was given to some agents, teams or regions; a test on customers would see what is not there
 * @param input clusters of both arms: n, sum, sumSquares, centred moments, or for shares hits and trials; clusters without customers are left out
 * @param level confidence of the interval, share in (0, 1)
 * @returns difference with interval and p, means, freedom, designEffect, icc ("too-few" when no cluster has two customers); no answer: "too-few" under 2 clusters in an
 * arm, "no-variation" when clusters do not differ
 * @throws RangeError when counts or sums are impossible
 * @convention customers weigh alike, so large clusters weigh more; with clusters of one size it is Welch's t on the clusters' means
 * @source Donner & Klar (2000), Design and Analysis of Cluster Randomization Trials, ch. 6-7; Kish (1965), Survey Sampling, 5.4
 * @example clusterComparison({ control: [{ hits: 4, trials: 10 }, { hits: 5, trials: 10 }, { hits: 6, trials: 10 }], treatment: [{ hits: 6, trials: 10 }, { hits: 8, trials: 10 }, { hits: 7, trials: 10 }] }) // => known { value: 0.2, low: -0.0267, high: 0.4267, freedom: 4 }
 */
export function clusterComparison(input: ClustersInput, level = 0.95): Answer<ClusterComparison> {
  checkLevel("level", level);
  const control = armOf("control", input.control);
  const treatment = armOf("treatment", input.treatment);
  if (control.groups < 2 || treatment.groups < 2) return unknown("too-few");
  const parts = [control, treatment].map(({ variance, groups }) => ({ variance, freedom: groups - 1 }));
  const variance = control.variance + treatment.variance;
  if (!(variance > 0)) return unknown("no-variation");
  if (!Number.isFinite(variance)) return unknown("not-converged");
  const freedom = welchDegrees(parts);
  return known({
    ...testedCoefficient(treatment.mean - control.mean, Math.sqrt(variance), freedom, level),
    controlMean: control.mean,
    treatmentMean: treatment.mean,
    freedom,
    designEffect: variance / (control.simpleVariance + treatment.simpleVariance),
    icc: iccOf([control, treatment]),
  });
}

type Arm = ReturnType<typeof armOf>;

function armOf(name: string, clusters: readonly Sample[]) {
  const checked = clusters
    .map((cluster, at) => readDrawnSample(`${name}[${at}]`, cluster))
    .filter(({ n }) => n > 0);
  const groups = checked.length;
  const n = checked.reduce((sum, cluster) => sum + cluster.n, 0);
  const mean = checked.reduce((sum, cluster) => sum + (cluster.n / n) * cluster.mean, 0);
  const pulls = checked.map((cluster) => (cluster.n / n) * (cluster.mean - mean));
  const within = checked.reduce((sum, cluster) => sum + (cluster.n - 1) * cluster.variance, 0);
  const between = checked.reduce((sum, cluster) => sum + cluster.n * (cluster.mean - mean) ** 2, 0);
  return {
    groups,
    n,
    mean,
    within,
    between,
    sizeSquares: checked.reduce((sum, cluster) => sum + (cluster.n / n) * cluster.n, 0),
    variance: (groups / (groups - 1)) * pulls.reduce((sum, pull) => sum + pull * pull, 0),
    simpleVariance: (within + between) / Math.max(1, n - 1) / n,
  };
}

/** Analysis of variance within arms; n0 is the size that unequal clusters count for. */
function iccOf(arms: readonly Arm[]): Answer<number> {
  const sum = (of: (arm: Arm) => number) => arms.reduce((total, arm) => total + of(arm), 0);
  const freedomBetween = sum(({ groups }) => groups - 1);
  const freedomWithin = sum(({ n, groups }) => n - groups);
  if (freedomWithin === 0) return unknown("too-few");
  const between = sum((arm) => arm.between) / freedomBetween;
  const within = sum((arm) => arm.within) / freedomWithin;
  const usualSize = sum(({ n, sizeSquares }) => n - sizeSquares) / freedomBetween;
  const whole = between + (usualSize - 1) * within;
  return whole > 0 ? known((between - within) / whole) : unknown("no-variation");
}
