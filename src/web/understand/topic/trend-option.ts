import type { TopicPage } from "../../../understand/topics/page-contract.ts";

export type TrendPoint = TopicPage["trendPoints"][number];
export type TrendColors = Record<"line" | "band" | "text" | "grid" | "surface" | "ink", string>;
export type TrendTexts = {
  day: (day: string) => string;
  percent: (share: number) => string;
  tooltip: (point: TrendPoint) => string;
};

/** A share as the chart takes it: null is a gap, never a zero. */
function shareOf(point: TrendPoint, bound: "value" | "low" | "high"): number | null {
  return point.share.known ? point.share.value[bound] : null;
}

/** Height of the band over its lower edge; echarts stacks it on the low line. */
function bandOf(point: TrendPoint): number | null {
  return point.share.known ? point.share.value.high - point.share.value.low : null;
}

/** The chart of a topic's share: the interval as a band, the share as a line over it, from zero, gaps where nothing is known. */
export function trendOption(points: readonly TrendPoint[], colors: TrendColors, texts: TrendTexts) {
  const quiet = { symbol: "none", silent: true, lineStyle: { opacity: 0 }, stack: "interval" } as const;
  return {
    animation: false,
    grid: { left: 4, right: 40, top: 12, bottom: 8, containLabel: true },
    xAxis: {
      type: "category" as const,
      boundaryGap: false,
      data: points.map((point) => point.day),
      axisLine: { lineStyle: { color: colors.grid } },
      axisTick: { show: false },
      axisLabel: {
        color: colors.text,
        hideOverlap: true,
        fontSize: 11,
        alignMinLabel: "left" as const,
        formatter: texts.day,
        fontFamily: "inherit",
      },
    },
    yAxis: {
      type: "value" as const,
      min: 0,
      splitNumber: 3,
      axisLabel: { color: colors.text, formatter: texts.percent, fontFamily: "inherit" },
      splitLine: { lineStyle: { color: colors.grid } },
    },
    tooltip: {
      trigger: "axis" as const,
      confine: true,
      backgroundColor: colors.surface,
      borderColor: colors.grid,
      textStyle: { color: colors.ink, fontSize: 12, fontFamily: "inherit" },
      transitionDuration: 0,
      formatter: (hovered: unknown) => texts.tooltip(points[indexOf(hovered)]!),
    },
    series: [
      { type: "line" as const, ...quiet, data: points.map((point) => shareOf(point, "low")) },
      { type: "line" as const, ...quiet, areaStyle: { color: colors.band }, data: points.map(bandOf) },
      {
        type: "line" as const,
        symbol: "circle",
        symbolSize: 5,
        showSymbol: points.length <= 30,
        itemStyle: { color: colors.line },
        lineStyle: { color: colors.line, width: 2 },
        data: points.map((point) => shareOf(point, "value")),
      },
    ],
  };
}

function indexOf(hovered: unknown): number {
  const first = Array.isArray(hovered) ? hovered[0] : hovered;
  return (first as { dataIndex: number }).dataIndex;
}
