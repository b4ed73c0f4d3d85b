import type { Estimate } from "../../../core/kit/answer.ts";
import type { DriverReply } from "../../../understand/drivers/contract.ts";

type Quadrant = NonNullable<DriverReply["quadrant"]>;
export type GridPoint = { name: string; importance: Estimate; performance: Estimate; quadrant: Quadrant };
export type GridLines = { importance: number; position: number };
export type GridColors = Record<"improve" | "keep" | "other" | "text" | "grid" | "surface" | "ink", string>;
export type GridTexts = {
  percent: (share: number) => string;
  importance: string;
  performance: string;
  quadrant: (quadrant: Quadrant) => string;
};

/** Drivers that have a place on the grid, with their names on screen. */
export function gridPoints(drivers: readonly DriverReply[], nameOf: (name: string) => string): GridPoint[] {
  return drivers.flatMap(({ name, share, position, quadrant }) =>
    position && quadrant ? [{ name: nameOf(name), importance: share, performance: position, quadrant }] : [],
  );
}

/** The grid: a dot a driver with whiskers of its intervals, lines at the means, corners named by what to do. */
export function quadrantOption(
  points: readonly GridPoint[],
  lines: GridLines,
  colors: GridColors,
  texts: GridTexts,
) {
  const axis = (name: string) => ({
    type: "value" as const,
    name,
    nameLocation: "middle" as const,
    nameGap: 30,
    scale: true,
    nameTextStyle: { color: colors.text, fontFamily: "inherit" },
    axisLabel: { color: colors.text, formatter: texts.percent, fontFamily: "inherit" },
    axisLine: { lineStyle: { color: colors.grid } },
    splitLine: { show: false },
  });
  return {
    animation: false,
    grid: { left: 48, right: 24, top: 24, bottom: 40, containLabel: false },
    xAxis: axis(texts.importance),
    yAxis: axis(texts.performance),
    tooltip: {
      trigger: "item" as const,
      confine: true,
      backgroundColor: colors.surface,
      borderColor: colors.grid,
      textStyle: { color: colors.ink, fontSize: 12, fontFamily: "inherit" },
      transitionDuration: 0,
      formatter: (hovered: unknown) => tooltipOf(points, hovered, texts),
    },
    series: [
      ...points.flatMap((point) => whiskersOf(point, colors)),
      {
        type: "scatter" as const,
        symbolSize: 12,
        data: points.map((point) => ({
          value: [point.importance.value, point.performance.value],
          itemStyle: { color: colorOf(point, colors) },
        })),
        label: {
          show: true,
          position: "top" as const,
          color: colors.ink,
          fontFamily: "inherit",
          fontSize: 11,
          // Legible across a whisker or a neighbour's dot.
          textBorderColor: colors.surface,
          textBorderWidth: 3,
          formatter: ({ dataIndex }: { dataIndex: number }) => points[dataIndex]!.name,
        },
        labelLayout: { moveOverlap: "shiftY" as const, hideOverlap: true },
        markLine: {
          silent: true,
          symbol: "none",
          label: { show: false },
          lineStyle: { color: colors.grid, type: "dashed" as const },
          data: [{ xAxis: lines.importance }, { yAxis: lines.position }],
        },
      },
    ],
  };
}

/** Names are a file's words: what could be markup is shown as it stands. */
function tooltipOf(points: readonly GridPoint[], hovered: unknown, texts: GridTexts): string {
  const point = points[(hovered as { dataIndex: number }).dataIndex];
  if (!point) return "";
  const { name, importance, performance, quadrant } = point;
  const safe = name.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const range = ({ low, high }: Estimate) => `${texts.percent(low)} – ${texts.percent(high)}`;
  return `<b>${safe}</b><br>${texts.quadrant(quadrant)}<br>${texts.importance}: ${texts.percent(importance.value)} (${range(importance)})<br>${texts.performance}: ${texts.percent(performance.value)} (${range(performance)})`;
}

function whiskersOf({ importance, performance, ...point }: GridPoint, colors: GridColors) {
  const line = (data: [number, number][]) => ({
    type: "line" as const,
    silent: true,
    symbol: "none",
    tooltip: { show: false },
    lineStyle: { color: colorOf(point, colors), width: 1, opacity: 0.5 },
    data,
  });
  return [
    line([
      [importance.low, performance.value],
      [importance.high, performance.value],
    ]),
    line([
      [importance.value, performance.low],
      [importance.value, performance.high],
    ]),
  ];
}

function colorOf({ quadrant }: Pick<GridPoint, "quadrant">, colors: GridColors): string {
  return quadrant === "improve" || quadrant === "keep" ? colors[quadrant] : colors.other;
}
