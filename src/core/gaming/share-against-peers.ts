import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { byKey } from "../kit/by-key.ts";
import { checkCount, checkLevel, checkWhole, refuse } from "../kit/check.ts";
import { wilson } from "../stats/wilson.ts";
import { honestTail } from "./honest-tail.ts";
import { type Judged, judgeTogether } from "./judge-together.ts";
import { standOut } from "./stand-out.ts";

/** What one person did among like contacts; `stratum` is what contacts are compared within, a channel as a rule. */
export type PeerCell = { who: string; stratum: string; rows: number; hits: number };

/** `leastRows`: fewer rows of one person give no answer; `leastHits`: fewer are no alarm; `alpha`: share of false alarms borne. */
export type PeerOptions = { leastRows?: number; leastHits?: number; alpha?: number };

export type PeerShare = Judged & {
  /** Those in strata where there is somebody to compare with. */
  rows: number;
  hits: number;
  /** With its 95 % interval. */
  share: Estimate;
  /** What the others would have at the same mix of strata, and where 95 % of honest people with so many rows lie. */
  usual: Estimate;
};

export type WhoShare = { who: string; found: Answer<PeerShare> };

/** Beyond it p is told from the logarithm alone: nobody is called there, and the exact tail is dear. */
const roughly = 0.2;
/** Fewer rows of the others in a stratum are no measure. */
const leastOthers = 30;

/**
 * Whose share lies above what honest people show on the same mix of contacts. Nobody is measured against the mean as if all were the
 * same: how far people honestly differ is estimated from them, and only who lies beyond that is called.
 * @formula expected E = sum over strata rows x share of the others; the odds (hits + 1/2) / (rows - hits + 1/2) over those of E, as a
 * logarithm of variance V / E / (E + 1/2) / (1 - E / rows)^2, give the honest spread (standOut); p = mean of P(binomial >= hits) over honest
 * levels, which multiply the odds of E; Benjamini-Hochberg over everybody
 * @use for shares that somebody can push: very short calls, returns after "resolved", counts just below a target; a share above the others' has many honest causes, so look at the rows
 * @param cells   one per person and stratum: rows, and hits among them, whole
 * @param options leastRows of one person, 1 or more (30); leastHits (5); alpha in (0, 1) (0.05)
 * @returns for each person in order of first cell; no answer: "too-few" rows, "not-comparable" with fewer than 6 people of enough rows, or nobody else in his strata
 * @throws RangeError when hits exceed rows, a count is not whole, or an option is out of range
 * @source Gart (1966), JRSS B 28:164-179 (log with 1/2 added); Spiegelhalter (2005), Qual Saf Health Care 14:347-351 (overdispersed comparison); Benjamini & Hochberg (1995), JRSS B 57:289-300
 * @example shareAgainstPeers(["a", "b", "c", "d", "e", "f", "g", "h"].map((who, at) => ({ who, stratum: "phone", rows: 500, hits: at === 0 ? 60 : 9 + (at % 3) }))) // => [{ who: "a", found: { known: true, value: { isAlarm: true, rows: 500, hits: 60 } } }, ...]
 */
export function shareAgainstPeers(cells: readonly PeerCell[], options: PeerOptions = {}): WhoShare[] {
  const { leastRows = 30, leastHits = 5, alpha = 0.05 } = options;
  checkWhole("leastRows", leastRows, 1);
  checkCount("leastHits", leastHits);
  checkLevel("alpha", alpha);
  cells.forEach(checkCell);
  const people = expectations(cells);
  const compared = people.filter(({ rows }) => rows >= leastRows);
  const outcome = standOut(compared.map(measured));
  const tail = outcome.known ? honestTail(outcome.value) : null;
  const places = new Map(compared.map(({ who }, at) => [who, at]));
  const answers = people.map((person): Answer<Omit<PeerShare, "qValue" | "isAlarm">> => {
    const at = places.get(person.who);
    if (at === undefined) return unknown(person.all >= leastRows ? "not-comparable" : "too-few");
    if (!outcome.known || !tail) return unknown("not-comparable");
    const share = wilson(person.hits, person.rows);
    if (!share.known) return share;
    const { usual, above } = outcome.value.each[at]!;
    const isOrdinary = person.hits < leastHits || above > roughly;
    const pValue = isOrdinary
      ? Math.max(above, roughly)
      : tail(person.hits, person.rows, person.expected / person.rows);
    return known({
      rows: person.rows,
      hits: person.hits,
      share: share.value,
      usual: sharesOf(usual, person),
      pValue,
    });
  });
  const found = judgeTogether(answers, alpha);
  return people.map(({ who }, at) => ({ who, found: found[at]! }));
}

function checkCell({ rows, hits }: PeerCell, at: number): void {
  checkCount(`cells[${at}].rows`, rows);
  checkCount(`cells[${at}].hits`, hits);
  if (hits > rows) refuse(`cells[${at}]: more hits than rows`, `cells[${at}]: попаданий больше, чем строк`);
}

/** `all`: rows in all strata; the rest in those that others know. */
type Expected = { who: string; all: number; rows: number; hits: number; expected: number; chance: number };

function expectations(cells: readonly PeerCell[]): Expected[] {
  const totals = new Map(
    [...byKey(cells, ({ stratum }) => stratum)].map(([stratum, list]) => [
      stratum,
      { rows: sumOf(list, "rows"), hits: sumOf(list, "hits") },
    ]),
  );
  return [...byKey(cells, ({ who }) => who)].map(([who, list]) => {
    const person: Expected = { who, all: sumOf(list, "rows"), rows: 0, hits: 0, expected: 0, chance: 0 };
    for (const [stratum, own] of byKey(list, (cell) => cell.stratum)) {
      const { rows, hits } = { rows: sumOf(own, "rows"), hits: sumOf(own, "hits") };
      const total = totals.get(stratum)!;
      const others = { rows: total.rows - rows, hits: total.hits - hits };
      if (others.rows < leastOthers) continue;
      const share = (others.hits + 0.5) / (others.rows + 1);
      person.rows += rows;
      person.hits += hits;
      person.expected += rows * share;
      person.chance += rows * share * (1 - share) * (1 + rows / others.rows);
    }
    return person;
  });
}

function sumOf(cells: readonly PeerCell[], what: "rows" | "hits"): number {
  return cells.reduce((sum, cell) => sum + cell[what], 0);
}

/** Added to hits and to what was expected, so that nobody's log is endless. */
const stable = 0.5;

const oddsOf = (hits: number, rows: number) => (hits + stable) / (rows - hits + stable);

function measured({ rows, hits, expected, chance }: Expected) {
  return {
    value: Math.log(oddsOf(hits, rows) / oddsOf(expected, rows)),
    variance: chance / expected / (expected + stable) / (1 - expected / rows) ** 2,
  };
}

function sharesOf({ value, low, high }: Estimate, { rows, expected }: Expected): Estimate {
  const shareAt = (log: number) => {
    const odds = Math.exp(Math.max(-700, Math.min(700, log))) * (expected / (rows - expected));
    return odds / (1 + odds);
  };
  return { value: shareAt(value), low: shareAt(low), high: shareAt(high) };
}
