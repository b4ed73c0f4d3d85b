import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import type { ClassCounts } from "../stats/class-scores.ts";
import { wilsonBounds } from "../stats/wilson-bounds.ts";
import { countsOf, type LabelPlaces } from "./decisions.ts";

/** F1 of all decisions thrown together, and the mean of the labels' own F1, shares 0..1 with intervals. */
export type F1Means = { micro: Answer<Estimate>; macro: Answer<Estimate> };

/**
 * Micro and macro F1 with intervals that know that the labels of one text hang together.
 * @formula  each text moves F1 by its influence (the derivative of F1 by hits, false alarms and misses); variance = sum of squared
 * influences (delta method, texts drawn anew); n' = F (1 - F) / variance, and Wilson's interval of F on n' texts
 * @use in place of a bootstrap: no draws, no seed, and the same interval within a hair where labels are not tiny
 * @param truth   labels of each text
 * @param decided labels it was given, place by place
 * @param labels  how many labels there are
 * @param z       standard normal quantile of the level
 * @returns no answer ("undefined-ratio") when no text has a label and none was given one
 * @convention macro is the mean over labels that some text has or was given, as scikit-learn does; when the variance is 0 (all right or
 * all wrong), n' is the number of decisions: of micro all, of macro labels^2 / sum(1 / n of the label)
 * @source Takahashi, Yamamoto, Kuchiba & Koyama (2022), Applied Intelligence 52:4961-4972 (variances); Korn & Graubard (1998), Survey Methodology 24:193-201 (effective sample)
 * @example f1Means([[0], [1]], [[0], [0]], 2, 1.96).micro // => known { value: 0.5 }
 */
export function f1Means(truth: LabelPlaces, decided: LabelPlaces, labels: number, z: number): F1Means {
  const all = countsOf(truth, decided, labels);
  const used = all.filter((each) => decisionsOf(each) > 0);
  if (used.length === 0) return { micro: unknown("undefined-ratio"), macro: unknown("undefined-ratio") };
  const sum = (key: keyof ClassCounts) => used.reduce((total, each) => total + each[key], 0);
  const together = { hits: sum("hits"), falseAlarms: sum("falseAlarms"), misses: sum("misses") };
  const mean = used.reduce((total, each) => total + f1Of(each), 0) / used.length;
  const spread = varianceOf(truth, decided, all, together, used.length);
  const rarest = used.length ** 2 / used.reduce((total, each) => total + 2 / decisionsOf(each), 0);
  return {
    micro: known(intervalOf(f1Of(together), spread.micro, decisionsOf(together) / 2, z)),
    macro: known(intervalOf(mean, spread.macro, rarest, z)),
  };
}

function varianceOf(
  truth: LabelPlaces,
  decided: LabelPlaces,
  counts: readonly ClassCounts[],
  together: ClassCounts,
  used: number,
): { micro: number; macro: number } {
  let [micro, macro] = [0, 0];
  const [whole, each] = [pullsOf(together), counts.map(pullsOf)];
  truth.forEach((has, row) => {
    const given = decided[row]!;
    let [onMicro, onMacro] = [0, 0];
    for (const label of has) {
      const key = given.includes(label) ? "hit" : "error";
      onMicro += whole[key];
      onMacro += each[label]![key];
    }
    for (const label of given) {
      if (has.includes(label)) continue;
      onMicro += whole.error;
      onMacro += each[label]!.error;
    }
    micro += onMicro ** 2;
    macro += (onMacro / used) ** 2;
  });
  return { micro, macro };
}

/** How much one more hit, and one more error, moves F1. */
function pullsOf(counts: ClassCounts): { hit: number; error: number } {
  const size = decisionsOf(counts);
  if (size === 0) return { hit: 0, error: 0 };
  return {
    hit: (2 * (counts.falseAlarms + counts.misses)) / size ** 2,
    error: (-2 * counts.hits) / size ** 2,
  };
}

function intervalOf(value: number, variance: number, whenSure: number, z: number): Estimate {
  const texts = variance > 0 ? (value * (1 - value)) / variance : whenSure;
  return { value, ...wilsonBounds(value * texts, texts, z) };
}

/** F1's denominator: every hit counts twice, in what was said and in what is true. */
function decisionsOf({ hits, falseAlarms, misses }: ClassCounts): number {
  return 2 * hits + falseAlarms + misses;
}

function f1Of(counts: ClassCounts): number {
  return (2 * counts.hits) / decisionsOf(counts);
}
