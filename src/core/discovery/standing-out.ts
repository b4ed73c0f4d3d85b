import type { Estimate } from "../kit/answer.ts";
import { checkLevel, checkWhole, refuse } from "../kit/check.ts";
import { adjustPValues } from "../stats/adjust-p-values.ts";
import { checkProportion, type Proportion } from "../stats/proportion.ts";
import { twoProportions } from "../stats/two-proportions.ts";
import { wilson } from "../stats/wilson.ts";

/** A part of all trials: hits out of trials. `within`: places (from 0), in the list compared, of the two parts whose common part it is. */
export type Part = Proportion & { within?: readonly [number, number] };

/** A part that differs from the rest; shares of 0..1. */
export type StandingOut<P> = {
  part: P;
  /** Hits over trials inside the part, with its 95 % interval. */
  share: Estimate;
  /** Share inside over share of the whole. */
  lift: number;
  qValue: number;
};

/** Fewer trials than this tell nothing of a part. */
const leastTrials = 30;
/** Both sides need so many expected hits and misses for the normal approximation (Cochran's rule). */
const leastExpected = 5;

/**
 * Parts whose share differs from that of the rest by more than chance, after correction for all parts compared.
 * Each part is tested against everything outside it (not against the whole that it is in itself). The common part of two must
 * also differ, in the same direction, from the rest of either: only then the two together say more than each alone (an
 * intersection-union test: its p is the greatest of the three). A part that does not stand out without a common part found in it
 * is left out: what is news is the common one.
 * @formula z = (p1 - p2) / sqrt(p (1 - p) (1/n1 + 1/n2)), part against rest; common part: the greatest p of three; Benjamini-Hochberg over all parts compared
 * @use for parts counted beforehand (by SQL), such as every value of channel, region, plan; to search conjunctions in a table of rows take subgroupSearch
 * @param parts      hits out of trials of each, whole counts; `within`: the places (from 0) in this list of the two parts whose common part it is; a part with under 30 trials, nothing outside it or under 5 expected hits or misses on a side is not compared
 * @param whole      all trials and hits
 * @param falseShare the greatest expected share of false finds among those returned, share in (0, 1)
 * @returns greatest difference in hits (over what the whole's share would give) first: the part, its share with a 95 % interval, lift (share over the whole's), q; empty when nothing stands out
 * @throws RangeError when a count is not whole, hits exceed trials, a part is greater than what it is part of, or falseShare lies outside (0, 1)
 * @source pooled z test: Fleiss, Levin & Paik (2003), eq. 3.1; Berger (1982), Technometrics 24:295-300; Benjamini & Hochberg (1995), JRSS B 57:289-300
 * @example standingOut([{ hits: 40, trials: 100 }, { hits: 10, trials: 100 }], { hits: 100, trials: 1000 }) // => [{ part: { hits: 40, trials: 100 }, share: { value: 0.4, low: 0.3094, high: 0.4980 }, lift: 4 }]
 */
export function standingOut<P extends Part>(
  parts: readonly P[],
  whole: Proportion,
  falseShare = 0.05,
): StandingOut<P>[] {
  check(parts, whole, falseShare);
  const outers = (part: Part) => (part.within ?? []).map((place) => parts[place]!);
  const overall = shareOf(whole);
  const compared = parts.flatMap((part) => {
    const p = compare(part, [whole, ...outers(part)]);
    return p === null ? [] : [{ part, p }];
  });
  const qValues = adjustPValues(compared.map(({ p }) => p));
  const found = compared.flatMap(({ part }, i) => {
    const share = wilson(part.hits, part.trials);
    const qValue = qValues[i] ?? 1;
    if (qValue > falseShare || !share.known) return [];
    return [{ part, share: share.value, lift: share.value.value / overall, qValue }];
  });
  const explained = found.flatMap(({ part }) =>
    outers(part).filter((single) => saysNoMore(single, part, whole, falseShare)),
  );
  return found
    .filter(({ part }) => !explained.includes(part))
    .sort((a, b) => excess(b.part, overall) - excess(a.part, overall));
}

function check(parts: readonly Part[], whole: Proportion, falseShare: number): void {
  checkProportion(whole, "whole");
  checkLevel("falseShare", falseShare);
  parts.forEach((part, at) => {
    checkProportion(part, `parts[${at}]`);
    for (const place of part.within ?? []) checkWhole(`parts[${at}].within`, place, 0, parts.length - 1);
  });
}

const shareOf = ({ hits, trials }: Proportion) => (trials > 0 ? hits / trials : 0);

/** p of a part against the rest of all it lies in, the whole first; null when that cannot be compared. */
function compare(part: Proportion, outers: readonly Proportion[]): number | null {
  const tests = outers.map((outer) => againstRest(part, outer));
  let greatest = 0;
  for (const test of tests) {
    if (!test) return null;
    greatest = Math.max(greatest, Math.sign(test.z) === Math.sign(tests[0]!.z) ? test.p : 1);
  }
  return greatest;
}

function againstRest(part: Proportion, outer: Proportion): { z: number; p: number } | null {
  const rest = without(outer, part);
  const overall = shareOf(outer);
  if (!isEnough(part, overall) || !isEnough(rest, overall)) return null;
  const test = twoProportions(part, rest);
  return test.known ? test.value : null;
}

function without(outer: Proportion, part: Proportion): Proportion {
  const rest = { hits: outer.hits - part.hits, trials: outer.trials - part.trials };
  if (rest.hits < 0 || rest.trials < rest.hits)
    refuse("a part is greater than the whole", "часть больше целого");
  return rest;
}

/** Whether a part is like everybody else once a found common part is taken out of it. */
function saysNoMore(single: Part, both: Part, whole: Proportion, falseShare: number): boolean {
  const test = againstRest(without(single, both), without(whole, both));
  const isSameSide = test && Math.sign(test.z) === Math.sign(shareOf(both) - shareOf(whole));
  return !isSameSide || test.p > falseShare;
}

function isEnough({ trials }: Proportion, overall: number): boolean {
  return trials >= leastTrials && trials * Math.min(overall, 1 - overall) >= leastExpected;
}

/** Hits beyond those expected, in either direction. */
function excess({ hits, trials }: Proportion, overall: number): number {
  return Math.abs(hits - trials * overall);
}
