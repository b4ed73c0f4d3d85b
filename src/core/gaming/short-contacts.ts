import type { Answer } from "../kit/answer.ts";
import { byKey } from "../kit/by-key.ts";
import { checkCount, refuse } from "../kit/check.ts";
import { judgeTogether } from "./judge-together.ts";
import { type PeerOptions, type PeerShare, shareAgainstPeers } from "./share-against-peers.ts";

/** Contacts just below and just above a target: below = [target - width, target), above = [target, target + width). */
export type AroundTarget = { targetSeconds: number; below: number; above: number };

/** Handle times of one person among like contacts: how many, how many so short that nobody was served, and those around targets. */
export type HandleTimeCell = {
  who: string;
  stratum: string;
  contacts: number;
  short: number;
  around: readonly AroundTarget[];
};

/** `heap`: too many very short ones; `below`, `above`: too many just on that side of a target. */
export type BunchingKind = "heap" | "below" | "above";

export type Bunching = {
  who: string;
  kind: BunchingKind;
  /** Null for a heap. */
  targetSeconds: number | null;
  found: Answer<PeerShare>;
};

/**
 * Whose handle times bunch where a rule rewards it: a heap of contacts too short to serve anybody (somebody hangs up), or more just on one
 * side of a target than honest people show there. A calm distribution has no step at a number that only a rule knows.
 * @formula heap: shareAgainstPeers with hits = very short ones of all contacts; target: the same with hits = those just below (above) of
 * those within a width of it (caliper test), against the others' share around the same target; Benjamini-Hochberg over people x questions
 * @use as the guard of average handle time (AHT) and of every target in seconds; dropped lines and mistaken calls are short as well: look at the rows
 * @param cells   one per person and stratum; every count whole; short at most contacts
 * @param options leastRows of one person (30 for a heap, 10 around a target), leastHits (5), alpha in (0, 1) (0.05)
 * @returns for each person a heap and, for each target there is, both sides; each with rows, share, what is usual, p and q, or why there is no answer (as shareAgainstPeers)
 * @throws RangeError when a count is not whole, short exceeds contacts, or an option is out of range
 * @source Gerber & Malhotra (2008), Quarterly Journal of Political Science 3:313-326 (caliper test); McCrary (2008), Journal of Econometrics 142:698-714 (a step in a density as a sign of sorting)
 * @example shortContacts(["a", "b", "c", "d", "e", "f", "g"].map((who, at) => ({ who, stratum: "phone", contacts: 500, short: at === 0 ? 90 : 8 + at, around: [] }))) // => [{ who: "a", kind: "heap", targetSeconds: null, found: { known: true, value: { isAlarm: true } } }, ...]
 */
export function shortContacts(cells: readonly HandleTimeCell[], options: PeerOptions = {}): Bunching[] {
  cells.forEach(checkCell);
  const heap = cells.map(({ who, stratum, contacts, short }) => ({
    who,
    stratum,
    rows: contacts,
    hits: short,
  }));
  const questions = [
    asked("heap", null, heap, options),
    ...[...targetCells(cells)].flatMap(([targetSeconds, around]) =>
      (["below", "above"] as const).map((kind) => {
        const rows = around.map((each) => ({
          who: each.who,
          stratum: each.stratum,
          rows: each.below + each.above,
          hits: each[kind],
        }));
        return asked(kind, targetSeconds, rows, { leastRows: leastAround, ...options });
      }),
    ),
  ].flat();
  const judged = judgeTogether(
    questions.map(({ found }) => found),
    options.alpha,
  );
  return questions.map((question, at) => ({ ...question, found: judged[at] ?? question.found }));
}

/** Few contacts end near one number; that the others' are few, too, is allowed for. */
const leastAround = 10;

function checkCell({ contacts, short, around }: HandleTimeCell, at: number): void {
  checkCount(`cells[${at}].contacts`, contacts);
  checkCount(`cells[${at}].short`, short);
  if (short > contacts)
    refuse(`cells[${at}]: more short contacts than contacts`, `cells[${at}]: коротких больше, чем всех`);
  for (const { below, above } of around) {
    checkCount(`cells[${at}].below`, below);
    checkCount(`cells[${at}].above`, above);
  }
}

function targetCells(cells: readonly HandleTimeCell[]) {
  const all = cells.flatMap(({ who, stratum, around }) => around.map((each) => ({ who, stratum, ...each })));
  return byKey(all, ({ targetSeconds }) => targetSeconds);
}

function asked(
  kind: BunchingKind,
  targetSeconds: number | null,
  cells: Parameters<typeof shareAgainstPeers>[0],
  options: PeerOptions,
): Bunching[] {
  return shareAgainstPeers(cells, options).map(({ who, found }) => ({ who, kind, targetSeconds, found }));
}
