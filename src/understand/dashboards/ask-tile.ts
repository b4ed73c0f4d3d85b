import type { Actor } from "../../access/actor.ts";
import { inWorkspaceOf } from "../../access/in-workspace-of.ts";
import type { Lent } from "../../access/route.ts";
import { dayMs, dayText } from "../../core/calendar/day-number.ts";
import { faceOf } from "../../core/calendar/local-bins.ts";
import type { Metric } from "../../core/catalogue/metric.ts";
import { Fault } from "../../core/kit/fault.ts";
import { findLastDay } from "../../listen/feedback/queries.ts";
import { askMetric, getMetric } from "../metrics/ask-metric.ts";
import { type MetricQuery, metricQuery, type MetricReply } from "../metrics/contract.ts";
import { dashboardFault, type Tile } from "./contract.ts";
import { tileQuestion } from "./facts.ts";

/** A tile with its numbers, or the fault that says why there are none: one bad tile spoils no page. */
export type AskedTile = { tile: Tile; title: string } & (
  | { metric: Metric; wish: MetricQuery & { metric: string }; reply: MetricReply }
  | { fault: Fault }
);

/** The day that rolling periods end with: today by the company's clock, or that of the last contact where none came since. */
export async function lastTileDay({ store }: Pick<Lent, "store">, actor: Actor, now: Date): Promise<string> {
  const { timeZone } = actor.workspace;
  const today = dayText(Math.floor(faceOf(timeZone, now.getTime()) / dayMs));
  const lastDay = await inWorkspaceOf(store, actor, (tx) => findLastDay(tx, timeZone, now), "read");
  return lastDay !== null && lastDay < today ? lastDay : today;
}

/** A tile's question on a given last day. @throws dashboard.bad-question, metric.missing */
export function tileWish(tile: Tile, lastDay: string): MetricQuery & { metric: string } {
  const question = tileQuestion(tile.query, lastDay);
  const given = [...new Set(question.keys())].map((name) => {
    const values = question.getAll(name);
    return [name, values.length === 1 ? values[0] : values];
  });
  const read = metricQuery.safeParse(Object.fromEntries(given));
  if (!read.success) throw dashboardFault("dashboard.bad-question");
  return { ...read.data, metric: getMetric(tile.metric).key };
}

export async function askTile(
  doors: Pick<Lent, "store" | "analytics">,
  actor: Actor,
  tile: Tile,
  { lastDay, now }: { lastDay: string; now: Date },
): Promise<AskedTile> {
  try {
    const metric = getMetric(tile.metric);
    const wish = tileWish(tile, lastDay);
    const title = tile.title || metric.name[actor.locale];
    return { tile, title, metric, wish, reply: await askMetric(doors, actor, wish, now) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { tile, title: tile.title || tile.metric, fault: error };
  }
}
