import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { byKey } from "../kit/by-key.ts";
import { checkCount, checkLevel, checkWhole, refuse } from "../kit/check.ts";
import { normalUpper, zOf } from "../stats/distributions.ts";
import { wilson } from "../stats/wilson.ts";
import { type Judged, judgeTogether } from "./judge-together.ts";
import { standOut } from "./stand-out.ts";

/** Contacts and those among them that went badly, as known without the mark. */
export type Outcomes = { rows: number; bad: number };
/** Of one person among like contacts: those that have a mark, and those that have none. */
export type AskedCell = { who: string; stratum: string; marked: Outcomes; unmarked: Outcomes };

/** `leastRows` on each side. */
export type AskedOptions = { leastRows?: number; alpha?: number };

export type AskedOfPleased = Judged & {
  marked: Outcomes & { share: Estimate };
  unmarked: Outcomes & { share: Estimate };
  /** Share that went badly without a mark minus with one, within strata, and its 95 % interval; above 0: marks come from the pleased. */
  gap: Estimate;
  /** The gap of honest people with so many rows: 95 % of them. */
  usual: Estimate;
};

/**
 * Whose marks come from the pleased alone: contacts that went badly lack a mark far more often than those that went well, and far more so
 * than with the others. Whether it went badly is told by something else than the mark: the words' sentiment, "not resolved".
 * @formula gap = sum w (u - m) / sum w over strata, u, m shares gone badly of the unmarked and the marked, w = n_u n_m / (n_u + n_m)
 * (Mantel-Haenszel weights); p = the greater of P(Z >= gap / error) and of standing out above the others' gaps (standOut): both must hold;
 * Benjamini-Hochberg over everybody
 * @use as the guard of CSAT and NPS wherever staff choose whom to ask; the pleased may also answer more gladly by themselves, which is why the others are the measure
 * @param cells   one per person and stratum; rows and bad among them, whole
 * @param options leastRows on each side, 1 or more (20); alpha in (0, 1) (0.05)
 * @returns for each person both shares, the gap, what is usual, p and q; no answer: "too-few" rows on a side, "not-comparable" with fewer than 6 such people
 * @throws RangeError when bad exceeds rows, a count is not whole or an option is out of range
 * @source Groves & Peytcheva (2008), Public Opinion Quarterly 72:167-189 (selection by outcome); Mantel & Haenszel (1959), JNCI 22:719-748 (weights); Berger (1982), Technometrics 24:295-300 (both must hold); Higgins, Thompson & Spiegelhalter (2009), JRSS A 172:137-159
 * @example askedOfPleased(["a", "b", "c", "d", "e", "f", "g"].map((who, at) => ({ who, stratum: "chat", marked: { rows: 200, bad: at === 0 ? 4 : 40 + at }, unmarked: { rows: 300, bad: at === 0 ? 120 : 66 - at } }))) // => [{ who: "a", found: { known: true, value: { gap: { value: 0.38 }, isAlarm: true } } }, ...]
 */
export function askedOfPleased(
  cells: readonly AskedCell[],
  options: AskedOptions = {},
): { who: string; found: Answer<AskedOfPleased> }[] {
  const { leastRows = 20, alpha = 0.05 } = options;
  checkWhole("leastRows", leastRows, 1);
  checkLevel("alpha", alpha);
  cells.forEach(checkCell);
  const people = [...byKey(cells, ({ who }) => who)].map(([who, list]) => ({ who, ...gapOf(list) }));
  const compared = people.filter(
    ({ marked, unmarked }) => marked.rows >= leastRows && unmarked.rows >= leastRows,
  );
  const outcome = standOut(compared.map(({ gap, variance }) => ({ value: gap, variance })));
  const places = new Map(compared.map(({ who }, at) => [who, at]));
  const answers = people.map(({ who, marked, unmarked, gap, variance }) => {
    const at = places.get(who);
    if (at === undefined) return unknown("too-few");
    if (!outcome.known) return unknown("not-comparable");
    const { above, usual } = outcome.value.each[at]!;
    const error = Math.sqrt(variance);
    return known({
      marked: withShare(marked),
      unmarked: withShare(unmarked),
      gap: within({ value: gap, low: gap - zOf(0.95) * error, high: gap + zOf(0.95) * error }),
      usual: within(usual),
      pValue: Math.max(above, normalUpper(gap / error)),
    });
  });
  const found = judgeTogether(answers, alpha);
  return people.map(({ who }, at) => ({ who, found: found[at]! }));
}

function checkCell({ marked, unmarked }: AskedCell, at: number): void {
  for (const [name, { rows, bad }] of Object.entries({ marked, unmarked })) {
    checkCount(`cells[${at}].${name}.rows`, rows);
    checkCount(`cells[${at}].${name}.bad`, bad);
    if (bad > rows)
      refuse(`cells[${at}].${name}: bad exceeds rows`, `cells[${at}].${name}: плохих больше, чем строк`);
  }
}

/** Over the strata in which there are both kinds. */
function gapOf(cells: readonly AskedCell[]) {
  const total = {
    marked: { rows: 0, bad: 0 },
    unmarked: { rows: 0, bad: 0 },
    gap: 0,
    variance: 0,
  };
  let weights = 0;
  for (const list of byKey(cells, ({ stratum }) => stratum).values()) {
    const marked = sum(list.map((cell) => cell.marked));
    const unmarked = sum(list.map((cell) => cell.unmarked));
    if (marked.rows === 0 || unmarked.rows === 0) continue;
    const weight = (marked.rows * unmarked.rows) / (marked.rows + unmarked.rows);
    weights += weight;
    total.marked = sum([total.marked, marked]);
    total.unmarked = sum([total.unmarked, unmarked]);
    total.gap += weight * (unmarked.bad / unmarked.rows - marked.bad / marked.rows);
    total.variance += weight ** 2 * (chanceOf(unmarked) + chanceOf(marked));
  }
  if (weights === 0) return total;
  return { ...total, gap: total.gap / weights, variance: total.variance / weights ** 2 };
}

function sum(list: readonly Outcomes[]): Outcomes {
  return list.reduce((all, each) => ({ rows: all.rows + each.rows, bad: all.bad + each.bad }), {
    rows: 0,
    bad: 0,
  });
}

/** Variance of a share, with one good and one bad added so that it is never 0 (Agresti & Caffo). */
function chanceOf({ rows, bad }: Outcomes): number {
  const share = (bad + 1) / (rows + 2);
  return (share * (1 - share)) / (rows + 2);
}

function withShare(outcomes: Outcomes) {
  const share = wilson(outcomes.bad, outcomes.rows);
  return { ...outcomes, share: share.known ? share.value : { value: 0, low: 0, high: 1 } };
}

function within({ value, low, high }: Estimate): Estimate {
  return { value, low: Math.max(-1, low), high: Math.min(1, high) };
}
