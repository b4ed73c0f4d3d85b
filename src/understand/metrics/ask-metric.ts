import type { Actor } from "../../access/actor.ts";
import { inWorkspaceOf } from "../../access/in-workspace-of.ts";
import type { Lent } from "../../access/route.ts";
import type { LocalBin } from "../../core/calendar/local-bins.ts";
import { compareSums, estimateMetric, findMetric } from "../../core/catalogue/catalogue.ts";
import type { Metric, MetricSums } from "../../core/catalogue/metric.ts";
import { unknown } from "../../core/kit/answer.ts";
import { nameOfValue } from "../../listen/feedback/facts.ts";
import { listSourceNames } from "../../listen/feedback/queries.ts";
import { type AskedSums, askSums, givenAt } from "./ask-sums.ts";
import {
  type ComparedCell,
  type MetricBucket,
  metricFault,
  type MetricQuery,
  type MetricReply,
  type MetricRow,
} from "./contract.ts";
import { mostLines } from "./facts.ts";
import type { Side } from "./metric-period.ts";
import { listTopicNames } from "./queries.ts";
import { grainFor, readBy, type ReadWish, readWish } from "./read-wish.ts";
import { overlaps, readSlice } from "./slice-sql.ts";
import type { SumsWish } from "./sums-wish.ts";

type Doors = Pick<Lent, "store" | "analytics">;

/** @throws metric.missing */
export function getMetric(key: string): Metric {
  const metric = findMetric(key);
  if (!metric) throw metricFault("metric.missing", { metric: key });
  return metric;
}

/** Any metric by any slice, filter, period, line and comparison. Totals come from the same statement as the rows under them. */
export async function askMetric(
  doors: Doors,
  actor: Actor,
  { metric: key, ...query }: MetricQuery & { metric: string },
  now: Date,
): Promise<MetricReply> {
  const metric = getMetric(key);
  const slice = readBy(query.by, metric);
  const { by: _by, grain, compare, ...filter } = query;
  const read = await readWish(doors.store, actor, {
    query: filter,
    slice,
    grain: grainFor(metric, grain),
    compare: compare ?? null,
    now,
  });
  const frame = {
    metric: key,
    currency: actor.workspace.currency,
    by: query.by || null,
    grain: grainFor(metric, grain),
    overlaps: overlaps(slice),
    customersWho: metric.facts === "customers" && read !== null && read.wish.ofContacts !== null,
  };
  if (!read || metric.facts === "none-yet") return { ...frame, ...nothing(read, now) };
  const { wish } = read;
  const asked = await askSums(doors, wish, [metric]);
  const told = new Told(metric, asked, wish);
  return {
    ...frame,
    period: periodOf(read.now),
    before: read.before && periodOf(read.before),
    total: told.cell(null),
    rows: await labelled(doors, actor, { wish, rows: told.rows() }),
    buckets: told.buckets(null),
    from: asked.from,
    freshAt: asked.freshAt.toISOString(),
  };
}

/** Where there are no records, or none of the kind. */
function nothing(read: ReadWish, now: Date) {
  return {
    period: read && periodOf(read.now),
    before: read?.before ? periodOf(read.before) : null,
    total: { n: 0, answer: unknown("no-data"), before: null, difference: null },
    rows: [],
    buckets: [],
    from: "records" as const,
    freshAt: now.toISOString(),
  };
}

export function periodOf({ from, to }: Side) {
  return { from: from.toISOString(), to: to.toISOString() };
}

/** A metric's sums told as values, each place beside what it was before. */
class Told {
  private readonly metric: Metric;
  private readonly asked: AskedSums;
  private readonly wish: SumsWish;

  constructor(metric: Metric, asked: AskedSums, wish: SumsWish) {
    this.metric = metric;
    this.asked = asked;
    this.wish = wish;
  }

  /** A value (all of them where null), over a whole period or one bucket of its line. */
  cell(slice: string | null, at?: number): ComparedCell {
    const [now, before] = [this.sums(0, slice, at), this.sums(1, slice, at)];
    if (!now) throw new RangeError(`the line has no bucket ${at}`);
    return {
      ...tell(this.metric, now),
      before: before && tell(this.metric, before),
      difference: before && compareSums(this.metric, [before, now]),
    };
  }

  buckets(slice: string | null): MetricBucket[] {
    return this.wish.sides[0]!.bins.map((bin, at) => ({
      start: startOf(bin, this.wish),
      ...this.cell(slice, at),
    }));
  }

  /** The greatest first, those without a value and the rest of the values last. */
  rows(): Omit<MetricRow, "label">[] {
    const rows = this.asked.cells
      .slices()
      .map((slice) => ({ slice, ...readSlice(slice), ...this.cell(slice) }));
    const last = { given: 0, missing: 1, others: 2 };
    const ordered = rows
      .filter(({ n, before }) => n > 0 || (before?.n ?? 0) > 0)
      .toSorted((a, b) => last[a.kind] - last[b.kind] || b.n - a.n || (a.slice < b.slice ? -1 : 1));
    return ordered.map(({ slice, ...row }, at) => ({
      ...row,
      buckets: at < mostLines ? this.buckets(slice) : [],
    }));
  }

  private sums(at: number, slice: string | null, bucket?: number): MetricSums | null {
    const side = this.wish.sides[at];
    const bin = bucket === undefined ? undefined : side?.bins[bucket];
    if (!side || (bucket !== undefined && !bin)) return null;
    const place = { side: at, slice, bucket: bin ? bin.start / 1000 : null };
    return this.asked.cells.at(place, this.metric.sums, givenAt(this.wish, side, bin));
  }
}

export function tell(metric: Metric, sums: MetricSums) {
  return { n: metric.sizeOf(sums), answer: estimateMetric(metric, sums) };
}

function startOf({ start }: LocalBin, { grain }: SumsWish): string {
  return new Date(start).toISOString().slice(0, grain === "hour" ? 16 : 10);
}

/** Sources, topics and segments by their names, kinds and channels in the reader's words; a company's own value names itself. */
async function labelled(
  { store }: Doors,
  actor: Actor,
  { wish, rows }: { wish: SumsWish; rows: Omit<MetricRow, "label">[] },
): Promise<MetricRow[]> {
  const field = wish.slice && "field" in wish.slice ? wish.slice.field : null;
  const ids = rows.flatMap(({ kind, value }) => (kind === "given" ? [value] : []));
  const names =
    field === "source" || field === "topic"
      ? await inWorkspaceOf(
          store,
          actor,
          async (tx) => (field === "source" ? listSourceNames(tx) : listTopicNames(tx, ids)),
          "read",
        )
      : new Map(wish.segments.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    ...row,
    label:
      row.kind === "given" ? (names.get(row.value) ?? nameOfValue(actor.locale, field ?? "", row.value)) : "",
  }));
}
