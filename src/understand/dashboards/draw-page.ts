import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import type { EChartsCoreOption } from "echarts/core";
import pdfmake from "pdfmake";
import { drawChart } from "./draw-chart.ts";

/** One tile as it is drawn: a heading, a line under it, and a chart or a sentence why there is none. Places are cells of the grid. */
export type DrawnTile = {
  title: string;
  /** The value, in words of the reader; empty where there is none. */
  figure: string;
  /** Its interval, n and what it was before. */
  note: string;
  /** As echarts takes it, for so many units of width. */
  chart: ((width: number) => EChartsCoreOption) | null;
  /** What stands in place of the chart. */
  sentence: string;
  x: number;
  y: number;
  w: number;
  h: number;
};
export type DrawnPage = { title: string; lead: string; tiles: DrawnTile[] };

const columns = 12;
const cell = { width: 96, height: 64 };
const margin = 32;
const gap = 8;
const headHeight = 84;
const pageWidth = columns * cell.width + 2 * margin;

const ink = { strong: "#1f2328", dim: "#656d76", line: "#d8dee4", page: "#ffffff" };

const fontFolder = join(
  dirname(createRequire(import.meta.url).resolve("pdfmake/package.json")),
  "build/fonts/Roboto",
);
/** Roboto has both alphabets and comes with the maker of PDF. */
const fonts = {
  normal: join(fontFolder, "Roboto-Regular.ttf"),
  bold: join(fontFolder, "Roboto-Medium.ttf"),
  italics: join(fontFolder, "Roboto-Italic.ttf"),
  bolditalics: join(fontFolder, "Roboto-MediumItalic.ttf"),
};
pdfmake.setFonts({ Roboto: fonts });
// Nothing but the fonts is read, and nothing is fetched, on the word of what is drawn.
pdfmake.setLocalAccessPolicy((path: string) => path.startsWith(fontFolder));
pdfmake.setUrlAccessPolicy(() => false);

/** A picture of the page, two points to a pixel. */
export function drawPng(page: DrawnPage): Uint8Array {
  const font = {
    fontFiles: Object.values(fonts),
    loadSystemFonts: false,
    defaultFontFamily: "Roboto",
  };
  return new Resvg(drawSvg(page).svg, { font, fitTo: { mode: "zoom", value: 2 } }).render().asPng();
}

/** The page as one sheet of PDF of its own size: text stays text, lines stay lines. */
export async function drawPdf(page: DrawnPage): Promise<Uint8Array> {
  const { svg, height } = drawSvg(page);
  const document = pdfmake.createPdf({
    info: { title: page.title },
    pageSize: { width: pageWidth, height },
    pageMargins: 0,
    content: [{ svg, width: pageWidth }],
    defaultStyle: { font: "Roboto" },
  });
  return await document.getBuffer();
}

function drawSvg(page: DrawnPage): { svg: string; height: number } {
  const rows = Math.max(3, ...page.tiles.map(({ y, h }) => y + h));
  const height = headHeight + rows * cell.height + margin;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${pageWidth}" height="${height}" viewBox="0 0 ${pageWidth} ${height}" font-family="Roboto">
<rect width="${pageWidth}" height="${height}" fill="${ink.page}"/>
${text(margin, 42, 24, page.title, { weight: 500, room: pageWidth - 2 * margin })}
${text(margin, 66, 13, page.lead, { fill: ink.dim, room: pageWidth - 2 * margin })}
${page.tiles.map(drawTile).join("\n")}
</svg>`;
  return { svg, height };
}

function drawTile(tile: DrawnTile): string {
  const left = margin + tile.x * cell.width + gap / 2;
  const top = headHeight + tile.y * cell.height + gap / 2;
  const width = tile.w * cell.width - gap;
  const height = tile.h * cell.height - gap;
  const room = width - 32;
  const chartPlace = { left: left + 8, top: top + 78, width: width - 16, height: height - 86 };
  const chart = tile.chart
    ? drawChart(tile.chart(chartPlace.width), chartPlace)
    : text(left + 16, top + 52, 13, tile.sentence, { fill: ink.dim, room });
  return `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="8" fill="none" stroke="${ink.line}"/>
${text(left + 16, top + 26, 14, tile.title, { weight: 500, room })}
${text(left + 16, top + 52, 20, tile.figure, { weight: 500, room })}
${text(left + 16, top + 71, 12, tile.note, { fill: ink.dim, room })}
${chart}`;
}

type TextStyle = { fill?: string; weight?: number; room: number };

/** One line; what does not fit into its room ends in dots. Letters of Roboto are some 0.55 of their height wide. */
function text(x: number, y: number, size: number, words: string, style: TextStyle): string {
  const most = Math.floor(style.room / (size * 0.55));
  const shown = words.length > most ? `${words.slice(0, Math.max(0, most - 1))}…` : words;
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${style.weight ?? 400}" fill="${style.fill ?? ink.strong}">${escaped(shown)}</text>`;
}

function escaped(words: string): string {
  return words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
