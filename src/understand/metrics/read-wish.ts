import type { Actor } from "../../access/actor.ts";
import { inWorkspaceOf } from "../../access/in-workspace-of.ts";
import { grains, type Grain } from "../../core/calendar/local-bins.ts";
import type { Metric } from "../../core/catalogue/metric.ts";
import type { FeedbackFilter } from "../../listen/feedback/contract.ts";
import { findSpan, type Span } from "../../listen/feedback/calendar.ts";
import { prepareFilter } from "../../listen/feedback/filter.ts";
import { listSegmentSets } from "../../listen/segments/segment-sets.ts";
import type { Store } from "../../store/connect.ts";
import { getCostModel } from "../costs/cost-model.ts";
import { costSql, minorPerMajor } from "../pains/cost-sql.ts";
import { type Comparison, metricFault } from "./contract.ts";
import { contactSlices, slicesOf } from "./facts.ts";
import { type PeriodWish, resolvePeriods, type Side } from "./metric-period.ts";
import { findEventsSpan } from "./queries.ts";
import { getMetricSettings } from "./settings.ts";
import { isOfSegments } from "./slice-sql.ts";
import { leastGrainOf } from "./sum-sources.ts";
import type { Slice, SumsWish } from "./sums-wish.ts";

/** What is asked of sums, with its periods; null where there is no period, for there are no records. */
export type ReadWish = { wish: SumsWish; now: Side; before: Side | null } | null;

export type Asked = {
  query: Partial<FeedbackFilter>;
  slice: Slice | null;
  /** Null: no line; a function: by how long the period is. */
  grain: Grain | null | ((days: number) => Grain);
  compare: Comparison | null;
  now: Date;
};

/** Reads what a question needs of the records in one short transaction, which is over before the numbers are asked. */
export async function readWish(store: Store, actor: Actor, asked: Asked): Promise<ReadWish> {
  const { timeZone, id: workspaceId } = actor.workspace;
  const { from, to, ...query } = asked.query;
  const read = await inWorkspaceOf(
    store,
    actor,
    async (tx) => {
      const { attr: _attr, customer: _customer, ...contactsOnly } = query;
      const ofContacts = await prepareFilter(tx, actor, contactsOnly);
      return {
        filter: await prepareFilter(tx, actor, query),
        ofContacts: ofContacts.isOpen() ? null : ofContacts,
        settings: (await getMetricSettings(tx)).settings,
        costs: await getCostModel(tx, actor),
        contactsSpan: await findSpan(tx),
        eventsSpan: await findEventsSpan(tx),
        segments: isOfSegments(asked.slice) ? await listSegmentSets(tx, actor) : [],
      };
    },
    "read",
  );
  const records = both(read.contactsSpan, read.eventsSpan);
  const period: PeriodWish = { from, to, grain: null, compare: asked.compare };
  const whole = resolvePeriods(period, records, timeZone);
  if (!whole) return null;
  const days = (whole.now.toFace - whole.now.fromFace) / dayMs;
  const grain = typeof asked.grain === "function" ? asked.grain(days) : asked.grain;
  const periods = resolvePeriods({ ...period, grain }, records, timeZone)!;
  const { model, currency } = read.costs;
  return {
    ...periods,
    wish: {
      workspaceId,
      timeZone,
      filter: read.filter,
      query,
      ofContacts: read.ofContacts,
      sides: periods.before ? [periods.now, periods.before] : [periods.now],
      grain,
      slice: asked.slice,
      segments: read.segments,
      settings: read.settings,
      cost: costSql(model, currency),
      minorPerMajor: minorPerMajor(currency),
      leavingEvents: model.leavingEvents,
      contactsSpan: read.contactsSpan,
      eventsSpan: read.eventsSpan,
      now: asked.now,
    },
  };
}

const dayMs = 86_400_000;

/** From the first of all facts to the last. */
export function both(one: Span | null, other: Span | null): Span | null {
  if (!one || !other) return one ?? other;
  return {
    from: one.from < other.from ? one.from : other.from,
    to: one.to > other.to ? one.to : other.to,
  };
}

/**
 * The slice that an address names.
 * @throws metric.unknown-slice, metric.slice-of-contacts
 */
export function readBy(by: string | undefined, metric: Metric): Slice | null {
  if (by === undefined || by === "") return null;
  if (by.startsWith("attr:") && by.length > 5) return { attribute: by.slice(5) };
  if (!(contactSlices as readonly string[]).includes(by)) throw metricFault("metric.unknown-slice", { by });
  const field = slicesOf(metric.facts).find((each) => each === by);
  if (!field) throw metricFault("metric.slice-of-contacts", { by });
  return { field };
}

/** The grain asked for, or the least the metric has a value of. */
export function grainFor(metric: Metric, grain: Grain | undefined): Grain | null {
  if (!grain) return null;
  return grains[Math.max(grains.indexOf(grain), grains.indexOf(leastGrainOf(metric)))]!;
}
