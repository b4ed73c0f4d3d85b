import type { Estimate } from "../kit/answer.ts";
import { benjaminiHochberg } from "./benjamini-hochberg.ts";
import { twoProportions } from "./two-proportions.ts";
import { wilson } from "./wilson.ts";

/** A part of all trials: its hits and its trials. */
export type Part = { hits: number; trials: number };

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
 * Each part is tested against everything outside it (not against the whole that it is in itself).
 * @param parts  whole counts; a part with under 30 trials, nothing outside it or too few expected hits is not compared
 * @param whole  all trials and hits
 * @param level  the greatest expected share of false finds among those returned
 * @returns greatest difference in hits (over what the whole's share would give) first; empty when nothing stands out
 * @throws RangeError when a part is greater than the whole
 * @source pooled z test (Fleiss et al. 2003) with Benjamini & Hochberg (1995)
 */
export function standingOut<P extends Part>(
  parts: readonly P[],
  whole: Part,
  level = 0.05,
): StandingOut<P>[] {
  const overall = whole.trials > 0 ? whole.hits / whole.trials : 0;
  const compared = parts.flatMap((part) => {
    const rest = { hits: whole.hits - part.hits, trials: whole.trials - part.trials };
    if (rest.hits < 0 || rest.trials < rest.hits) throw new RangeError("a part is greater than the whole");
    if (!isEnough(part, overall) || !isEnough(rest, overall)) return [];
    const test = twoProportions(part, rest);
    return test.known ? [{ part, p: test.value.p }] : [];
  });
  const qValues = benjaminiHochberg(compared.map(({ p }) => p));
  return compared
    .flatMap(({ part }, i) => {
      const share = wilson(part.hits, part.trials);
      if (qValues[i] > level || !share.known) return [];
      return [{ part, share: share.value, lift: share.value.value / overall, qValue: qValues[i] }];
    })
    .sort((a, b) => excess(b.part, overall) - excess(a.part, overall));
}

function isEnough({ trials }: Part, overall: number): boolean {
  return trials >= leastTrials && trials * Math.min(overall, 1 - overall) >= leastExpected;
}

/** Hits beyond those expected, in either direction. */
function excess({ hits, trials }: Part, overall: number): number {
  return Math.abs(hits - trials * overall);
}
