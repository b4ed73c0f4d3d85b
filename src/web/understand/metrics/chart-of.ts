import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type {
  ComparedCell,
  MetricCell,
  MetricDefinition,
  MetricReply,
} from "../../../understand/metrics/contract.ts";
import type { Format } from "../../kit/format.ts";
import { useFormat } from "../../kit/use-format.ts";
import { metricAxis, metricRange, metricText } from "./metric-format.ts";
import type { ChartPoint, ChartSeries, ChartTexts, ChartWish } from "./metric-option.ts";
import { useRowName } from "./slice-names.ts";

/** Bars are read one by one: the table under them has the rest. */
const mostBars = 20;

/** What is drawn of a reply: a line, a line for each of the greatest rows, or a bar for each row. One object until the reply changes. */
export function useChart(
  metric: MetricDefinition,
  reply: MetricReply,
): { wish: ChartWish; texts: ChartTexts } {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const rowName = useRowName();
  return useMemo(() => {
    const name = metric.abbreviation[format.locale];
    const before = t("metrics.chart.before");
    const drawn = linesOrBars(reply, { name, before, rowName, format });
    const fromZero = metric.unit !== "score" && metric.unit !== "mark";
    const told = (series: ChartSeries, at: number) => {
      const point = series.points[at];
      return point ? `${series.name}: ${pointText(format, metric.unit, point)}` : null;
    };
    return {
      wish: { ...drawn, fromZero },
      texts: {
        axis: (value) => metricAxis(format, metric.unit, value),
        tooltip: (at) => [
          drawn.places[at]!,
          ...drawn.series.map((series) => told(series, at)).filter((line) => line !== null),
        ],
      },
    };
  }, [metric, reply, t, format, rowName]);
}

type Naming = {
  name: string;
  before: string;
  rowName: ReturnType<typeof useRowName>;
  format: Format;
};

function linesOrBars(
  reply: MetricReply,
  { name, before, rowName, format }: Naming,
): Omit<ChartWish, "fromZero"> {
  const { by, grain, rows, buckets } = reply;
  if (grain === null || buckets.length === 0) {
    const shown = rows.slice(0, mostBars);
    return {
      form: "bars",
      places: shown.map((row) => rowName(by ?? "", row)),
      series: nowAndBefore({ name, before }, shown),
    };
  }
  const places = buckets.map(({ start }) => bucketText(format, grain, start));
  const lined = rows.filter((row) => row.buckets.length > 0);
  if (lined.length === 0) return { form: "lines", places, series: nowAndBefore({ name, before }, buckets) };
  const series = lined.map((row) => ({ name: rowName(by ?? "", row), points: row.buckets.map(pointOf) }));
  return { form: "lines", places, series };
}

function nowAndBefore(
  { name, before }: Pick<Naming, "name" | "before">,
  cells: readonly ComparedCell[],
): ChartSeries[] {
  const earlier = cells.some((cell) => cell.before !== null);
  return [
    { name, points: cells.map(pointOf) },
    ...(earlier
      ? [
          {
            name: before,
            before: true,
            points: cells.map((cell) => (cell.before ? pointOf(cell.before) : null)),
          },
        ]
      : []),
  ];
}

function pointOf({ answer }: MetricCell): ChartPoint {
  return answer.known ? answer.value : null;
}

function pointText(format: Format, unit: MetricDefinition["unit"], point: NonNullable<ChartPoint>): string {
  const { value, low, high } = point;
  const text = metricText(format, unit, value);
  return low === null || high === null ? text : `${text} (${metricRange(format, unit, { low, high })})`;
}

/** A stretch of time as it stands under a line and in a table. */
export function bucketText(format: Format, grain: NonNullable<MetricReply["grain"]>, start: string): string {
  if (grain === "month" || grain === "quarter") return format.month(start);
  const day = format.dayShort(start.slice(0, 10));
  return grain === "hour" ? `${day} ${start.slice(11)}` : day;
}
