import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkCount, refuse } from "../kit/check.ts";
import { wilson } from "../stats/wilson.ts";

/** One step of a way: how many reached it, as share of the step before and of the start; null: nobody was there to come from. */
export type FunnelStep = { reached: number; ofPrevious: Estimate | null; ofStart: Estimate };

/**
 * A way of several steps: how many get from each to the next, and how many of the start get that far.
 * @formula of previous = reached / reached before; of start = reached / reached first; Wilson's interval for each
 * @use to find the step that loses most; the same people at each step, counted once
 * @param reached people at each step, from the first to the last; whole numbers that never grow
 * @param level   two-sided confidence, share in (0, 1)
 * @returns one entry for each step after the first; no answer ("no-data") with fewer than two steps or nobody at the first
 * @throws RangeError when a count is not whole or is negative, or a step has more people than the one before
 * @source Farris et al. (2010), Marketing Metrics, 2nd ed., 9.6; Wilson (1927), JASA 22:209-212
 * @example conversionFunnel([1000, 400, 100]) // => known [{ reached: 400, ofStart: { value: 0.4 } }, { reached: 100, ofPrevious: { value: 0.25, low: 0.2101, high: 0.2947 }, ofStart: { value: 0.1 } }]
 */
export function conversionFunnel(reached: readonly number[], level = 0.95): Answer<FunnelStep[]> {
  reached.forEach((count, at) => checkStep(count, at, reached[at - 1]));
  const start = reached[0] ?? 0;
  const steps: FunnelStep[] = [];
  for (let at = 1; at < reached.length; at++) {
    const ofStart = wilson(reached[at]!, start, level);
    const ofPrevious = wilson(reached[at]!, reached[at - 1]!, level);
    if (!ofStart.known) return ofStart;
    steps.push({
      reached: reached[at]!,
      ofPrevious: ofPrevious.known ? ofPrevious.value : null,
      ofStart: ofStart.value,
    });
  }
  return steps.length === 0 ? unknown("no-data") : known(steps);
}

function checkStep(count: number, at: number, before = Infinity): void {
  checkCount(`reached[${at}]`, count);
  if (count > before) {
    refuse(
      `step ${at + 1} has more people than step ${at}`,
      `на шаге ${at + 1} больше людей, чем на шаге ${at}`,
    );
  }
}
