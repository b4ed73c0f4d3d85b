import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ChartPoint, ChartSeries, ChartTexts, ChartWish } from "../../../core/charts/metric-option.ts";
import { isFromZero, metricWish } from "../../../core/charts/metric-wish.ts";
import type { MetricDefinition, MetricReply, MetricRow } from "../../../understand/metrics/contract.ts";
import type { Format } from "../../kit/format.ts";
import { useFormat } from "../../kit/use-format.ts";
import { metricAxis, metricRange, metricText } from "./metric-format.ts";
import { useRowName } from "./slice-names.ts";

/** What is drawn of a reply, with its words. One object until the reply changes. */
export function useChart(
  metric: MetricDefinition,
  reply: MetricReply,
  mostBars: number,
): { wish: ChartWish; texts: ChartTexts } {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const rowName = useRowName();
  return useMemo(() => {
    const names = {
      now: metric.abbreviation[format.locale],
      before: t("metrics.chart.before"),
      row: (row: MetricRow) => rowName(reply.by ?? "", row),
      stretch: (start: string) => bucketText(format, reply.grain ?? "day", start),
    };
    const drawn = metricWish(reply, names, mostBars);
    const told = (series: ChartSeries, at: number) => {
      const point = series.points[at];
      return point ? `${series.name}: ${pointText(format, metric.unit, point)}` : null;
    };
    return {
      wish: { ...drawn, fromZero: isFromZero(metric.unit) },
      texts: {
        axis: (value) => metricAxis(format, metric.unit, value),
        tooltip: (at) => [
          drawn.places[at]!,
          ...drawn.series.map((series) => told(series, at)).filter((line) => line !== null),
        ],
      },
    };
  }, [metric, reply, mostBars, t, format, rowName]);
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
