import { LineChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useEffectEvent, useRef } from "react";
import classes from "./trend-chart.module.css";
import { type TrendColors, type TrendPoint, type TrendTexts, trendOption } from "./trend-option.ts";

use([LineChart, GridComponent, TooltipComponent, SVGRenderer]);

type Props = {
  points: readonly TrendPoint[];
  texts: TrendTexts;
  label: string;
  scheme: "light" | "dark";
  height: number;
  onPick: (point: TrendPoint) => void;
};

/** The topic's share with its interval band; a press anywhere picks the nearest point. Loaded apart: echarts is heavy. */
export default function TrendChart({ points, texts, label, scheme, height, onPick }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const pick = useEffectEvent((at: number) => {
    const point = points[Math.min(points.length - 1, Math.max(0, Math.round(at)))];
    if (point) onPick(point);
  });
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const chart = init(element, null, { renderer: "svg" });
    chart.setOption({ darkMode: scheme === "dark", ...trendOption(points, readColors(element), texts) });
    chart
      .getZr()
      .on("click", ({ offsetX }) => pick(Number(chart.convertFromPixel({ xAxisIndex: 0 }, offsetX))));
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [points, texts, scheme]);
  // A picture in SVG, not a file: <img> cannot hold it.
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
  return <div ref={place} className={classes.chart} role="img" aria-label={label} style={{ height }} />;
}

function readColors(element: HTMLElement): TrendColors {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    line: read("--trend-line"),
    band: read("--trend-band"),
    text: read("--mantine-color-dimmed"),
    grid: read("--otklik-hairline"),
    surface: read("--otklik-surface"),
    ink: read("--mantine-color-text"),
  };
}
