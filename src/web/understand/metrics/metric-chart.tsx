import { useComputedColorScheme } from "@mantine/core";
import { BarChart, CustomChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import {
  type ChartColors,
  type ChartTexts,
  type ChartWish,
  metricOption,
} from "../../../core/charts/metric-option.ts";
import classes from "./metric-chart.module.css";

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
  /** In pixels; as high as there is room where it is left out. */
  height?: number;
};

/** A metric as lines or bars, always with its interval: on its own page and in a tile of a dashboard. Loaded apart: echarts is heavy. */
export default function MetricChart({ wish, texts, label, height }: Props) {
  const scheme = useComputedColorScheme("light");
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
  return (
    <div
      ref={place}
      className={classes.chart}
      data-fills={height === undefined || undefined}
      // A picture in SVG, not a file: <img> cannot hold it.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={label}
      style={{ height }}
    />
  );
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
