import type { Actor } from "../../access/actor.ts";
import { type BenchmarkNumber, compareBenchmarks } from "../../core/metrics/compare-benchmarks.ts";
import { prepareFilter } from "../../listen/feedback/filter.ts";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import {
  benchmarkFault,
  type BenchmarkMetric,
  type BenchmarkScale,
  benchmarkScales,
  type BenchmarksQuery,
  type BenchmarksReply,
  type FigureBody,
  type FigureReply,
  type OwnNumber,
  type QuestionBody,
} from "./contract.ts";
import { ownNumbers } from "./own-numbers.ts";
import * as queries from "./queries.ts";

const mostFigures = 500;

/** Own numbers over time and by segment, and figures of others, each with whether a comparison is fair. */
export async function listBenchmarks(
  tx: WorkspaceTx,
  actor: Actor,
  query: BenchmarksQuery,
): Promise<BenchmarksReply> {
  const filter = await prepareFilter(tx, actor, query);
  const sum = (parts: queries.MarkParts) => queries.sumMarks(tx, filter, actor.workspace.timeZone, parts);
  const { by = null } = query;
  const own = ownNumbers({
    whole: await sum("whole"),
    channels: await sum("channel"),
    quarters: await sum("quarter"),
    parts: by === null ? [] : await sum({ cut: by }),
    questions: await queries.listQuestions(tx),
  });
  const figures = (await queries.listFigures(tx)).map((row) => figureOf(row, own));
  return { own, figures, by };
}

/** @throws benchmarkFault when the figure contradicts itself, or there are too many */
export async function addFigure(
  tx: WorkspaceTx,
  actor: Actor,
  body: FigureBody,
  now: Date,
): Promise<{ id: string }> {
  checkFigure(body);
  if ((await queries.countFigures(tx)) >= mostFigures) {
    throw benchmarkFault("benchmark.too-many", { most: mostFigures });
  }
  const id = newId();
  await queries.insertFigure(tx, body, { id, createdByName: actor.name, now });
  return { id };
}

/** @throws benchmarkFault when the figure is gone or contradicts itself */
export async function changeFigure(tx: WorkspaceTx, id: string, body: FigureBody, now: Date): Promise<void> {
  checkFigure(body);
  if (!(await queries.updateFigure(tx, id, body, now))) throw benchmarkFault("benchmark.missing");
}

/** @throws benchmarkFault when it is gone already */
export async function removeFigure(tx: WorkspaceTx, id: string): Promise<void> {
  if ((await queries.deleteFigure(tx, id)) === null) throw benchmarkFault("benchmark.missing");
}

/** Says what the company itself asks on a scale. */
export async function changeQuestion(
  tx: WorkspaceTx,
  scale: string,
  body: QuestionBody,
  now: Date,
): Promise<void> {
  await queries.saveQuestion(tx, scale, body, now);
}

function checkFigure({ metric, scale, value, low, high, periodFrom, periodTo }: FigureBody): void {
  if ((metric === "nps") !== (scale === "nps")) throw benchmarkFault("benchmark.bad-metric");
  const range = rangeOf(metric, scale);
  const numbers = { value, low, high };
  for (const [name, number] of Object.entries(numbers)) {
    if (number === null || (number >= range.from && number <= range.to)) continue;
    throw benchmarkFault("benchmark.off-scale", { name, value: number, ...range });
  }
  const hasInterval = low !== null && high !== null;
  if ((low === null) !== (high === null) || (hasInterval && (low > value || high < value))) {
    throw benchmarkFault("benchmark.bad-interval");
  }
  const hasPeriod = periodFrom !== null && periodTo !== null;
  if ((periodFrom === null) !== (periodTo === null) || (hasPeriod && periodFrom >= periodTo)) {
    throw benchmarkFault("benchmark.bad-period");
  }
}

/** The least and the most a metric can be: points, a share, marks. */
function rangeOf(metric: BenchmarkMetric, scale: BenchmarkScale): { from: number; to: number } {
  if (metric === "nps") return { from: -100, to: 100 };
  return metric === "csat" ? { from: 0, to: 1 } : benchmarkScales[scale];
}

function figureOf(row: queries.FigureRow, own: readonly OwnNumber[]): FigureReply {
  const body: FigureBody = {
    name: row.name,
    sourceName: row.source_name,
    sourceUrl: row.source_url,
    publishedOn: row.published_on,
    metric: row.metric,
    scale: row.scale as BenchmarkScale,
    value: row.value,
    low: row.low,
    high: row.high,
    n: row.n,
    wording: row.wording,
    channels: row.channels,
    population: row.population,
    experience: row.experience,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    method: row.method,
  };
  return {
    ...body,
    id: row.id,
    createdByName: row.created_by_name,
    changedAt: row.changed_at.toISOString(),
    comparison: comparisonOf(body, own),
  };
}

/** With the own number of the same metric and scale; without one with that of the same metric, which the guard then refuses. */
function comparisonOf(figure: FigureBody, own: readonly OwnNumber[]): FigureReply["comparison"] {
  const ofMetric = own.filter(({ metric, value }) => metric === figure.metric && value.known);
  const number = ofMetric.find(({ scale }) => scale === figure.scale) ?? ofMetric[0];
  if (!number?.value.known) return null;
  const { question } = number;
  const ours: BenchmarkNumber = {
    metric: number.metric,
    ...number.value.value,
    range: rangeOf(number.metric, number.scale),
    n: number.n,
    scale: number.scale,
    wording: question?.wording ?? null,
    channels: number.channels,
    population: question?.population ?? null,
    experience: question?.experience ?? null,
    period: number.period,
    method: question?.method ?? null,
  };
  return { ownScale: number.scale, ...compareBenchmarks(ours, theirsOf(figure)) };
}

function theirsOf(figure: FigureBody): BenchmarkNumber {
  const { metric, scale, value, low, high, n, wording, channels, population, experience, method } = figure;
  const { periodFrom: from, periodTo: to } = figure;
  return {
    metric,
    value,
    low,
    high,
    range: rangeOf(metric, scale),
    n,
    scale,
    wording,
    channels,
    population,
    experience,
    period: from !== null && to !== null ? { from, to } : null,
    method,
  };
}
