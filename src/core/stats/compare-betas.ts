import { type Beta, betaPlaces, cdfAt, meanBelow } from "./beta-places.ts";
import { halve } from "../numeric/halve.ts";

/** What two independent beta posteriors say of each other; all as shares. */
export type BetaComparison = {
  chanceToWin: number;
  difference: { low: number; high: number };
  shipTreatment: number;
};

/** Mean of a beta distribution. */
export function betaMean({ a, b }: Beta): number {
  return a / (a + b);
}

/**
 * Chance that the treatment's share is the greater, equal-tailed interval of treatment - control, and what shipping loses on average.
 * Sums over the narrower of the two, so that the other is smooth between the places.
 */
export function compareBetas(control: Beta, treatment: Beta, level = 0.95): BetaComparison {
  const isTreatmentNarrow = spreadOf(treatment) < spreadOf(control);
  const [narrow, wide] = isTreatmentNarrow ? [treatment, control] : [control, treatment];
  const places = betaPlaces(narrow);
  const wideBelow = places.map(({ share, weight }) => weight * cdfAt(wide, share)).reduce(sum);
  const wideLoss = places.map(({ share, weight }) => weight * meanBelow(wide, share)).reduce(sum);
  // narrow - wide <= gap: the wide one lies above share - gap.
  const narrowLead = (gap: number) =>
    places.map(({ share, weight }) => weight * (1 - cdfAt(wide, share - gap))).reduce(sum);
  const tail = (1 - level) / 2;
  const [least, most] = [tail, 1 - tail].map((chance) => leadOf(narrow, wide, narrowLead, chance)) as [
    number,
    number,
  ];
  return isTreatmentNarrow
    ? {
        chanceToWin: wideBelow,
        difference: { low: least, high: most },
        shipTreatment: Math.max(0, betaMean(wide) - betaMean(narrow) + wideLoss),
      }
    : { chanceToWin: 1 - wideBelow, difference: { low: -most, high: -least }, shipTreatment: wideLoss };
}

/** Where narrow - wide has this chance to lie below, to 1e-9 of its own scatter. */
function leadOf(narrow: Beta, wide: Beta, chanceBelow: (gap: number) => number, chance: number): number {
  const middle = betaMean(narrow) - betaMean(wide);
  // Cantelli: no distribution has more than the tail beyond so many deviations.
  const reach = Math.sqrt((varianceOf(narrow) + varianceOf(wide)) / Math.min(chance, 1 - chance));
  return halve(
    Math.max(-1, middle - reach),
    Math.min(1, middle + reach),
    (gap) => chanceBelow(gap) >= chance,
    31,
  );
}

function varianceOf({ a, b }: Beta): number {
  const mean = a / (a + b);
  return (mean * (1 - mean)) / (a + b + 1);
}

/** Variance of the log-odds, near enough to choose by. */
function spreadOf({ a, b }: Beta): number {
  return 1 / a + 1 / b;
}

function sum(total: number, each: number): number {
  return total + each;
}
