import { ahtAgainstRepeats } from "../../core/gaming/aht-against-repeats.ts";
import { askedOfPleased } from "../../core/gaming/asked-of-pleased.ts";
import { type MarkBursts, markBursts } from "../../core/gaming/mark-bursts.ts";
import { resolvedReturns } from "../../core/gaming/resolved-returns.ts";
import { shortContacts } from "../../core/gaming/short-contacts.ts";
import { type Answer, type Estimate, known } from "../../core/kit/answer.ts";
import { byKey } from "../../core/kit/by-key.ts";
import { poissonRateInterval } from "../../core/stats/poisson-rate-interval.ts";
import { cellsOf, type PersonCells } from "./cells.ts";
import type { AlarmName, GamingQuery, GamingStrip } from "./contract.ts";
import type { CountRow, MarkRow } from "./count-queries.ts";
import type { GamingLevel, GamingPattern, StripMeasure } from "./facts.ts";

/** What one pattern says of one of the judged, before all are corrected for together. */
export type Suspected = {
  rows: number;
  evidence: number;
  strips: GamingStrip[];
  hours: { at: string; marks: number; usual: number }[];
  pValue: number;
};
export type Suspicion = AlarmName & { found: Answer<Suspected> };

/** Everybody by every pattern: agents among agents, teams among teams. */
export function suspicionsOf(
  counts: readonly CountRow[],
  marks: readonly MarkRow[],
  query: Pick<GamingQuery, "target">,
): Suspicion[] {
  const byLevel = [...byKey(counts, ({ level }) => level)];
  return [
    ...byLevel.flatMap(([level, rows]) => {
      const cells = cellsOf(rows, query.target);
      return [
        ...ofHandleTimeAndRepeats(level, cells),
        ...ofHandleTimes(level, cells),
        ...ofThosePleased(level, cells),
        ...ofReturns(level, cells),
      ];
    }),
    ...[...byKey(marks, ({ level }) => level)].flatMap(([level, rows]) => ofMarks(level, rows)),
  ];
}

/** Contacts of one person that make a pattern, in all channels: as many as the list behind the alarm shows. */
function evidenceOf(cells: readonly PersonCells[], count: (cells: PersonCells) => number) {
  const sums = new Map<string, number>();
  for (const each of cells) sums.set(each.who, (sums.get(each.who) ?? 0) + count(each));
  return (who: string) => sums.get(who) ?? 0;
}

function ofHandleTimeAndRepeats(level: GamingLevel, cells: readonly PersonCells[]): Suspicion[] {
  const results = ahtAgainstRepeats(cells.map(({ who, stratum, halves }) => ({ who, stratum, ...halves })));
  const evidence = evidenceOf(cells, ({ halves }) => halves.later.repeats);
  const ratios = valuesOf(results, ({ handleRatio }) => handleRatio.value);
  const changes = valuesOf(results, ({ repeatChange }) => repeatChange.value);
  return results.map(({ who, found }) =>
    suspicion({ pattern: "aht-repeats", level, who }, found, (value) => ({
      rows: value.later.followed,
      evidence: evidence(who),
      strips: [
        strip("handle-ratio", value.handleRatio, value.usualHandleRatio, othersIn(ratios, who)),
        strip("repeat-change", value.repeatChange, value.usualRepeatChange, othersIn(changes, who)),
      ],
    })),
  );
}

const handlePatterns = { heap: "heap", below: "below-target", above: "above-target" } as const;

function ofHandleTimes(level: GamingLevel, cells: readonly PersonCells[]): Suspicion[] {
  const results = shortContacts(
    cells.map(({ who, stratum, handleTimes }) => ({ who, stratum, ...handleTimes })),
  );
  const questions = byKey(results, ({ kind, targetSeconds }) => `${kind} ${targetSeconds}`);
  return [...questions.values()].flatMap((asked) => {
    const { kind, targetSeconds } = asked[0]!;
    const measure = kind === "heap" ? "short-share" : "target-share";
    const evidence = evidenceOf(cells, ({ handleTimes }) =>
      kind === "heap"
        ? handleTimes.short
        : (handleTimes.around.find((around) => around.targetSeconds === targetSeconds)?.[kind] ?? 0),
    );
    return ofShares({ pattern: handlePatterns[kind], level, targetSeconds, measure }, asked, evidence);
  });
}

function ofReturns(level: GamingLevel, cells: readonly PersonCells[]): Suspicion[] {
  const results = resolvedReturns(cells.map(({ who, stratum, resolved }) => ({ who, stratum, ...resolved })));
  const evidence = evidenceOf(cells, ({ resolved }) => resolved.hits);
  const about = { pattern: "resolved-returns", level, targetSeconds: null, measure: "return-share" } as const;
  return ofShares(about, results, evidence);
}

function ofShares(
  about: { pattern: GamingPattern; level: GamingLevel; targetSeconds: number | null; measure: StripMeasure },
  results: ReturnType<typeof resolvedReturns>,
  evidence: (who: string) => number,
): Suspicion[] {
  const { measure, ...name } = about;
  const shares = valuesOf(results, ({ share }) => share.value);
  return results.map(({ who, found }) =>
    suspicion({ ...name, who }, found, (value) => ({
      rows: value.rows,
      evidence: evidence(who),
      strips: [strip(measure, value.share, value.usual, othersIn(shares, who))],
    })),
  );
}

function ofThosePleased(level: GamingLevel, cells: readonly PersonCells[]): Suspicion[] {
  const results = askedOfPleased(cells.map(({ who, stratum, asked }) => ({ who, stratum, ...asked })));
  const evidence = evidenceOf(cells, ({ asked }) => asked.unmarked.bad);
  const gaps = valuesOf(results, ({ gap }) => gap.value);
  return results.map(({ who, found }) =>
    suspicion({ pattern: "asked-pleased", level, who }, found, (value) => ({
      rows: value.marked.rows + value.unmarked.rows,
      evidence: evidence(who),
      strips: [strip("asked-gap", value.gap, value.usual, othersIn(gaps, who))],
    })),
  );
}

const hourMs = 3_600_000;

function ofMarks(level: GamingLevel, rows: readonly MarkRow[]): Suspicion[] {
  const results = markBursts(rows.map(({ who, hour, marks }) => ({ who, at: hour, marks })));
  const mostOf = new Map([...byKey(rows, ({ who }) => who)].map(([who, own]) => [who, greatest(own)]));
  const most = [...mostOf].map(([who, value]) => ({ who, value })).toSorted((a, b) => a.value - b.value);
  return results.map(({ who, found }) =>
    suspicion({ pattern: "mark-burst", level, who }, found, (value) => ({
      rows: value.marks,
      evidence: value.bursts.reduce((sum, { marks }) => sum + marks, 0),
      strips: stripOfBurst(value, othersIn(most, who)),
      hours: value.bursts.map(({ at, marks, usual }) => ({
        at: new Date(at * hourMs).toISOString(),
        marks,
        usual,
      })),
    })),
  );
}

function greatest(rows: readonly MarkRow[]): number {
  return rows.reduce((most, { marks }) => Math.max(most, marks), 0);
}

/** The oddest hour beside the hours that are usual with two standard deviations of theirs. */
function stripOfBurst({ bursts, dispersion }: MarkBursts, peers: number[]): GamingStrip[] {
  const [first] = bursts;
  if (!first) return [];
  const own = poissonRateInterval(first.marks, 1);
  if (!own.known) return [];
  const reach = 2 * Math.sqrt(dispersion * first.usual);
  const usual = { value: first.usual, low: Math.max(0, first.usual - reach), high: first.usual + reach };
  return [strip("hour-marks", own.value, usual, peers)];
}

function suspicion<V extends { pValue: number }>(
  name: Omit<AlarmName, "targetSeconds"> & { targetSeconds?: number | null },
  found: Answer<V>,
  told: (value: V) => Omit<Suspected, "pValue" | "hours"> & Partial<Pick<Suspected, "hours">>,
): Suspicion {
  const answer = found.known ? known({ hours: [], pValue: found.value.pValue, ...told(found.value) }) : found;
  return { targetSeconds: null, ...name, found: answer };
}

function strip(measure: StripMeasure, own: Estimate, usual: Estimate, peers: number[]): GamingStrip {
  return { measure, own, usual, peers };
}

type Ranked = { who: string; value: number }[];

/** Of everybody with an answer, the least first. */
function valuesOf<V>(
  results: readonly { who: string; found: Answer<V> }[],
  read: (value: V) => number,
): Ranked {
  return results
    .flatMap(({ who, found }) => (found.known ? [{ who, value: read(found.value) }] : []))
    .toSorted((a, b) => a.value - b.value);
}

const mostPeers = 60;

/** The others' values, least first; of many every so-many-th, so that they still lie as all do. */
function othersIn(ranked: Ranked, who: string): number[] {
  const step = Math.max(1, (ranked.length - 1) / mostPeers);
  const places = Array.from({ length: Math.min(ranked.length, mostPeers + 1) }, (_, at) =>
    Math.floor(at * step),
  );
  return places.flatMap((place) => {
    const peer = ranked[Math.min(place, ranked.length - 1)]!;
    return peer.who === who ? [] : [peer.value];
  });
}
