import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumbers, checkWhole } from "../kit/check.ts";

/** Marketing's three facts of a customer: days since the last purchase, number of purchases, money spent. */
export type RfmFacts = { customer: string; recencyDays: number; frequency: number; monetary: number };

/** Scores of 1 (worst) to 5 (best), or to the number of groups asked for. */
export type RfmScore = { customer: string; recency: number; frequency: number; monetary: number };

/**
 * RFM scores: customers in fifths by how recently, how often and for how much they bought.
 * @formula score = 1 + floor(groups (customers that are worse) / n)
 * @use for campaigns and a first look; bgNbdFit where a forecast is needed. Few days since the last purchase are good
 * @param customers recencyDays, frequency and monetary of each, finite, 0 or more
 * @param groups    how many groups, whole, 2 to 10
 * @returns scores in the order given; no answer ("no-data") without customers
 * @throws RangeError when a number is negative or not finite, or groups are out of range
 * @convention equal values get equal scores, the lowest that their rank allows: with many one-time buyers a group may stay empty, which is honest; scores of each fact on its own, not nested
 * @source Hughes (1994), Strategic Database Marketing; ties by the number of customers strictly worse
 * @example rfmScores([{ customer: "a", recencyDays: 1, frequency: 9, monetary: 900 }, { customer: "b", recencyDays: 5, frequency: 1, monetary: 20 }, { customer: "c", recencyDays: 9, frequency: 1, monetary: 20 },
 *   { customer: "d", recencyDays: 20, frequency: 1, monetary: 10 }, { customer: "e", recencyDays: 30, frequency: 2, monetary: 50 }])
 *   // => known [{ recency: 5, frequency: 5, monetary: 5 }, { recency: 4, frequency: 1, monetary: 2 }, { recency: 3, frequency: 1 }, { recency: 2 }, { recency: 1, frequency: 4, monetary: 4 }]
 */
export function rfmScores(customers: readonly RfmFacts[], groups = 5): Answer<RfmScore[]> {
  checkWhole("groups", groups, 2, 10);
  const recency = scoresOf(
    "recencyDays",
    customers.map(({ recencyDays }) => recencyDays),
    groups,
    -1,
  );
  const frequency = scoresOf(
    "frequency",
    customers.map((each) => each.frequency),
    groups,
    1,
  );
  const monetary = scoresOf(
    "monetary",
    customers.map((each) => each.monetary),
    groups,
    1,
  );
  if (customers.length === 0) return unknown("no-data");
  return known(
    customers.map(({ customer }, at) => ({
      customer,
      recency: recency[at]!,
      frequency: frequency[at]!,
      monetary: monetary[at]!,
    })),
  );
}

/** @param better 1 when more is better, -1 when less is */
function scoresOf(name: string, values: readonly number[], groups: number, better: 1 | -1): number[] {
  checkNumbers(name, values, 0);
  const sorted = Float64Array.from(values, (value) => better * value).sort();
  const worseThan = new Map<number, number>();
  sorted.forEach((value, at) => {
    if (!worseThan.has(value)) worseThan.set(value, at);
  });
  return values.map((value) => 1 + Math.floor((groups * worseThan.get(better * value)!) / values.length));
}
