import { LineChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { type TrendColors, type TrendPoint, type TrendTexts, trendOption } from "./trend-option.ts";

use([LineChart, GridComponent, TooltipComponent, SVGRenderer]);

type Props = {
  points: readonly TrendPoint[];
  texts: TrendTexts;
  label: string;
  /** Changes when the colours do, so that they are read from the page again. */
  scheme: string;
  height: number;
  onPick: (point: TrendPoint) => void;
};

/** The topic's share with its interval band. Loaded apart: echarts is heavy. The table beside it says the same to those who cannot see it. */
export default function TrendChart({ points, texts, label, scheme, height, onPick }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    const element = place.current!;
    const chart = init(element, null, { renderer: "svg" });
    chart.setOption(trendOption(points, readColors(element), texts));
    chart.getZr().on("click", (event) => {
      const index = chart.convertFromPixel({ xAxisIndex: 0 }, event.offsetX);
      const point = points[Math.min(points.length - 1, Math.max(0, Math.round(Number(index))))];
      if (point) pick.current(point);
    });
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [points, texts, scheme]);
  return <div ref={place} role="img" aria-label={label} style={{ height, cursor: "pointer" }} />;
}

function readColors(element: HTMLElement): TrendColors {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    line: read("--mantine-primary-color-filled"),
    band: read("--mantine-primary-color-light"),
    text: read("--mantine-color-dimmed"),
    grid: read("--mantine-color-default-border"),
  };
}
