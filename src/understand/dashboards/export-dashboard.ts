import { type PassThrough, Readable } from "node:stream";
import type { Actor } from "../../access/actor.ts";
import { inWorkspaceOf } from "../../access/in-workspace-of.ts";
import type { Download, Lent } from "../../access/route.ts";
import { type Cell, csvLine, csvStart } from "../../core/kit/csv-line.ts";
import { Fault } from "../../core/kit/fault.ts";
import { metricTable } from "../metrics/export-metric.ts";
import { askTile, lastTileDay, tileWish } from "./ask-tile.ts";
import type { Dashboard, Tile } from "./contract.ts";
import { getDashboard } from "./dashboards.ts";
import { drawPdf, drawPng } from "./draw-page.ts";
import { type Sheet, writeXlsx } from "../../listen/write-xlsx.ts";
import { fileName } from "./file-name.ts";
import { pageOfTiles } from "./page-of-tiles.ts";

export const exportFormats = ["png", "pdf", "xlsx", "csv"] as const;
export type ExportFormat = (typeof exportFormats)[number];

const contentTypes: Record<ExportFormat, string> = {
  png: "image/png",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** A dashboard as a picture, on paper, or as tables. @throws dashboard.missing */
export async function exportDashboard(
  lent: Lent,
  actor: Actor,
  id: string,
  format: ExportFormat,
  now: Date,
): Promise<Download> {
  const dashboard = await inWorkspaceOf(lent.store, actor, (tx) => getDashboard(tx, actor, id), "read");
  return {
    filename: fileName(dashboard.name, format),
    contentType: contentTypes[format],
    body: await bodyOf(lent, actor, dashboard, format, now),
  };
}

type Moment = { lastDay: string; now: Date };

async function bodyOf(lent: Lent, actor: Actor, dashboard: Dashboard, format: ExportFormat, now: Date) {
  const moment = { lastDay: await lastTileDay(lent, actor, now), now };
  if (format === "csv") return Readable.from(csvParts(lent, actor, dashboard, moment));
  if (format === "xlsx") return xlsxOf(lent, actor, dashboard, moment);
  const asked = [];
  for (const tile of dashboard.tiles) asked.push(await askTile(lent, actor, tile, moment));
  const page = pageOfTiles(dashboard, asked, actor);
  return Readable.from([format === "png" ? drawPng(page) : await drawPdf(page)], { objectMode: false });
}

/** A tile's table under its heading; a tile without one says why. */
async function tileTable(lent: Lent, actor: Actor, tile: Tile, { lastDay, now }: Moment): Promise<Cell[][]> {
  try {
    return await metricTable(lent, actor, tileWish(tile, lastDay), now);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return [[error.sentence(actor.locale)]];
  }
}

async function* csvParts(lent: Lent, actor: Actor, { tiles }: Dashboard, moment: Moment) {
  yield csvStart;
  for (const tile of tiles) {
    yield csvLine([tile.title || tile.metric]);
    for (const cells of await tileTable(lent, actor, tile, moment)) yield csvLine(cells);
    yield csvLine([]);
  }
}

function xlsxOf(lent: Lent, actor: Actor, { name, tiles }: Dashboard, moment: Moment): PassThrough {
  async function* sheets(): AsyncGenerator<Sheet> {
    if (tiles.length === 0) yield { name: sheetName(1, name), rows: [] };
    for (const [at, tile] of tiles.entries()) {
      const rows = await tileTable(lent, actor, tile, moment);
      yield { name: sheetName(at + 1, tile.title || tile.metric), rows, frozen: 1 };
    }
  }
  return writeXlsx(sheets());
}

/** At most 31 characters, none of []:*?/\, each name once. */
function sheetName(at: number, title: string): string {
  return `${at} ${title.replaceAll(/[[\]:*?/\\']/g, " ")}`.slice(0, 31);
}
