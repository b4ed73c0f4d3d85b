import type { Actor } from "../../access/actor.ts";
import { type ChartPoint, metricOption } from "../../core/charts/metric-option.ts";
import type { MetricUnit } from "../../core/catalogue/metric.ts";
import type { Locale } from "../../core/kit/fault.ts";
import type { MetricCell, MetricReply, MetricRow } from "../metrics/contract.ts";
import type { AskedTile } from "./ask-tile.ts";
import type { Dashboard } from "./contract.ts";
import type { DrawnPage, DrawnTile } from "./draw-page.ts";
import { pageWords } from "./page-words.ts";

/** Ink on white paper. */
const colors = { line: "#0b6e6e", band: "#0b6e6e2e", text: "#57606a", grid: "#d8dee4" };
const mostBars = 10;

/** A dashboard as it is drawn on paper, in the reader's language. */
export function pageOfTiles(
  { name }: Pick<Dashboard, "name">,
  asked: readonly AskedTile[],
  actor: Actor,
): DrawnPage {
  const lead = [actor.workspace.name, periodText(asked, actor), pageWords[actor.locale].tiles(asked.length)];
  return {
    title: name,
    lead: lead.filter((part) => part !== "").join(" · "),
    tiles: asked.map((each) => drawnTile(each, actor)),
  };
}

/** From the first day of all tiles to their last; empty where none has a period. */
export function periodText(asked: readonly AskedTile[], { locale, workspace }: Actor): string {
  const periods = asked.flatMap((each) => ("reply" in each && each.reply.period ? [each.reply.period] : []));
  if (periods.length === 0) return "";
  const from = Math.min(...periods.map((period) => Date.parse(period.from)));
  const to = Math.max(...periods.map((period) => Date.parse(period.to)));
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: workspace.timeZone });
  // The end is outside of the period: the last moment inside is shown.
  return format.formatRange(from, Math.max(from, to - 1));
}

function drawnTile(asked: AskedTile, { locale }: Actor): DrawnTile {
  const { title, tile } = asked;
  const place = { title, x: tile.x, y: tile.y, w: tile.w, h: tile.h };
  if ("fault" in asked) return { ...place, note: "", chart: null, sentence: asked.fault.sentence(locale) };
  const { reply, metric } = asked;
  const format = valueFormat(metric.unit, reply.currency, locale);
  const { total } = reply;
  const before = total.before
    ? `; ${pageWords[locale].before} ${cellText(total.before, format, locale)}`
    : "";
  const points = pointsOf(reply, locale);
  const hasChart = points.some(({ value }) => value !== null);
  const kind = isLine(reply) ? "line" : "bars";
  return {
    ...place,
    note: `${cellText(total, format, locale)}${before}`,
    chart: hasChart ? metricOption({ kind, points, colors, format }) : null,
    sentence: total.answer.known ? "" : pageWords[locale].why[total.answer.why],
  };
}

/** "42% (40%–44%), n = 1,204". */
function cellText({ answer, n }: MetricCell, format: (value: number) => string, locale: Locale): string {
  const size = `n = ${new Intl.NumberFormat(locale).format(n)}`;
  if (!answer.known) return `${pageWords[locale].why[answer.why]}, ${size}`;
  const { value, low, high } = answer.value;
  const range = low === null || high === null ? "" : ` (${format(low)}–${format(high)})`;
  return `${format(value)}${range}, ${size}`;
}

const isLine = ({ by, grain }: MetricReply) => by === null && grain !== null;

function pointsOf(reply: MetricReply, locale: Locale): ChartPoint[] {
  if (isLine(reply)) return reply.buckets.map((each) => pointOf(each.start.replace("T", " "), each));
  return reply.rows.slice(0, mostBars).map((row) => pointOf(labelOf(row, locale), row));
}

function labelOf({ kind, label }: MetricRow, locale: Locale): string {
  return kind === "given" ? label : pageWords[locale][kind];
}

function pointOf(label: string, { answer }: MetricCell): ChartPoint {
  return answer.known ? { label, ...answer.value } : { label, value: null, low: null, high: null };
}

function valueFormat(unit: MetricUnit, currency: string, locale: Locale): (value: number) => string {
  const options: Intl.NumberFormatOptions =
    unit === "share"
      ? { style: "percent", maximumFractionDigits: 1 }
      : unit === "money"
        ? { style: "currency", currency, currencyDisplay: "narrowSymbol", maximumFractionDigits: 0 }
        : { maximumFractionDigits: unit === "count" || unit === "seconds" ? 0 : 2 };
  const format = new Intl.NumberFormat(locale, options);
  return unit === "seconds"
    ? (value) => `${format.format(value)} ${pageWords[locale].seconds}`
    : (value) => format.format(value);
}
