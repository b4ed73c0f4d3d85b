/** A point of a line as it is drawn; null where nothing is known, so that the line has a gap and never a zero. */
export type ChartPoint = { label: string; value: number | null; low: number | null; high: number | null };
export type ChartColors = Record<"line" | "band" | "text" | "grid", string>;

type MetricChart = {
  kind: "line" | "bars";
  points: readonly ChartPoint[];
  colors: ChartColors;
  /** A value as the reader writes it. */
  format: (value: number) => string;
};

/**
 * What a chart of a metric is drawn from, on a screen or on paper, as echarts takes it: a line with its interval as a band, or bars with
 * whiskers for their intervals.
 */
export function metricOption({ kind, points, colors, format }: MetricChart) {
  const labels = { color: colors.text, fontSize: 11, hideOverlap: true };
  const names = { type: "category" as const, data: points.map(({ label }) => label), axisLabel: labels };
  const quiet = { axisTick: { show: false }, axisLine: { lineStyle: { color: colors.grid } } };
  const values = {
    type: "value" as const,
    splitNumber: 3,
    axisLabel: { ...labels, formatter: format },
    splitLine: { lineStyle: { color: colors.grid } },
  };
  const frame = {
    animation: false,
    grid: { left: 4, right: 20, top: 12, bottom: 4, containLabel: true },
  };
  return kind === "line"
    ? {
        ...frame,
        xAxis: { ...names, ...quiet, boundaryGap: false },
        yAxis: values,
        series: lineOf(points, colors),
      }
    : {
        ...frame,
        xAxis: values,
        yAxis: { ...names, ...quiet, inverse: true },
        series: barsOf(points, colors),
      };
}

function lineOf(points: readonly ChartPoint[], colors: ChartColors) {
  const edge = { type: "line", symbol: "none", silent: true, lineStyle: { opacity: 0 } };
  const line = {
    type: "line",
    symbol: "circle",
    symbolSize: 5,
    showSymbol: points.length <= 30,
    itemStyle: { color: colors.line },
    lineStyle: { color: colors.line, width: 2 },
    data: points.map(({ value }) => value),
  };
  const band = { stack: "interval", stackStrategy: "all" };
  return [
    { ...edge, ...band, data: points.map(({ low }) => low) },
    {
      ...edge,
      ...band,
      areaStyle: { color: colors.band },
      data: points.map(({ low, high }) => (low === null || high === null ? null : high - low)),
    },
    line,
  ];
}

function barsOf(points: readonly ChartPoint[], colors: ChartColors) {
  const whiskers = points.flatMap(({ low, high }, at) =>
    low === null || high === null
      ? []
      : [
          [
            { coord: [low, at], symbol: "none" },
            { coord: [high, at], symbol: "none" },
          ],
        ],
  );
  return [
    {
      type: "bar",
      barMaxWidth: 18,
      itemStyle: { color: colors.line },
      data: points.map(({ value }) => value),
      markLine: {
        silent: true,
        label: { show: false },
        lineStyle: { color: colors.text, type: "solid", width: 1.5 },
        data: whiskers,
      },
    },
  ];
}
