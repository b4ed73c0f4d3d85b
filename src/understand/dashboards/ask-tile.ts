import type { Actor } from "../../access/actor.ts";
import type { Lent } from "../../access/route.ts";
import { dayMs, dayText } from "../../core/calendar/day-number.ts";
import { faceOf } from "../../core/calendar/local-bins.ts";
import type { Metric } from "../../core/catalogue/metric.ts";
import { Fault } from "../../core/kit/fault.ts";
import { askMetric, getMetric } from "../metrics/ask-metric.ts";
import { type MetricQuery, metricQuery, type MetricReply } from "../metrics/contract.ts";
import { dashboardFault, type Tile } from "./contract.ts";
import { tileQuestion } from "./facts.ts";

/** A tile with its numbers, or the fault that says why there are none: one bad tile spoils no page. */
export type AskedTile = { tile: Tile; title: string } & (
  | { metric: Metric; wish: MetricQuery & { metric: string }; reply: MetricReply }
  | { fault: Fault }
);

/** A tile's question on a given day. @throws dashboard.bad-question, metric.missing */
export function tileWish(tile: Tile, actor: Actor, now: Date): MetricQuery & { metric: string } {
  const today = dayText(Math.floor(faceOf(actor.workspace.timeZone, now.getTime()) / dayMs));
  const question = tileQuestion(tile.query, today);
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
  now: Date,
): Promise<AskedTile> {
  try {
    const metric = getMetric(tile.metric);
    const wish = tileWish(tile, actor, now);
    const title = tile.title || metric.name[actor.locale];
    return { tile, title, metric, wish, reply: await askMetric(doors, actor, wish, now) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { tile, title: tile.title || tile.metric, fault: error };
  }
}
