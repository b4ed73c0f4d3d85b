import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { byKey } from "../kit/by-key.ts";
import { checkCount, checkLevel, checkNumber, checkWhole, refuse } from "../kit/check.ts";
import { zOf } from "../stats/distributions.ts";
import { type Judged, judgeTogether } from "./judge-together.ts";
import { type Measured, type StandOut, standOut } from "./stand-out.ts";

/** Handle times of a half of the period, as sums of natural logarithms of seconds; `repeats` of `followed` contacts came back. */
export type HandledHalf = {
  handled: number;
  logSum: number;
  logSquares: number;
  followed: number;
  repeats: number;
};
/** One person among like contacts, in the earlier half of the period and in the later. */
export type HalvesCell = { who: string; stratum: string; earlier: HandledHalf; later: HandledHalf };

/** `leastRows` handled and followed, in each half. */
export type HalvesOptions = { leastRows?: number; alpha?: number };

export type AhtAgainstRepeats = Judged & {
  /** Contacts compared in each half. */
  earlier: { handled: number; followed: number; repeats: number };
  later: { handled: number; followed: number; repeats: number };
  /** Typical (geometric mean) handle time, later over earlier, within strata, with its 95 % interval; 0.8: a fifth shorter. */
  handleRatio: Estimate;
  /** Of 95 % of honest people with so many rows. */
  usualHandleRatio: Estimate;
  /** Share of repeats, later minus earlier, within strata; -1..1. */
  repeatChange: Estimate;
  usualRepeatChange: Estimate;
  /** Of each of the two tests; pValue is the greater. */
  handleP: number;
  repeatP: number;
};

/**
 * Whose handle time falls while his customers come back more often than before, both against how everybody's changed: speed bought with
 * quality looks like this. Either alone is no sign: people learn, and topics get harder.
 * @formula change of a person = sum over strata of inverse-variance weights x (his change - mean change of the others there), of the mean
 * log handle time and of the share of repeats; p = the greater of standOut's p below (handle time) and above (repeats): both must hold;
 * no alarm unless his own handle time fell and his own repeats rose; Benjamini-Hochberg over everybody
 * @use as the guard of average handle time (AHT) over a period cut in two
 * @param cells   one per person and stratum; counts whole; logSum and logSquares sums of ln(seconds) and of its square over handled ones, seconds 1 or more
 * @param options leastRows handled and followed in each half (30), 2 or more; alpha in (0, 1) (0.05)
 * @returns for each person both changes with intervals and what is usual, p and q; no answer: "too-few" rows in a half, "not-comparable" with fewer than 6 such people
 * @throws RangeError when repeats exceed followed, a count is not whole, sums cannot be of so many numbers, or an option is out of range
 * @source Berger (1982), Technometrics 24:295-300 (both must hold); Higgins, Thompson & Spiegelhalter (2009), JRSS A 172:137-159; Kerr (1975), Academy of Management Journal 18:769-783 (rewarding one thing while hoping for another)
 * @example ahtAgainstRepeats(["a", "b", "c", "d", "e", "f", "g"].map((who, at) => ({ who, stratum: "phone", earlier: { handled: 200, logSum: 1100, logSquares: 6100, followed: 200, repeats: 20 + at }, later: { handled: 200, logSum: at === 0 ? 960 : 1098 + at, logSquares: at === 0 ? 4660 : 6110, followed: 200, repeats: at === 0 ? 70 : 22 } }))) // => [{ who: "a", found: { known: true, value: { repeatChange: { value: 0.25 }, isAlarm: true } } }, ...]
 */
export function ahtAgainstRepeats(
  cells: readonly HalvesCell[],
  options: HalvesOptions = {},
): { who: string; found: Answer<AhtAgainstRepeats> }[] {
  const { leastRows = 30, alpha = 0.05 } = options;
  checkWhole("leastRows", leastRows, 2);
  checkLevel("alpha", alpha);
  cells.forEach(checkCell);
  const merged = mergeCells(cells);
  const handle = changesOf(merged, handleChanges(merged));
  const repeat = changesOf(merged, merged.map(repeatChange));
  const people = [...byKey(merged, ({ who }) => who)].map(([who, list]) => ({ who, ...totals(list) }));
  const enough = people.filter(({ earlier, later }) =>
    [earlier, later].every(({ handled, followed }) => handled >= leastRows && followed >= leastRows),
  );
  const compared = enough.filter(({ who }) => handle.has(who) && repeat.has(who)).map(({ who }) => who);
  const judge = {
    handle: standOut(compared.map((who) => handle.get(who)!.against)),
    repeat: standOut(compared.map((who) => repeat.get(who)!.against)),
  };
  const places = new Map(compared.map((who, at) => [who, at]));
  const isEnough = new Set(enough.map(({ who }) => who));
  const answers = people.map(({ who, earlier, later }) => {
    const at = places.get(who);
    if (at === undefined) return unknown(isEnough.has(who) ? "not-comparable" : "too-few");
    if (!judge.handle.known || !judge.repeat.known) return unknown("not-comparable");
    const [time, back] = [handle.get(who)!, repeat.get(who)!];
    const handleP = judge.handle.value.each[at]!.below;
    const repeatP = judge.repeat.value.each[at]!.above;
    const isPattern = time.own.value < 0 && back.own.value > 0;
    return known({
      earlier,
      later,
      handleRatio: mapped(intervalOf(time.own), Math.exp),
      usualHandleRatio: mapped(usualOf(judge.handle.value, at, time), Math.exp),
      repeatChange: mapped(intervalOf(back.own), toShare),
      usualRepeatChange: mapped(usualOf(judge.repeat.value, at, back), toShare),
      handleP,
      repeatP,
      pValue: isPattern ? Math.max(handleP, repeatP) : 1,
    });
  });
  const found = judgeTogether(answers, alpha);
  return people.map(({ who }, at) => ({ who, found: found[at]! }));
}

const toShare = (value: number) => Math.max(-1, Math.min(1, value));

function checkCell({ earlier, later }: HalvesCell, at: number): void {
  for (const [name, half] of Object.entries({ earlier, later })) {
    const place = `cells[${at}].${name}`;
    for (const count of ["handled", "followed", "repeats"] as const)
      checkCount(`${place}.${count}`, half[count]);
    const { handled, logSum, logSquares, followed, repeats } = half;
    if (repeats > followed)
      refuse(`${place}: repeats exceed followed`, `${place}: повторных больше, чем прослеженных`);
    checkNumber(`${place}.logSum`, logSum, 0, 100 * handled);
    checkNumber(`${place}.logSquares`, logSquares, 0, 100 * logSum);
    if (logSum ** 2 > handled * logSquares * (1 + 1e-9) + 1e-9)
      refuse(`${place}: squares less than their sums allow`, `${place}: квадраты меньше, чем дают их суммы`);
  }
}

const halves = ["earlier", "later"] as const;
const counts = ["handled", "logSum", "logSquares", "followed", "repeats"] as const;

/** Several cells of one person and stratum become one. */
function mergeCells(cells: readonly HalvesCell[]): HalvesCell[] {
  return [...byKey(cells, ({ who }) => who).values()].flatMap((list) =>
    [...byKey(list, ({ stratum }) => stratum).values()].map((same) =>
      same.reduce((all, each) => ({
        ...all,
        earlier: added(all.earlier, each.earlier),
        later: added(all.later, each.later),
      })),
    ),
  );
}

function added(one: HandledHalf, other: HandledHalf): HandledHalf {
  return Object.fromEntries(counts.map((name) => [name, one[name] + other[name]])) as HandledHalf;
}

function totals(cells: readonly HalvesCell[]) {
  const sumOf = (half: "earlier" | "later") => {
    const { handled, followed, repeats } = cells.map((cell) => cell[half]).reduce(added);
    return { handled, followed, repeats };
  };
  return { earlier: sumOf("earlier"), later: sumOf("later") };
}

/** Of the mean log handle time; the scatter of single contacts is taken from everybody in the stratum. */
function handleChanges(cells: readonly HalvesCell[]): (Measured | null)[] {
  const scatters = new Map(
    [...byKey(cells, ({ stratum }) => stratum)].map(([stratum, list]) => [stratum, scatterOf(list)]),
  );
  return cells.map(({ stratum, earlier, later }) => {
    if (earlier.handled === 0 || later.handled === 0) return null;
    const scatter = scatters.get(stratum)!;
    const value = later.logSum / later.handled - earlier.logSum / earlier.handled;
    return { value, variance: scatter / later.handled + scatter / earlier.handled };
  });
}

/** Variance of one log within people and halves; never 0, for seconds are whole. */
function scatterOf(cells: readonly HalvesCell[]): number {
  let [squares, freedom] = [0, 0];
  for (const cell of cells) {
    for (const half of halves) {
      const { handled, logSum, logSquares } = cell[half];
      if (handled < 2) continue;
      squares += Math.max(0, logSquares - logSum ** 2 / handled);
      freedom += handled - 1;
    }
  }
  return Math.max(1e-4, freedom > 0 ? squares / freedom : 1);
}

function repeatChange({ earlier, later }: HalvesCell): Measured | null {
  if (earlier.followed === 0 || later.followed === 0) return null;
  const value = later.repeats / later.followed - earlier.repeats / earlier.followed;
  return { value, variance: chanceOf(earlier) + chanceOf(later) };
}

/** Variance of a share, with one of each added so that it is never 0 (Agresti & Caffo). */
function chanceOf({ followed, repeats }: HandledHalf): number {
  const share = (repeats + 1) / (followed + 2);
  return (share * (1 - share)) / (followed + 2);
}

/** A person's own change, and the same against the others' in the same strata. */
type Change = { own: Measured; against: Measured };

function changesOf(cells: readonly HalvesCell[], changes: readonly (Measured | null)[]): Map<string, Change> {
  const rows = cells.flatMap(({ who, stratum }, at) => {
    const change = changes[at];
    return change ? [{ who, stratum, ...change, weight: 1 / change.variance }] : [];
  });
  const totalsOf = new Map(
    [...byKey(rows, ({ stratum }) => stratum)].map(([stratum, list]) => [
      stratum,
      { people: list.length, ...weighed(list) },
    ]),
  );
  const found = new Map<string, Change>();
  for (const [who, list] of byKey(rows, (row) => row.who)) {
    const shared = list.filter(({ stratum }) => totalsOf.get(stratum)!.people > 1);
    if (shared.length === 0) continue;
    const { weight, sum } = weighed(shared);
    const apart = shared.map((row) => {
      const all = totalsOf.get(row.stratum)!;
      return {
        weight: row.weight,
        value: row.value - (all.sum - row.weight * row.value) / (all.weight - row.weight),
      };
    });
    const variance = 1 / weight;
    found.set(who, {
      own: { value: sum / weight, variance },
      against: { value: weighed(apart).sum / weight, variance },
    });
  }
  return found;
}

function weighed(rows: readonly { weight: number; value: number }[]): { weight: number; sum: number } {
  return rows.reduce(
    (all, { weight, value }) => ({ weight: all.weight + weight, sum: all.sum + weight * value }),
    { weight: 0, sum: 0 },
  );
}

function intervalOf({ value, variance }: Measured): Estimate {
  const half = zOf(0.95) * Math.sqrt(variance);
  return { value, low: value - half, high: value + half };
}

/** What is usual in the unit of the person's own change: the others' change in his strata is added back. */
function usualOf({ each }: StandOut, at: number, { own, against }: Change): Estimate {
  const others = own.value - against.value;
  return mapped(each[at]!.usual, (value) => value + others);
}

function mapped({ value, low, high }: Estimate, f: (value: number) => number): Estimate {
  return { value: f(value), low: f(low), high: f(high) };
}
