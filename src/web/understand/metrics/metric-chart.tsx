import { BarChart, CustomChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import classes from "./metric-chart.module.css";
import { type ChartColors, type ChartTexts, type ChartWish, metricOption } from "./metric-option.ts";

use([
  BarChart,
  CustomChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  SVGRenderer,
]);

type Props = {
  wish: ChartWish;
  texts: ChartTexts;
  label: string;
  scheme: "light" | "dark";
  height: number;
};

/** A metric as lines or bars, always with its interval. The numbers stand in the table under it. Loaded apart: echarts is heavy. */
export default function MetricChart({ wish, texts, label, scheme, height }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const chart = init(element, null, { renderer: "svg" });
    chart.setOption({ darkMode: scheme === "dark", ...metricOption(wish, readColors(element), texts) });
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [wish, texts, scheme]);
  // A picture in SVG, not a file: <img> cannot hold it.
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
  return <div ref={place} className={classes.chart} role="img" aria-label={label} style={{ height }} />;
}

function readColors(element: HTMLElement): ChartColors {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    lines: Array.from({ length: 8 }, (_, at) => read(`--metric-line-${at + 1}`)),
    band: read("--metric-band"),
    before: read("--mantine-color-dimmed"),
    text: read("--mantine-color-dimmed"),
    grid: read("--otklik-hairline"),
    surface: read("--otklik-surface"),
    ink: read("--mantine-color-text"),
    font: style.fontFamily,
  };
}
