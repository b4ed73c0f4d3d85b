import type { MetricUnit } from "../catalogue/metric.ts";
import type { Answer } from "../kit/answer.ts";
import type { ChartPoint, ChartSeries, ChartWish } from "./metric-option.ts";

type Told = { answer: Answer<NonNullable<ChartPoint>> };
type Compared = Told & { before: Told | null };
type Stretch = Compared & { start: string };

/** What a chart needs of an answer about a metric; a row's stretches are those of the whole. */
export type ChartedAnswer<Row extends Compared & { buckets: readonly Stretch[] }> = {
  grain: string | null;
  rows: readonly Row[];
  buckets: readonly Stretch[];
};

export type ChartNames<Row> = {
  /** Of the metric, and of the period it is compared with. */
  now: string;
  before: string;
  row: (row: Row) => string;
  stretch: (start: string) => string;
};

/**
 * What is drawn of an answer about a metric: a line over time, a line for each of the greatest rows, or a bar for each row.
 * @param mostBars rows drawn as bars; bars are read one by one
 * @returns no places where there is nothing to draw: a figure alone
 */
export function metricWish<Row extends Compared & { buckets: readonly Stretch[] }>(
  { grain, rows, buckets }: ChartedAnswer<Row>,
  names: ChartNames<Row>,
  mostBars: number,
): Omit<ChartWish, "fromZero"> {
  if (grain === null || buckets.length === 0) {
    const shown = rows.slice(0, mostBars);
    return { form: "bars", places: shown.map(names.row), series: nowAndBefore(names, shown) };
  }
  const places = buckets.map(({ start }) => names.stretch(start));
  const lined = rows.filter((row) => row.buckets.length > 0);
  if (lined.length === 0) return { form: "lines", places, series: nowAndBefore(names, buckets) };
  const series = lined.map((row) => ({ name: names.row(row), points: row.buckets.map(pointOf) }));
  return { form: "lines", places, series };
}

function nowAndBefore(
  names: Pick<ChartNames<never>, "now" | "before">,
  cells: readonly Compared[],
): ChartSeries[] {
  const now = { name: names.now, points: cells.map(pointOf) };
  if (cells.every((cell) => cell.before === null)) return [now];
  const earlier = cells.map((cell) => (cell.before ? pointOf(cell.before) : null));
  return [now, { name: names.before, before: true, points: earlier }];
}

function pointOf({ answer }: Told): ChartPoint {
  return answer.known ? answer.value : null;
}

/** Counts and shares begin at zero: their length is what is read. Points of a scale have no zero to begin at. */
export function isFromZero(unit: MetricUnit): boolean {
  return unit !== "score" && unit !== "mark";
}
