import type { Estimate } from "../kit/answer.ts";
import { refuse } from "../kit/check.ts";
import { normalDensity, poissonLogChance } from "./distributions.ts";

/**
 * Sison and Glaz's simultaneous intervals: the least box of +- c around the counts that holds the level, one step of it in part.
 * The chance of a box is that of independent Poisson counts, each cut to its side of the box, that add up to the total.
 */
export function sisonGlaz(counts: readonly number[], total: number, level: number): Estimate[] {
  if (total > 1e8)
    refuse(
      "sison-glaz takes at most 1e8 answers: take goodman",
      "sison-glaz считает не более 1e8 ответов: возьмите goodman",
    );
  const { steps, part } = leastBox(counts, total, level);
  return counts.map((count) => ({
    value: count / total,
    low: Math.max(0, (count - steps) / total),
    high: Math.min(1, (count + steps + 2 * part) / total),
  }));
}

/** The greatest c whose box holds less than the level, and the part of the next step that is needed. */
function leastBox(counts: readonly number[], total: number, level: number): { steps: number; part: number } {
  const chance = (steps: number) => boxChance(counts, total, steps);
  let above = 1;
  while (above < total && chance(above) < level) above *= 2;
  let below = above === 1 ? 0 : above / 2;
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (chance(middle) < level) below = middle;
    else above = middle;
  }
  const [less, more] = [chance(below), chance(below + 1)];
  const part = more > less ? Math.min(1, Math.max(0, (level - less) / (more - less))) : 0;
  return { steps: below, part };
}

function boxChance(counts: readonly number[], total: number, steps: number): number {
  let logInside = 0;
  let [mean, variance, third, fourth] = [0, 0, 0, 0];
  for (const count of counts) {
    const cut = cutPoisson(count, steps);
    logInside += Math.log(cut.chance);
    mean += cut.mean;
    variance += cut.variance;
    third += cut.third;
    fourth += cut.fourth - 3 * cut.variance ** 2;
  }
  if (variance === 0) return 0;
  const z = -mean / Math.sqrt(variance);
  const density = edgeworth(z, third / variance ** 1.5, fourth / variance ** 2) / Math.sqrt(variance);
  return Math.exp(logInside - poissonLogChance(total, total)) * density;
}

/** Density of a nearly normal sum with this skewness and excess. */
function edgeworth(z: number, skewness: number, excess: number): number {
  const [z2, z4] = [z * z, z ** 4];
  return (
    normalDensity(z) *
    (1 +
      (skewness / 6) * (z2 - 3) * z +
      (excess / 24) * (z4 - 6 * z2 + 3) +
      (skewness ** 2 / 72) * (z4 * z2 - 15 * z4 + 45 * z2 - 15))
  );
}

/** A Poisson count with mean `count`, cut to count +- steps: its chance and central moments; the mean is told as distance from `count`. */
function cutPoisson(count: number, steps: number) {
  if (count === 0) return { chance: 1, mean: 0, variance: 0, third: 0, fourth: 0 };
  const start = Math.exp(poissonLogChance(count, count));
  const weights: [distance: number, chance: number][] = [[0, start]];
  for (let at = count, chance = start, k = 1; k <= Math.min(steps, count) && chance > 0; k++) {
    chance *= at-- / count;
    weights.push([-k, chance]);
  }
  for (let at = count, chance = start, k = 1; k <= steps && chance > 1e-300; k++) {
    chance *= count / ++at;
    weights.push([k, chance]);
  }
  const sum = (f: (distance: number) => number) => weights.reduce((so, [d, chance]) => so + f(d) * chance, 0);
  const chance = sum(() => 1);
  const mean = sum((d) => d) / chance;
  const central = (power: number) => sum((d) => (d - mean) ** power) / chance;
  return { chance, mean, variance: central(2), third: central(3), fourth: central(4) };
}
