import { type Answer, known, unknown } from "../kit/answer.ts";
import { byKey } from "../kit/by-key.ts";
import { checkCount, checkLevel, checkNumber, checkWhole } from "../kit/check.ts";
import { upperTail } from "../detect/spike-test.ts";
import { type Judged, judgeTogether } from "./judge-together.ts";

/** Marks without words of one agent, team, channel or source in one hour; `at` is any number that tells hours apart. */
export type MarkBin = { who: string; at: number; marks: number };

/** `leastMarks` of one person in all; `leastBurst` in one hour. */
export type BurstOptions = { leastMarks?: number; leastBurst?: number; alpha?: number };

export type MarkBurst = { at: number; marks: number; usual: number; pValue: number };

export type MarkBursts = Judged & {
  marks: number;
  /** Hours with a mark. */
  hours: number;
  /** The hours that chance hardly explains, the oddest first; beyond chance also after paying for all hours looked at. */
  bursts: MarkBurst[];
  /** Variance over mean of the count of an hour, 1 for pure chance. */
  dispersion: number;
};

/**
 * Whose marks without words come in bursts: many within one hour, where he has few in his other hours and nobody else has many in that
 * hour. Marks that somebody types in himself look like this, and so do a shift of its own kind and an import that lost the time of day.
 * @formula usual count of an hour = the greater of his mean over his other hours with a mark (5 hours of everybody's mean added, counts cut
 * at 6 standard deviations) and of the others' marks in that hour x his marks / the others' marks; p = the negative binomial tail of spikeTest of the marks beyond an hour's first; of a person:
 * the least p x his hours; Benjamini-Hochberg over everybody
 * @use as the guard of marks (CSAT, NPS) gathered by those who are paid by them; a mailing that asks everybody at ten o'clock is no burst, for the others have it, too
 * @param bins    hours with at least one mark, one per person and hour; marks whole
 * @param options leastMarks of one person (10), leastBurst in one hour (5), both 1 or more; alpha in (0, 1) (0.05)
 * @returns for each person his bursts, p and q; no answer: "too-few" marks of his, "not-comparable" where all have fewer than 30 hours together or nobody else has a mark
 * @throws RangeError when a count is not whole, a time not finite, or an option is out of range
 * @source Kulldorff et al. (2005), PLoS Medicine 2:e59 (expected by rows and columns); Farrington et al. (1996), JRSS A 159:547-563 (own baseline, overdispersion); Benjamini & Hochberg (1995), JRSS B 57:289-300
 * @example markBursts([...Array(200).keys()].flatMap((at) => [{ who: "a", at, marks: at === 9 ? 25 : 1 }, { who: "b", at, marks: 1 + (at % 2) }])) // => [{ who: "a", found: { known: true, value: { bursts: [{ at: 9, marks: 25 }], isAlarm: true } } }, { who: "b", found: { known: true, value: { isAlarm: false } } }]
 */
export function markBursts(
  bins: readonly MarkBin[],
  options: BurstOptions = {},
): { who: string; found: Answer<MarkBursts> }[] {
  const { leastMarks = 10, leastBurst = 5, alpha = 0.05 } = options;
  checkWhole("leastMarks", leastMarks, 1);
  checkWhole("leastBurst", leastBurst, 1);
  checkLevel("alpha", alpha);
  bins.forEach(({ at, marks }, place) => {
    checkNumber(`bins[${place}].at`, at);
    checkCount(`bins[${place}].marks`, marks);
    checkNumber(`bins[${place}].marks`, marks, 0, 1e9);
  });
  const people = [...byKey(mergeBins(bins.filter(({ marks }) => marks > 0)), ({ who }) => who)];
  const hourTotals = totalsBy(bins, ({ at }) => at);
  const total = totalOf(bins);
  const everybody = usualOf(
    people.map(([, own]) => own),
    null,
  );
  const answers = people.map(([, own]): Answer<Omit<MarkBursts, "qValue" | "isAlarm">> => {
    const marks = totalOf(own);
    if (marks < leastMarks) return unknown("too-few");
    if (bins.length < leastHours || marks === total) return unknown("not-comparable");
    const usual = usualOf([own], everybody);
    const dispersion = Math.max(everybody.dispersion, usual.dispersion);
    const judged = judgeHours(own, {
      ...usual,
      dispersion,
      everybody: everybody.mean,
      byOthers: ({ at, marks: here }, cutSum) => ((hourTotals.get(at)! - here) * cutSum) / (total - marks),
    });
    const odd = judged
      .filter((hour) => hour.marks >= leastBurst && hour.pValue * own.length <= alpha)
      .toSorted((a, b) => a.pValue - b.pValue || b.marks - a.marks);
    const least = judged.reduce((p, hour) => (hour.marks >= leastBurst ? Math.min(p, hour.pValue) : p), 1);
    return known({
      marks,
      hours: own.length,
      bursts: odd,
      dispersion,
      pValue: Math.min(1, least * own.length),
    });
  });
  const found = judgeTogether(answers, alpha);
  return people.map(([who], at) => ({ who, found: found[at]! }));
}

/** Hours of everybody's mean that stand beside a person's own: who has none but one burst is judged by the others. */
const priorHours = 5;
/** The same for the scatter, which takes more hours to be known. */
const priorScatter = 50;
/** Standard deviations beyond which a count is no longer believed to be usual. */
const cap = 6;
const rounds = 4;
/** Marks beyond the first that an hour may bring even where hardly any does. */
const leastMean = 0.1;
/** Fewer hours of everybody tell nothing of what is usual. */
const leastHours = 30;

type Usual = { mean: number; dispersion: number; limit: number };

function judgeHours(
  own: readonly MarkBin[],
  usual: Usual & { everybody: number; byOthers: (hour: MarkBin, cutSum: number) => number },
): MarkBurst[] {
  const sum = own.reduce((all, { marks }) => all + Math.min(marks, usual.limit), 0);
  const hours = own.length - 1 + priorHours;
  return own.map((hour) => {
    const { at, marks } = hour;
    const others = sum - Math.min(marks, usual.limit) + priorHours * usual.everybody;
    const mean = Math.max(others / hours, usual.byOthers(hour, sum));
    // An hour without any mark is no row: what is left to chance is how many came beyond the first.
    const tail = upperTail({ events: Math.max(0, mean - 1) * hours, exposure: hours }, 1, usual.dispersion);
    return { at, marks, usual: mean, pValue: tail(marks - 1) };
  });
}

/**
 * Mean of an hour's count and dispersion of what comes beyond the first, within people; great counts are cut so that bursts do not hide
 * themselves. `known`: what stands beside a person's own few hours.
 */
function usualOf(people: readonly (readonly MarkBin[])[], known: Usual | null): Usual {
  // From below: a burst is not believed at first, true scatter lets itself in round by round.
  let usual = { mean: 1, dispersion: 1, limit: 1 + cap };
  for (let round = 0; round < rounds; round++) {
    let [sum, hours, squares, freedom] = [0, 0, 0, 0];
    for (const own of people) {
      const counts = own.map(({ marks }) => Math.min(marks, usual.limit) - 1);
      const all = counts.reduce((total, count) => total + count, 0);
      const mean = all / counts.length;
      sum += all;
      hours += counts.length;
      freedom += counts.length - 1;
      if (mean > 0) squares += counts.reduce((total, count) => total + (count - mean) ** 2 / mean, 0);
    }
    if (known) {
      squares += priorScatter * known.dispersion;
      freedom += priorScatter;
    }
    const beyond = hours > 0 ? sum / hours : 0;
    const dispersion = Math.max(1, freedom > 0 ? squares / freedom : 1);
    usual = {
      mean: 1 + beyond,
      dispersion,
      limit: 1 + beyond + cap * Math.sqrt(dispersion * Math.max(leastMean, beyond)),
    };
  }
  return usual;
}

function mergeBins(bins: readonly MarkBin[]): MarkBin[] {
  return [...byKey(bins, ({ who }) => who)].flatMap(([who, own]) =>
    [...totalsBy(own, ({ at }) => at)].map(([at, marks]) => ({ who, at, marks })),
  );
}

function totalsBy(bins: readonly MarkBin[], keyOf: (bin: MarkBin) => number): Map<number, number> {
  const totals = new Map<number, number>();
  for (const bin of bins) totals.set(keyOf(bin), (totals.get(keyOf(bin)) ?? 0) + bin.marks);
  return totals;
}

function totalOf(bins: readonly MarkBin[]): number {
  return bins.reduce((sum, { marks }) => sum + marks, 0);
}
