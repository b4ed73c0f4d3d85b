import { readFile } from "node:fs/promises";
import { z } from "zod";
import { faultFamily } from "../core/kit/fault.ts";
import { markOf } from "../core/metrics/mark.ts";
import { wilson } from "../core/stats/wilson.ts";
import { mask } from "../core/text/mask.ts";
import { sentiment } from "../core/text/sentiment.ts";
import { customerId } from "../listen/customer-id.ts";
import type { FeedbackFact } from "../listen/facts.ts";
import type { Reading } from "../listen/imports/contract.ts";
import { inspectFile } from "../listen/imports/read/inspect-file.ts";
import { readFacts } from "../listen/imports/read/read-facts.ts";
import { type CostModel, costModelSchema, type Pain } from "../understand/contract.ts";
import { defaultCostModel } from "../understand/costs/default-cost-model.ts";
import { detectLanguage } from "../understand/grouping/detect-language.ts";
import { type GroupResult, groupTexts } from "../understand/grouping/group-texts.ts";
import { minorPerMajor } from "../understand/pains/cost-sql.ts";
import { countRows, type SaidRow } from "../understand/pains/count-rows.ts";
import { judgeTopics } from "../understand/pains/judge-topic.ts";
import { monthsOf, stepOf } from "../understand/pains/span.ts";
import { utcBins } from "../understand/pains/utc-bins.ts";

export const painsFault = faultFamily({
  "pains.no-text": {
    kind: "invalid",
    ru: "В файле не найден столбец со словами клиентов. Назовите его: --text СТОЛБЕЦ. Есть столбцы: {columns}.",
    en: "No column with the customers' words was found. Name it: --text COLUMN. The file has: {columns}.",
  },
  "pains.no-column": {
    kind: "invalid",
    ru: "В файле нет столбца «{column}». Есть столбцы: {columns}.",
    en: "The file has no column “{column}”. It has: {columns}.",
  },
  "pains.nothing-said": {
    kind: "invalid",
    ru: "В файле нет ни одной строки со словами клиентов (строк: {rows}). Проверьте, тот ли столбец назван.",
    en: "No row of the file holds a customer's words ({rows} rows). Check that the right column is named.",
  },
  "pains.bad-costs": {
    kind: "invalid",
    ru: "Файл стоимости {file} не читается: {reason}. Образец даст GET /api/w/…/cost-model (поле model).",
    en: "The cost file {file} cannot be read: {reason}. GET /api/w/…/cost-model gives a sample (its field model).",
  },
  "pains.bad-currency": {
    kind: "invalid",
    ru: "Валюта пишется тремя буквами, например RUB, а дано «{currency}».",
    en: "A currency is written in three letters, such as USD, not “{currency}”.",
  },
});

export type PainsOfFileOptions = {
  file: string;
  /** Column with the words; found by itself when left out. */
  text?: string;
  /** Column with the date, likewise. */
  date?: string;
  /** Only texts of this language. */
  language?: "ru" | "en";
  /** ISO 4217; left out: RUB for mostly Russian texts, else USD. */
  currency?: string;
  /** JSON file with a cost model; left out: the default of the currency. */
  costs?: string;
  now?: Date;
  /** May throw to cancel. */
  onProgress?: (progress: { phase: string; done: number; total: number | null }) => void;
};

type Money = { value: number; low: number; high: number; currency: string };
type Share = { value: number; low: number; high: number } | null;

export type FilePain = Pick<Pain, "name" | "count" | "words" | "spark"> & {
  share: Share;
  /** For the time the file covers, major units. */
  money: Money;
  /** Per month; null where the file covers under a week. */
  moneyPerMonth: Money | null;
  /** -1..1; null where it cannot be told. */
  sentiment: Share;
  trend: "new" | "growing" | "fading" | "steady" | null;
  /** Rate of the recent part over the rate before; null where there was none or it cannot be told. */
  trendRatio: Share;
  quotes: { text: string; row: number }[];
};

export type PainsOfFile = {
  pains: FilePain[];
  other: { count: number; share: Share };
  /** Rows with words. */
  total: number;
  /** Rows without words, in another language, or unreadable. */
  skipped: number;
  period: { from: string; to: string; months: number; step: "week" | "month" } | null;
  currency: string;
  costs: "default" | "file";
};

type Row = SaidRow & { text: string; row: number };

/**
 * Pains of one file without server or database: reads, masks, groups, prices and ranks, as the product does after an import.
 * @throws fileFault where the file cannot be read, painsFault, and what onProgress throws
 */
export async function painsOfFile(options: PainsOfFileOptions): Promise<PainsOfFile> {
  const now = options.now ?? new Date();
  const { reading, hasDates } = await readingOf(options);
  const { rows, skipped } = await readRows(options, reading, now);
  if (rows.length === 0) throw painsFault("pains.nothing-said", { rows: skipped });
  const currency = currencyOf(options, rows);
  const model = await costModelOf(options, currency);
  const minor = minorPerMajor(currency);
  for (const row of rows) if (row.compensation !== null) row.compensation /= minor;
  const result = await groupTexts({
    texts: rows.map(({ text }) => text),
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  });
  return {
    ...judge(rows, result, model, currency, hasDates),
    skipped,
    costs: options.costs ? "file" : "default",
  };
}

/** How to read the file: as it looks, but for the columns named. */
async function readingOf(options: PainsOfFileOptions): Promise<{ reading: Reading; hasDates: boolean }> {
  const { reading } = await inspectFile(options.file, { kind: "feedback" });
  const columns = reading.columns.map(({ column }) => column).join(", ");
  const named = [
    [options.text, "text"],
    [options.date, "occurredAt"],
  ] as const;
  for (const [column, field] of named) {
    if (column === undefined) continue;
    if (!reading.columns.some((each) => each.column === column)) {
      throw painsFault("pains.no-column", { column, columns });
    }
    for (const each of reading.columns) {
      if (each.column === column) each.field = field;
      else if (each.field === field) each.field = "attribute";
    }
  }
  const has = (field: string) => reading.columns.some((each) => each.field === field);
  if (!has("text")) throw painsFault("pains.no-text", { columns });
  return { reading, hasDates: has("occurredAt") };
}

async function readRows(
  { file, language, onProgress }: PainsOfFileOptions,
  reading: Reading,
  now: Date,
): Promise<{ rows: Row[]; skipped: number }> {
  const rows: Row[] = [];
  let records = 0;
  // Days are days: without a zone of their own they are counted as they are written.
  for await (const batch of readFacts(file, { kind: "feedback", reading, timeZone: "UTC", now })) {
    const lines = [...batch.good, ...batch.bad].map(({ line }) => line).sort((a, b) => a - b);
    const place = new Map(lines.map((line, i) => [line, records + i + 1]));
    for (const { line, fact } of batch.good) {
      const row = rowOf(fact, place.get(line) ?? records);
      if (row && (!language || detectLanguage(row.text).language === language)) rows.push(row);
    }
    records += batch.records;
    onProgress?.({ phase: "file", done: records, total: null });
  }
  return { rows, skipped: records - rows.length };
}

function rowOf(fact: FeedbackFact, row: number): Row | null {
  const text = mask(fact.text).text.trim();
  if (text === "") return null;
  const mark = markOf(fact.score, fact.scale);
  return {
    text,
    row,
    kind: fact.kind,
    channel: fact.channel ?? null,
    handleSeconds: fact.handleSeconds ?? null,
    compensation: fact.compensationMinor ?? null,
    sentiment: sentiment(text.slice(0, 12_000), mark === null ? {} : { mark }).score,
    occurredAt: fact.occurredAt,
    customer: customerId("", fact.customer, String(row)).id,
  };
}

function currencyOf({ currency }: PainsOfFileOptions, rows: readonly Row[]): string {
  if (currency !== undefined) {
    if (!/^[A-Za-z]{3}$/.test(currency)) throw painsFault("pains.bad-currency", { currency });
    return currency.toUpperCase();
  }
  const sample = rows.slice(0, 500);
  const russian = sample.filter(({ text }) => detectLanguage(text).language === "ru").length;
  return russian * 2 >= sample.length ? "RUB" : "USD";
}

async function costModelOf({ costs }: PainsOfFileOptions, currency: string): Promise<CostModel> {
  if (costs === undefined) return defaultCostModel(currency);
  try {
    return costModelSchema.parse(JSON.parse(await readFile(costs, "utf8")));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw painsFault("pains.bad-costs", { file: costs, reason });
  }
}

function judge(
  rows: readonly Row[],
  { topics, assignment, other }: GroupResult,
  costModel: CostModel,
  currency: string,
  hasDates: boolean,
): Omit<PainsOfFile, "skipped" | "costs"> {
  const times = rows.map(({ occurredAt }) => occurredAt.getTime()).sort((a, b) => a - b);
  const span = { from: new Date(times[0]), to: new Date(times[times.length - 1]) };
  const months = monthsOf(span);
  const bins = utcBins(span.from, span.to, stepOf(months));
  const totals = new Array<number>(bins.binCount).fill(0);
  for (const { occurredAt } of rows) totals[bins.binOf(occurredAt)]++;
  const frame = { total: rows.length, totals, months, costModel, currency };
  const facts = countRows(rows, assignment, topics.length, bins, costModel);
  const judgements = judgeTopics(facts, frame);
  const pains = topics.map((topic, i): FilePain => {
    const judged = judgements[i];
    return {
      name: topic.name,
      count: judged.count,
      share: shown(judged.share),
      money: shown(judged.money) ?? { value: 0, low: 0, high: 0, currency },
      moneyPerMonth: shown(judged.moneyPerMonth),
      trend: judged.trend.known && hasDates ? judged.trend.value.verdict : null,
      trendRatio: judged.trend.known && hasDates ? judged.trend.value.ratio : null,
      sentiment: shown(judged.sentiment),
      quotes: topic.quotes.slice(0, 5).map((at) => ({ text: rows[at].text, row: rows[at].row })),
      words: topic.words,
      spark: judged.spark,
    };
  });
  return {
    pains: pains.sort((a, b) => b.money.value - a.money.value || b.count - a.count),
    other: { count: other.length, share: shown(wilson(other.length, rows.length)) },
    total: rows.length,
    period: hasDates
      ? { from: span.from.toISOString(), to: span.to.toISOString(), months, step: bins.step }
      : null,
    currency,
  };
}

function shown<T>(answer: { known: true; value: T } | { known: false }): T | null {
  return answer.known ? answer.value : null;
}
