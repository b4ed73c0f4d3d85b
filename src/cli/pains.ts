import { readFile } from "node:fs/promises";
import { z } from "zod";
import { faultFamily } from "../core/kit/fault.ts";
import { wilson } from "../core/stats/wilson.ts";
import { type CostModel, costModelSchema } from "../understand/costs/contract.ts";
import type { Pain } from "../understand/contract.ts";
import { defaultCostModel } from "../understand/costs/default-cost-model.ts";
import { detectLanguage } from "../understand/grouping/detect-language.ts";
import { type ContactsReading, readContacts } from "../understand/mentions/read-contacts.ts";
import { minorPerMajor } from "../understand/pains/cost-sql.ts";
import { countRows, type MentionedRow } from "../understand/pains/count-rows.ts";
import { judgeTopics } from "../understand/pains/judge-topic.ts";
import { monthsOf, stepOf } from "../understand/pains/span.ts";
import { utcBins } from "../understand/pains/utc-bins.ts";
import { readSaid, type SaidFile, type SaidInFile } from "./read-said.ts";

export const painsFault = faultFamily({
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

export type PainsOfFileOptions = SaidFile & {
  /** ISO 4217; left out: RUB for mostly Russian texts, else USD. */
  currency?: string;
  /** JSON file with a cost model; left out: the default of the currency. */
  costs?: string;
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

/**
 * Pains of one file without server or database: reads, masks, groups, prices and ranks, as the product does after an import.
 * @throws what readSaid throws, painsFault
 */
export async function painsOfFile(options: PainsOfFileOptions): Promise<PainsOfFile> {
  const { rows, skipped, hasDates } = await readSaid(options);
  const currency = currencyOf(options, rows);
  const model = await costModelOf(options, currency);
  const minor = minorPerMajor(currency);
  for (const row of rows) if (row.compensation !== null) row.compensation /= minor;
  const read = await readContacts({
    texts: rows.map(({ text }) => text),
    marks: rows.map(({ mark }) => mark),
    onProgress: options.onProgress,
  });
  return {
    ...judge(rows, read, model, currency, hasDates),
    skipped,
    costs: options.costs ? "file" : "default",
  };
}

function currencyOf({ currency }: PainsOfFileOptions, rows: readonly SaidInFile[]): string {
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
  rows: readonly SaidInFile[],
  { result: { topics }, mentions }: ContactsReading,
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
  const frame = { total: rows.length, totals, step: bins.step, months, costModel, currency };
  const said = mentions.row.map(
    (row, at): MentionedRow => ({
      ...rows[row],
      topic: mentions.topic[at],
      sentiment: mentions.sentiment[at],
    }),
  );
  const facts = countRows(said, topics.length, bins, costModel);
  const other = rows.length - new Set(mentions.row).size;
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
    other: { count: other, share: shown(wilson(other, rows.length)) },
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
