import type { TargetKind } from "./subgroup-evidence.ts";

/** Rows, the sum of their scores and of their squares. */
export type Tally = { size: number; sum: number; square: number };

/**
 * How far a part lies from the rest of a whole, as a chi-square of one degree of freedom: the likelihood ratio for shares, the
 * squared z of the rank sum (given all ranks) for means. Its sign tells the side; 0 where the part is the whole.
 */
export function standOutStatistic(kind: TargetKind, part: Tally, whole: Tally): number {
  const rest = whole.size - part.size;
  if (part.size === 0 || rest <= 0) return 0;
  const gap = part.sum / part.size - (whole.sum - part.sum) / rest;
  if (gap === 0) return 0;
  const size = kind === "share" ? likelihoodRatio(part, whole) : rankStatistic(part, whole);
  return gap > 0 ? size : -size;
}

/** How far the mean score of a part lies from that of the rest, in standard deviations of the whole; 0 where there is no rest or no spread. */
export function standOutEffect(part: Tally, whole: Tally): number {
  const rest = whole.size - part.size;
  const variance = whole.square / whole.size - (whole.sum / whole.size) ** 2;
  if (part.size === 0 || rest <= 0 || !(variance > 0)) return 0;
  return Math.abs(part.sum / part.size - (whole.sum - part.sum) / rest) / Math.sqrt(variance);
}

function likelihoodRatio(part: Tally, whole: Tally): number {
  const [hits, trials, allHits, all] = [part.sum, part.size, whole.sum, whole.size];
  const ratio = bits(hits, trials) + bits(allHits - hits, all - trials) - bits(allHits, all);
  return Math.max(0, 2 * ratio);
}

/** Log likelihood of a share at its best. */
function bits(hits: number, trials: number): number {
  const misses = trials - hits;
  return (
    (hits > 0 ? hits * Math.log(hits / trials) : 0) + (misses > 0 ? misses * Math.log(misses / trials) : 0)
  );
}

/** Drawn without replacement from the ranks of the whole. */
function rankStatistic(part: Tally, whole: Tally): number {
  const mean = whole.sum / whole.size;
  const variance = whole.square / whole.size - mean * mean;
  if (!(variance > 0)) return 0;
  const ofMean = (variance / part.size) * ((whole.size - part.size) / (whole.size - 1));
  return (part.sum / part.size - mean) ** 2 / ofMean;
}
