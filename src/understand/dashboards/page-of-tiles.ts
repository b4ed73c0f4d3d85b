import type { Actor } from "../../access/actor.ts";
import type { Metric } from "../../core/catalogue/metric.ts";
import { type ChartColors, metricOption } from "../../core/charts/metric-option.ts";
import { isFromZero, metricWish } from "../../core/charts/metric-wish.ts";
import { capital } from "../../core/kit/capital.ts";
import type { Locale } from "../../core/kit/fault.ts";
import { unknownWords } from "../../core/kit/unknown-words.ts";
import type { ComparedCell, MetricReply, MetricRow } from "../metrics/contract.ts";
import type { AskedTile } from "./ask-tile.ts";
import type { Dashboard } from "./contract.ts";
import type { DrawnPage, DrawnTile } from "./draw-page.ts";
import { pageWords } from "./page-words.ts";
import { stretchFormat, valueFormat, type WriteValue } from "./paper-format.ts";

/** Ink on white paper. */
const paper: ChartColors = {
  lines: ["#0b6e6e", "#c2410c", "#1d4ed8", "#be185d", "#4d7c0f", "#7e22ce", "#0e7490", "#4b5563"],
  band: "#0b6e6e2e",
  before: "#57606a",
  text: "#57606a",
  grid: "#d8dee4",
  surface: "#ffffff",
  ink: "#1f2328",
  font: "Roboto",
};
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
  if ("fault" in asked)
    return { ...place, figure: "", note: "", chart: null, sentence: asked.fault.sentence(locale) };
  const { reply, metric } = asked;
  const write = valueFormat(metric.unit, reply.currency, locale);
  const { total } = reply;
  return {
    ...place,
    figure: total.answer.known ? write(total.answer.value.value) : "",
    note: noteText(total, write, locale),
    chart: total.n === 0 ? null : chartOf(reply, metric, locale),
    sentence: total.answer.known ? "" : capital(unknownWords[locale][total.answer.why]),
  };
}

/** The chart of the tile on the screen, with ink on paper; null where the figure says all. */
function chartOf(reply: MetricReply, metric: Metric, locale: Locale): DrawnTile["chart"] {
  const words = pageWords[locale];
  const names = {
    now: metric.abbreviation[locale],
    before: words.before,
    row: ({ kind, label }: MetricRow) => (kind === "given" ? label : words[kind]),
    stretch: stretchFormat(reply.grain, locale),
  };
  const wish = { ...metricWish(reply, names, mostBars), fromZero: isFromZero(metric.unit) };
  if (wish.places.length === 0) return null;
  const axis = valueFormat(metric.unit, reply.currency, locale);
  return (width) => metricOption(wish, paper, { axis, width });
}

/** "40%–44% · n = 1,204 · before 41%". */
function noteText({ answer, n, before }: ComparedCell, write: WriteValue, locale: Locale): string {
  const known = answer.known ? answer.value : null;
  const hasInterval = known && known.low !== null && known.high !== null;
  const was = before?.answer.known ? [`${pageWords[locale].before} ${write(before.answer.value.value)}`] : [];
  return [
    ...(hasInterval ? [`${write(known.low!)} – ${write(known.high!)}`] : []),
    `n = ${new Intl.NumberFormat(locale).format(n)}`,
    ...was,
  ].join(" · ");
}
