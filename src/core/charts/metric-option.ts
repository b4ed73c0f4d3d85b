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
/** On paper nothing can be pointed at nor paged: all names stand in rows above the lines, in so many pixels. */
export type OnPaper = { axis: ChartTexts["axis"]; width: number };
export type ChartWish = {
  form: "lines" | "bars";
  /** Places of the axis: stretches of time, or values. */
  places: readonly string[];
  series: readonly ChartSeries[];
  /** A scale that begins at zero, as of counts and shares. */
  fromZero: boolean;
};

const symbols = [
  "circle",
  "rect",
  "triangle",
  "diamond",
  "roundRect",
  "emptyCircle",
  "emptyRect",
  "emptyTriangle",
];

/**
 * What a chart of a metric is drawn from, on a screen or on paper, as echarts takes it: lines, with the interval as a band where there is
 * one line, or bars with whiskers.
 */
export function metricOption(wish: ChartWish, colors: ChartColors, texts: ChartTexts | OnPaper) {
  return {
    animation: false,
    color: [...colors.lines],
    // Named, not inherited: labels are measured in it before they are drawn.
    textStyle: { fontFamily: colors.font, fontSize: 11 },
    ...("tooltip" in texts ? { tooltip: tooltipOf(wish, colors, texts) } : {}),
    ...(wish.form === "lines" ? linesOf(wish, colors, texts) : barsOf(wish, colors, texts)),
  };
}

function tooltipOf({ form }: ChartWish, colors: ChartColors, texts: ChartTexts) {
  return {
    trigger: "axis" as const,
    axisPointer: { type: form === "bars" ? ("shadow" as const) : ("line" as const) },
    confine: true,
    backgroundColor: colors.surface,
    borderColor: colors.grid,
    textStyle: { color: colors.ink, fontSize: 12, fontFamily: "inherit" },
    transitionDuration: 0,
    formatter: (hovered: unknown) => texts.tooltip(indexOf(hovered)).map(escaped).join("<br>"),
  };
}

function linesOf({ places, series, fromZero }: ChartWish, colors: ChartColors, texts: ChartTexts | OnPaper) {
  const now = series.filter(({ before }) => !before);
  const names = now.map(({ name }) => name);
  const isMany = now.length > 1;
  const namesHeight = "width" in texts ? legendRow * legendRows(names, texts.width) : legendRow;
  return {
    grid: { left: 4, right: 24, top: 12 + (isMany ? namesHeight : 0), bottom: 8, containLabel: true },
    legend: {
      show: isMany,
      type: "width" in texts ? ("plain" as const) : ("scroll" as const),
      top: 0,
      left: 0,
      itemWidth: legendMark,
      itemGap: legendGap,
      data: names,
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
    yAxis: valueAxis(colors, texts.axis, fromZero),
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
    axisLabel: { color: colors.text, formatter: axis, hideOverlap: true },
    splitLine: { lineStyle: { color: colors.grid } },
  };
}

const [legendRow, legendMark, legendGap] = [24, 18, 12];

/** Rows that names take one after another; a letter of 12 px is some 7 px wide. */
function legendRows(names: readonly string[], width: number): number {
  let [rows, taken] = [1, 0];
  for (const name of names) {
    const room = legendMark + 5 + 7 * name.length + legendGap;
    if (taken > 0 && taken + room > width) [rows, taken] = [rows + 1, 0];
    taken += room;
  }
  return rows;
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

function barsOf(
  { places, series, fromZero }: ChartWish,
  colors: ChartColors,
  { axis }: Pick<ChartTexts, "axis">,
) {
  const [now, before] = [series.find((each) => !each.before)!, series.find((each) => each.before)];
  const color = colors.lines[0]!;
  return {
    grid: { left: 4, right: 24, top: 8, bottom: 8, containLabel: true },
    // A bar is read by its length, which begins at zero.
    xAxis: { ...valueAxis(colors, axis, fromZero), scale: false },
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

/** What echarts lends to who draws an item by hand: a row's numbers, and where a point lies in pixels. */
type Pen = { value(at: number): number; coord(point: [number, number]): number[] };

/** A line from low to high with a cap at either end. */
function whisker(stroke: string) {
  return (_params: unknown, api: Pen) => {
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
