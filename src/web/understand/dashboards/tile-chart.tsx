import { useComputedColorScheme } from "@mantine/core";
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, MarkLineComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { type ChartPoint, metricOption } from "../../../core/charts/metric-option.ts";
import classes from "./tile-chart.module.css";

use([BarChart, LineChart, GridComponent, MarkLineComponent, SVGRenderer]);

type Props = {
  kind: "line" | "bars";
  points: readonly ChartPoint[];
  format: (value: number) => string;
  label: string;
};

/** The same chart that is drawn on paper, in the colours of the screen. Loaded apart: echarts is heavy. */
export default function TileChart({ kind, points, format, label }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme();
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const style = getComputedStyle(element);
    const read = (name: string) => style.getPropertyValue(name).trim();
    const colors = {
      line: read("--tile-line"),
      band: read("--tile-band"),
      text: read("--mantine-color-dimmed"),
      grid: read("--otklik-hairline"),
    };
    const chart = init(element, null, { renderer: "svg" });
    chart.setOption({ darkMode: scheme === "dark", ...metricOption({ kind, points, colors, format }) });
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [kind, points, format, scheme]);
  // A picture in SVG, not a file: <img> cannot hold it.
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
  return <div ref={place} className={classes.chart} role="img" aria-label={label} />;
}
