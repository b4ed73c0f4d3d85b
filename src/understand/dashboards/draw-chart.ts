import { BarChart, CustomChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

echarts.use([BarChart, CustomChart, LineChart, ScatterChart, GridComponent, LegendComponent, SVGRenderer]);

/** Where a chart stands on the page, in its units. */
export type ChartPlace = { left: number; top: number; width: number; height: number };

/** A chart as SVG to be put into another: no browser is needed. */
export function drawChart(option: echarts.EChartsCoreOption, place: ChartPlace): string {
  const { left, top, width, height } = place;
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption(option);
    const svg = chart.renderToSVGString();
    return svg.replace(/^<svg /, `<svg x="${left}" y="${top}" `);
  } finally {
    chart.dispose();
  }
}
