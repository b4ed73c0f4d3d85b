import type { CustomSeriesRenderItem } from "echarts";

/** A point of a chart; null is a gap, never a zero. */
export type ChartPoint = { value: number; low: number | null; high: number | null } | null;
/** A line, or the bars of one period; `before`: of the period it is compared with. */
export type ChartSeries = { name: string; points: readonly ChartPoint[]; before?: boolean };
export type ChartColors = Record<"text" | "grid" | "surface" | "ink" | "band" | "before" | "font", string> & {
  lines: readonly string[];
};
export type ChartTexts = {
  axis: (value: number) => string;
  /** What is told of a place of the axis when it is pointed at: plain lines. */
  tooltip: (at: number) => readonly string[];
};
export type ChartWish = {
  form: "lines" | "bars";
  /** Places of the axis: stretches of time, or values. */
  places: readonly string[];
  series: readonly ChartSeries[];
  /** A scale that begins at zero, as of counts and shares. */
  fromZero: boolean;
};

const symbols = ["circle", "rect", "triangle", "diamond", "roundRect", "pin", "arrow", "emptyCircle"];

/** Lines with the interval as a band where there is one line, or bars with whiskers. */
export function metricOption(wish: ChartWish, colors: ChartColors, texts: ChartTexts) {
  return {
    animation: false,
    color: [...colors.lines],
    // Named, not inherited: labels are measured in it before they are drawn.
    textStyle: { fontFamily: colors.font, fontSize: 11 },
    tooltip: {
      trigger: "axis" as const,
      axisPointer: { type: wish.form === "bars" ? ("shadow" as const) : ("line" as const) },
      confine: true,
      backgroundColor: colors.surface,
      borderColor: colors.grid,
      textStyle: { color: colors.ink, fontSize: 12, fontFamily: "inherit" },
      transitionDuration: 0,
      formatter: (hovered: unknown) => texts.tooltip(indexOf(hovered)).map(escaped).join("<br>"),
    },
    ...(wish.form === "lines" ? linesOf(wish, colors, texts) : barsOf(wish, colors, texts)),
  };
}

function linesOf({ places, series, fromZero }: ChartWish, colors: ChartColors, { axis }: ChartTexts) {
  const now = series.filter(({ before }) => !before);
  const isMany = now.length > 1;
  return {
    grid: { left: 4, right: 24, top: isMany ? 48 : 12, bottom: 8, containLabel: true },
    legend: {
      show: isMany,
      type: "scroll" as const,
      top: 0,
      left: 0,
      data: now.map(({ name }) => name),
      textStyle: { fontSize: 12, color: colors.ink },
      pageTextStyle: { color: colors.text },
    },
    xAxis: {
      type: "category" as const,
      boundaryGap: places.length === 1,
      data: [...places],
      axisLine: { lineStyle: { color: colors.grid } },
      axisTick: { show: false },
      axisLabel: { color: colors.text, hideOverlap: true, alignMinLabel: "left" as const },
    },
    yAxis: valueAxis(colors, axis, fromZero),
    series: [
      ...(isMany ? [] : bandOf(now[0]!, colors)),
      ...series.map((each, at) => lineOf(each, { colors, at, places: places.length })),
    ],
  };
}

function valueAxis(colors: ChartColors, axis: ChartTexts["axis"], fromZero: boolean) {
  return {
    type: "value" as const,
    scale: !fromZero,
    ...(fromZero ? { min: 0 } : {}),
    splitNumber: 4,
    axisLabel: { color: colors.text, formatter: axis },
    splitLine: { lineStyle: { color: colors.grid } },
  };
}

/** The interval of a line: a quiet low edge, and its height on top of it. */
function bandOf({ points }: ChartSeries, colors: ChartColors) {
  const quiet = { symbol: "none", silent: true, lineStyle: { opacity: 0 }, stack: "band" } as const;
  const edge = { type: "line" as const, stackStrategy: "all" as const, tooltip: { show: false }, ...quiet };
  const has = points.some((point) => point !== null && point.low !== null);
  if (!has) return [];
  return [
    { ...edge, data: points.map((point) => point?.low ?? null) },
    {
      ...edge,
      areaStyle: { color: colors.band },
      data: points.map((point) =>
        point && point.low !== null && point.high !== null ? point.high - point.low : null,
      ),
    },
  ];
}

function lineOf(
  { name, points, before = false }: ChartSeries,
  { colors, at, places }: { colors: ChartColors; at: number; places: number },
) {
  const color = before ? colors.before : colors.lines[at % colors.lines.length]!;
  return {
    type: "line" as const,
    name,
    symbol: before ? "none" : symbols[at % symbols.length]!,
    symbolSize: 6,
    showSymbol: places <= 31,
    itemStyle: { color },
    lineStyle: { color, width: before ? 1.5 : 2, type: before ? ("dashed" as const) : ("solid" as const) },
    data: points.map((point) => point?.value ?? null),
  };
}

function barsOf({ places, series, fromZero }: ChartWish, colors: ChartColors, { axis }: ChartTexts) {
  const [now, before] = [series.find((each) => !each.before)!, series.find((each) => each.before)];
  const color = colors.lines[0]!;
  return {
    grid: { left: 4, right: 24, top: 8, bottom: 8, containLabel: true },
    xAxis: valueAxis(colors, axis, fromZero),
    yAxis: {
      type: "category" as const,
      inverse: true,
      data: [...places],
      axisLine: { lineStyle: { color: colors.grid } },
      axisTick: { show: false },
      axisLabel: { color: colors.ink, fontSize: 12, width: 150, overflow: "truncate" as const },
    },
    series: [
      {
        type: "bar" as const,
        name: now.name,
        barMaxWidth: 18,
        itemStyle: { color, opacity: 0.55 },
        data: now.points.map((point) => point?.value ?? null),
      },
      {
        type: "custom" as const,
        silent: true,
        z: 3,
        renderItem: whisker(colors.ink),
        // The axis reaches as far as the intervals do.
        encode: { x: [0, 2], y: 1 },
        data: now.points.flatMap((point, at) =>
          point && point.low !== null && point.high !== null ? [[point.low, at, point.high]] : [],
        ),
      },
      ...(before
        ? [
            {
              type: "scatter" as const,
              name: before.name,
              symbol: "emptyDiamond",
              symbolSize: 10,
              itemStyle: { color: colors.before },
              data: before.points.flatMap((point, at) => (point ? [[point.value, at]] : [])),
            },
          ]
        : []),
    ],
  };
}

/** A line from low to high with a cap at either end. */
function whisker(stroke: string): CustomSeriesRenderItem {
  return (_params, api) => {
    const place = api.value(1);
    const [low, high] = [api.coord([api.value(0), place]), api.coord([api.value(2), place])];
    const line = (x1: number, y1: number, x2: number, y2: number) => ({
      type: "line" as const,
      shape: { x1, y1, x2, y2 },
      style: { stroke, lineWidth: 1.25 },
    });
    const [y, cap] = [low[1]!, 4];
    return {
      type: "group",
      children: [
        line(low[0]!, y, high[0]!, y),
        line(low[0]!, y - cap, low[0]!, y + cap),
        line(high[0]!, y - cap, high[0]!, y + cap),
      ],
    };
  };
}

function indexOf(hovered: unknown): number {
  const first = Array.isArray(hovered) ? hovered[0] : hovered;
  return (first as { dataIndex: number }).dataIndex;
}

/** Values of attributes are a file's: they may hold any sign. */
function escaped(line: string): string {
  return line.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
