import { setImmediate } from "node:timers/promises";
import type { Actor } from "../../access/actor.ts";
import { unknown } from "../../core/kit/answer.ts";
import { readNumberText } from "../../core/parsing/number-text.ts";
import { type KeyDriverInput, keyDrivers } from "../../core/stats/key-drivers.ts";
import { type PreparedFilter, prepareFilter } from "../../listen/feedback/filter.ts";
import { listSegmentSets, type SegmentSet } from "../../listen/segments/segment-sets.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { type ColumnFacts, isNumeric } from "./column-facts.ts";
import { cutFields, driverBounds, driverFault, type DriversQuery, type DriversReply } from "./contract.ts";
import { findRatings, type LeftOut } from "./find-ratings.ts";
import { columnsOf, textOf } from "./attribute-columns.ts";
import { findRatedScale } from "./rated-scale.ts";
import { largestGroups } from "./largest-groups.ts";
import {
  type AnsweredRow,
  countAnswered,
  countScales,
  drawAnswered,
  listMembers,
  type Outcome,
} from "./queries.ts";

/** What goes with an outcome under a filter: attributes of contacts ranked, over all and by segment. */
export async function rankDrivers(tx: WorkspaceTx, actor: Actor, query: DriversQuery): Promise<DriversReply> {
  const filter = await prepareFilter(tx, actor, query);
  const scales = await countScales(tx, filter);
  const asked = readOutcome(query.outcome) ?? (await usualOutcome(tx, filter, scales));
  const rows = await drawAnswered(tx, filter, asked, driverBounds.rows);
  const columns = columnsOf(rows);
  const outcomes = outcomesOf(scales, columns);
  const segments = await listSegmentSets(tx, actor);
  const cuts = [...cutsOf(rows), ...(segments.length > 0 ? [{ id: "segment", name: "segment" }] : [])];
  if (asked === null) return { ...nothing, outcomes, candidates: [], cuts, by: query.by ?? null };
  return await rankingOf({ tx, filter, query, rows, columns, outcomes, cuts, segments, outcome: asked });
}

/** The scale with the most marks of those asked together with ratings; where none was, the one with the most. */
async function usualOutcome(
  tx: WorkspaceTx,
  filter: PreparedFilter,
  scales: readonly { scale: string }[],
): Promise<Outcome | null> {
  const names = scales.map(({ scale }) => scale);
  const name = (await findRatedScale(tx, filter, names))?.scale ?? names[0];
  return name === undefined ? null : { kind: "mark", name };
}

const nothing = {
  outcome: null,
  answered: 0,
  drawn: 0,
  chosen: "ratings",
  leftOut: [],
  model: "linear",
  method: "lmg",
  ranking: unknown("no-data"),
  segments: [],
} as const satisfies Partial<DriversReply>;

type Work = {
  tx: WorkspaceTx;
  filter: PreparedFilter;
  query: DriversQuery;
  rows: AnsweredRow[];
  columns: ColumnFacts[];
  outcomes: DriversReply["outcomes"];
  cuts: DriversReply["cuts"];
  segments: readonly SegmentSet[];
  outcome: Outcome;
};

async function rankingOf(work: Work): Promise<DriversReply> {
  const { tx, filter, query, outcome, outcomes } = work;
  const answered = await countAnswered(tx, filter, outcome);
  const drivers = chooseDrivers(work);
  const values = outcomeOf(work);
  const model = isBinary(values) ? ("logistic" as const) : ("linear" as const);
  const rows = model === "logistic" ? work.rows.slice(0, driverBounds.binaryRows) : work.rows;
  const method =
    model === "logistic" || drivers.columns.length > driverBounds.lmg ? "relative-weights" : "lmg";
  const readers = drivers.columns.map(({ name, decimal }) => [name, decimal] as const);
  const rank = async (own: readonly number[], draws: number): Promise<DriversReply["ranking"]> => {
    if (own.length === 0 || readers.length === 0) return unknown("no-data");
    // Others are served between one ranking and the next.
    await setImmediate();
    const input: KeyDriverInput = {
      outcome: own.map((at) => values[at]!),
      model,
      method,
      draws,
      drivers: Object.fromEntries(
        readers.map(([name, decimal]) => [name, own.map((at) => numberOf(rows[at]!.own[name], decimal))]),
      ),
    };
    return keyDrivers(input);
  };
  const all = rows.map((_, at) => at);
  const segments: DriversReply["segments"] = [];
  const { by = null } = query;
  for (const { name: segment, own } of await partsOf(work, rows, by))
    segments.push({ segment, answered: own.length, ranking: await rank(own, driverBounds.segmentDraws) });
  const taken = new Set(drivers.columns.map(({ name }) => name));
  return {
    outcomes,
    candidates: candidatesOf(work).map(({ name, filled }) => ({
      name,
      n: filled,
      isChosen: taken.has(name),
    })),
    cuts: work.cuts,
    outcome: `${outcome.kind}:${outcome.name}`,
    answered,
    drawn: rows.length,
    chosen: drivers.chosen,
    leftOut: drivers.leftOut,
    model,
    method,
    ranking: await rank(all, driverBounds.draws),
    by,
    segments,
  };
}

/** The largest parts by what they are cut by, each with the places of its rows; saved segments may share rows. */
async function partsOf(
  { tx, segments }: Work,
  rows: readonly AnsweredRow[],
  by: string | null,
): Promise<{ name: string; own: number[] }[]> {
  if (by === null) return [];
  const placesWhere = (is: (row: AnsweredRow) => boolean) => rows.flatMap((row, at) => (is(row) ? [at] : []));
  if (by === "segment") {
    const members = await listMembers(
      tx,
      segments,
      rows.map(({ customer_id }) => customer_id),
    );
    return segments
      .map(({ id, name }) => ({ name, own: placesWhere((row) => members.get(id)!.has(row.customer_id)) }))
      .filter(({ own }) => own.length > 0)
      .sort((a, b) => b.own.length - a.own.length)
      .slice(0, driverBounds.segments);
  }
  const groups = rows.map((row) => partOf(row, by));
  return largestGroups(groups, driverBounds.segments).map((name) => ({
    name,
    own: placesWhere((row) => partOf(row, by) === name),
  }));
}

/** @example readOutcome("mark:nps") // => { kind: "mark", name: "nps" } */
function readOutcome(id: string | undefined): Outcome | null {
  if (id === undefined) return null;
  const colon = id.indexOf(":");
  return { kind: id.slice(0, colon) === "mark" ? "mark" : "attr", name: id.slice(colon + 1) };
}

function outcomesOf(
  scales: readonly { scale: string; n: number }[],
  columns: readonly ColumnFacts[],
): DriversReply["outcomes"] {
  const numbers = columns.filter((facts) => isNumeric(facts) && facts.values?.size !== 1);
  return [
    ...scales.map(({ scale, n }) => ({ id: `mark:${scale}`, name: scale, n })),
    ...numbers.map(({ name, filled }) => ({ id: `attr:${name}`, name, n: filled })),
  ];
}

type Chosen = { columns: ColumnFacts[]; chosen: DriversReply["chosen"]; leftOut: LeftOut[] };

/** @throws driverFault when more are named than can be compared */
function chooseDrivers(work: Work): Chosen {
  const { query, outcome, columns } = work;
  const others = columns.filter(({ name }) => outcome.kind === "mark" || name !== outcome.name);
  const named = [...new Set(query.driver ?? [])];
  if (named.length > driverBounds.drivers) {
    throw driverFault("driver.too-many", { count: named.length, most: driverBounds.drivers });
  }
  if (named.length === 0) {
    const { columns: found, chosen, leftOut } = findRatings(others);
    const fullest = found.toSorted((a, b) => b.filled - a.filled);
    return { columns: fullest.slice(0, driverBounds.drivers), chosen, leftOut };
  }
  const usable = candidatesOf(work);
  const leftOut = named
    .filter((name) => !usable.some((facts) => facts.name === name))
    .map((column): LeftOut => ({ column, reason: "not-numeric" }));
  return { columns: usable.filter(({ name }) => named.includes(name)), chosen: "named", leftOut };
}

function candidatesOf({ columns, outcome }: Work): ColumnFacts[] {
  const isOutcome = ({ name }: ColumnFacts) => outcome.kind === "attr" && name === outcome.name;
  return columns.filter((facts) => !isOutcome(facts) && isNumeric(facts) && facts.values?.size !== 1);
}

/** @throws driverFault when the attribute is no number */
function outcomeOf({ outcome: { kind, name }, rows, columns }: Work): (number | null)[] {
  if (kind === "mark") return rows.map(({ score }) => score);
  const facts = columns.find((each) => each.name === name);
  if (rows.length > 0 && !(facts && isNumeric(facts))) throw driverFault("driver.not-numeric", { name });
  return rows.map(({ own }) => numberOf(own[name], facts!.decimal));
}

function isBinary(values: readonly (number | null)[]): boolean {
  const different = new Set(values.filter((value) => value !== null));
  return different.size === 2 && different.has(0) && different.has(1);
}

/** Fields and attributes with so few values that one may cut by them. */
function cutsOf(rows: readonly AnsweredRow[]): DriversReply["cuts"] {
  const names = new Set(rows.flatMap(({ own, theirs }) => [...Object.keys(own), ...Object.keys(theirs)]));
  const ids = [...cutFields, ...[...names].map((name) => `attr:${name}`)];
  return ids.flatMap((id) => {
    const values = new Set(rows.map((row) => partOf(row, id)).filter((value) => value !== ""));
    const isChoice = values.size >= 2 && values.size <= 20;
    return isChoice ? [{ id, name: id.replace(/^attr:/, "") }] : [];
  });
}

/** The contact's own value, or its customer's where it has none; "" for neither. */
function partOf(row: AnsweredRow, cut: string): string {
  if (!cut.startsWith("attr:")) return row[cut as (typeof cutFields)[number]] ?? "";
  const name = cut.slice("attr:".length);
  return textOf(row.own[name]) ?? textOf(row.theirs[name]) ?? "";
}

function numberOf(
  value: string | number | boolean | null | undefined,
  decimal: ColumnFacts["decimal"],
): number | null {
  const text = textOf(value);
  return text === null ? null : readNumberText(text, decimal);
}
