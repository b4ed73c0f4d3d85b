import type { Estimate } from "../kit/answer.ts";
import { adjustPValues } from "../stats/adjust-p-values.ts";
import { twoProportions } from "../stats/two-proportions.ts";
import { wilson } from "../stats/wilson.ts";

/**
 * A part of all trials: its hits and its trials. `within`: the two parts whose common part it is, the very objects that are compared
 * beside it.
 */
export type Part = { hits: number; trials: number; within?: readonly [Part, Part] };

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
 * @param parts  whole counts; a part with under 30 trials, nothing outside it or too few expected hits is not compared
 * @param whole  all trials and hits
 * @param level  the greatest expected share of false finds among those returned
 * @returns greatest difference in hits (over what the whole's share would give) first; empty when nothing stands out
 * @throws RangeError when a part is greater than what it is part of
 * @source pooled z test (Fleiss et al. 2003); Berger (1982), Technometrics 24:295-300; Benjamini & Hochberg (1995)
 */
export function standingOut<P extends Part>(
  parts: readonly P[],
  whole: Part,
  level = 0.05,
): StandingOut<P>[] {
  const overall = shareOf(whole);
  const compared = parts.flatMap((part) => {
    const p = compare(part, whole);
    return p === null ? [] : [{ part, p }];
  });
  const qValues = adjustPValues(compared.map(({ p }) => p));
  const found = compared.flatMap(({ part }, i) => {
    const share = wilson(part.hits, part.trials);
    const qValue = qValues[i] ?? 1;
    if (qValue > level || !share.known) return [];
    return [{ part, share: share.value, lift: share.value.value / overall, qValue }];
  });
  const explained = explainedBy(
    found.map(({ part }) => part),
    whole,
    level,
  );
  return found
    .filter(({ part }) => !explained.has(part))
    .sort((a, b) => excess(b.part, overall) - excess(a.part, overall));
}

const shareOf = ({ hits, trials }: Part) => (trials > 0 ? hits / trials : 0);

/** p of a part against the rest of all it lies in; null when that cannot be compared. */
function compare(part: Part, whole: Part): number | null {
  const tests = [whole, ...(part.within ?? [])].map((outer) => againstRest(part, outer));
  let greatest = 0;
  for (const test of tests) {
    if (!test) return null;
    greatest = Math.max(greatest, Math.sign(test.z) === Math.sign(tests[0]!.z) ? test.p : 1);
  }
  return greatest;
}

function againstRest(part: Part, outer: Part): { z: number; p: number } | null {
  const rest = without(outer, part);
  const overall = shareOf(outer);
  if (!isEnough(part, overall) || !isEnough(rest, overall)) return null;
  const test = twoProportions(part, rest);
  return test.known ? test.value : null;
}

function without(outer: Part, part: Part): Part {
  const rest = { hits: outer.hits - part.hits, trials: outer.trials - part.trials };
  if (rest.hits < 0 || rest.trials < rest.hits) throw new RangeError("a part is greater than the whole");
  return rest;
}

/** Parts that are like everybody else once a found common part is taken out of them. */
function explainedBy(found: readonly Part[], whole: Part, level: number): Set<Part> {
  const explained = new Set<Part>();
  for (const both of found) {
    for (const single of both.within ?? []) {
      const rest = without(single, both);
      const test = againstRest(rest, without(whole, both));
      const stands =
        test && test.p <= level && Math.sign(test.z) === Math.sign(shareOf(both) - shareOf(whole));
      if (!stands) explained.add(single);
    }
  }
  return explained;
}

function isEnough({ trials }: Part, overall: number): boolean {
  return trials >= leastTrials && trials * Math.min(overall, 1 - overall) >= leastExpected;
}

/** Hits beyond those expected, in either direction. */
function excess({ hits, trials }: Part, overall: number): number {
  return Math.abs(hits - trials * overall);
}
