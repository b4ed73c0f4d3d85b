import type { Actor } from "../../access/actor.ts";
import type { Lent } from "../../access/route.ts";
import { grains, type Grain } from "../../core/calendar/local-bins.ts";
import { metricCatalogue } from "../../core/catalogue/catalogue.ts";
import type { Metric } from "../../core/catalogue/metric.ts";
import { unknown } from "../../core/kit/answer.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { hasTeam } from "../topics/queries.ts";
import { getMetric, periodOf, tell } from "./ask-metric.ts";
import { type AskedSums, askSums, givenAt } from "./ask-sums.ts";
import { type Catalogue, metricFault, type MetricsNow, type MetricsNowQuery } from "./contract.ts";
import { listOwners, putOwner, removeOwner } from "./queries.ts";
import { readWish } from "./read-wish.ts";
import { getMetricSettings } from "./settings.ts";
import { leastGrainOf } from "./sum-sources.ts";
import type { SumsWish } from "./sums-wish.ts";

/** What every metric is, and which team answers for it. */
export async function listMetrics(tx: WorkspaceTx): Promise<Catalogue> {
  const owners = new Map(
    (await listOwners(tx)).map(({ metric, teamId, name }) => [metric, { teamId, name }]),
  );
  return {
    metrics: metricCatalogue.map((metric) => ({
      key: metric.key,
      area: metric.area,
      name: metric.name,
      abbreviation: metric.abbreviation,
      formula: metric.formula,
      unit: metric.unit,
      direction: metric.direction,
      facts: metric.facts,
      needs: metric.needs,
      minimumN: metric.minimumN,
      isExact: metric.isExact,
      guards: [...metric.guards],
      gaming: metric.gaming,
      leastGrain: leastGrainOf(metric),
      owner: owners.get(metric.key) ?? null,
    })),
    ...(await getMetricSettings(tx)),
  };
}

/** Gives a metric to exactly one team, or to none. @throws metric.missing, metric.team-missing */
export async function changeOwner(
  tx: WorkspaceTx,
  actor: Actor,
  { metric, teamId }: { metric: string; teamId: string | null },
) {
  getMetric(metric);
  if (teamId === null) await removeOwner(tx, metric);
  else {
    if (!(await hasTeam(tx, teamId))) throw metricFault("metric.team-missing");
    await putOwner(tx, { metric, teamId, changedBy: actor.name });
  }
  return { metric, teamId };
}

/** Every metric under one filter, each with its line: a statement for each kind of facts, not for each metric. */
export async function listMetricsNow(
  doors: Pick<Lent, "store" | "analytics">,
  actor: Actor,
  { grain, ...query }: MetricsNowQuery,
  now: Date,
): Promise<MetricsNow> {
  const { currency } = actor.workspace;
  const asked = { query, slice: null, grain: grain ?? grainOfDays, compare: null, now };
  const read = await readWish(doors.store, actor, asked);
  if (!read) {
    const metrics = metricCatalogue.map(({ key }) => ({ metric: key, ...untold }));
    return { currency, period: null, metrics, from: "records", freshAt: now.toISOString() };
  }
  const sums = await askSums(doors, read.wish, metricCatalogue);
  return {
    currency,
    period: periodOf(read.now),
    metrics: metricCatalogue.map((metric) => ({ metric: metric.key, ...toldNow(metric, sums, read.wish) })),
    from: sums.from,
    freshAt: sums.freshAt.toISOString(),
  };
}

const untold = { n: 0, answer: unknown("no-data"), spark: [] };

function toldNow(metric: Metric, { cells }: AskedSums, wish: SumsWish) {
  if (metric.facts === "none-yet") return untold;
  const side = wish.sides[0]!;
  const at = (bucket: number | null, bin?: { start: number; end: number }) =>
    tell(metric, cells.at({ side: 0, slice: null, bucket }, metric.sums, givenAt(wish, side, bin)));
  const hasLine = wish.grain !== null && grains.indexOf(leastGrainOf(metric)) <= grains.indexOf(wish.grain);
  const spark = side.bins.map((bin) => {
    const { answer } = at(bin.start / 1000, bin);
    return answer.known ? answer.value.value : null;
  });
  return { ...at(null), spark: hasLine ? spark : [] };
}

/** Some twenty to fifty points. */
function grainOfDays(days: number): Grain {
  if (days <= 45) return "day";
  return days <= 300 ? "week" : "month";
}
