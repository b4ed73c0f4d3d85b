import { LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import {
  type GridColors,
  type GridLines,
  type GridPoint,
  type GridTexts,
  quadrantOption,
} from "./quadrant-option.ts";

use([LineChart, ScatterChart, GridComponent, MarkLineComponent, TooltipComponent, LabelLayout, SVGRenderer]);

type Props = {
  points: readonly GridPoint[];
  lines: GridLines;
  texts: GridTexts;
  label: string;
  scheme: "light" | "dark";
  height: number;
};

/** The grid of importance and performance. Loaded apart: echarts is heavy. */
export default function QuadrantChart({ points, lines, texts, label, scheme, height }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const { importance, position } = lines;
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const chart = init(element, null, { renderer: "svg" });
    const option = quadrantOption(points, { importance, position }, readColors(element), texts);
    chart.setOption({ darkMode: scheme === "dark", ...option });
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [points, importance, position, texts, scheme]);
  // A picture in SVG, not a file: <img> cannot hold it.
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
  return <div ref={place} role="img" aria-label={label} style={{ height }} />;
}

function readColors(element: HTMLElement): GridColors {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    improve: read("--otklik-worse"),
    keep: read("--otklik-better"),
    other: read("--mantine-color-dimmed"),
    text: read("--mantine-color-dimmed"),
    grid: read("--otklik-hairline"),
    surface: read("--otklik-surface"),
    ink: read("--mantine-color-text"),
  };
}
