import { useComputedColorScheme } from "@mantine/core";
import { useReducedMotion } from "@mantine/hooks";
import { BarChart, CustomChart, LineChart, ScatterChart } from "echarts/charts";
import {
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
} from "echarts/components";
import { type EChartsCoreOption, type EChartsType, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";

use([
  LineChart,
  BarChart,
  ScatterChart,
  CustomChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  MarkLineComponent,
  MarkAreaComponent,
  SVGRenderer,
]);

export type ChartOption = EChartsCoreOption;

/** ECharts in SVG, drawn with the theme's colours; loaded only where a chart is shown. */
export function ChartCanvas(props: ChartCanvasProps) {
  // Colours are given at the start: on a switch of light and dark the chart begins anew.
  const scheme = useComputedColorScheme("light");
  return <Canvas key={scheme} scheme={scheme} {...props} />;
}

type ChartCanvasProps = { option: ChartOption; height: number };

function Canvas({ option, height, scheme }: ChartCanvasProps & { scheme: "light" | "dark" }) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const still = useReducedMotion();
  useEffect(() => {
    if (!place.current) return undefined;
    const made = init(place.current, themeOf(scheme), { renderer: "svg" });
    chart.current = made;
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      made.dispose();
    };
  }, [scheme]);
  useEffect(() => {
    chart.current?.setOption({ animation: !still, animationDuration: 200, ...option }, { notMerge: true });
  }, [option, still]);
  return <div ref={place} style={{ height, width: "100%" }} />;
}

/** The same greys and accent as kit/theme.ts. */
function themeOf(scheme: "light" | "dark") {
  const css = getComputedStyle(document.documentElement);
  const color = (name: string) => css.getPropertyValue(name).trim();
  const text = color("--mantine-color-dimmed");
  const line = color("--otklik-hairline");
  const axis = {
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
    axisLabel: { color: text, fontSize: 11 },
    splitLine: { lineStyle: { color: line } },
  };
  return {
    darkMode: scheme === "dark",
    color: [color(scheme === "dark" ? "--mantine-color-accent-3" : "--mantine-color-accent-6"), text],
    textStyle: {
      fontFamily: css.getPropertyValue("--mantine-font-family"),
      color: color("--mantine-color-text"),
    },
    categoryAxis: { ...axis, splitLine: { show: false } },
    timeAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    tooltip: {
      backgroundColor: color("--otklik-surface"),
      borderColor: line,
      textStyle: { color: color("--mantine-color-text"), fontSize: 12 },
    },
  };
}
