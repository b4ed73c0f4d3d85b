import type { Locale } from "../core/kit/fault.ts";
import { unknownWords } from "../core/kit/unknown-words.ts";
import type { MeasuredMetric } from "./metric-of.ts";
import type { MetricReport, MetricValue } from "./metric.ts";

const words = {
  en: {
    name: {
      nps: "Net Promoter Score",
      csat: "Customer Satisfaction, share of the two best marks",
      ces: "Customer Effort Score, mean",
      mean: "Mean",
    },
    interval: "95 % interval",
    weighted: (effective: string) => `weighted, as sure as ${effective} unweighted answers`,
    counts: { promoters: "promoters", passives: "passives", detractors: "detractors" },
    blank: (rows: string) => `not answered: ${rows}`,
    broken: (rows: string) => `unreadable rows: ${rows}`,
    left: (values: number) => `Values not shown, rarer or empty: ${values}.`,
  },
  ru: {
    name: {
      nps: "NPS, индекс готовности рекомендовать",
      csat: "CSAT, доля двух лучших оценок",
      ces: "CES, оценка усилий клиента, среднее",
      mean: "Среднее",
    },
    interval: "интервал 95 %",
    weighted: (effective: string) => `взвешено, точность как у ${effective} ответов без весов`,
    counts: { promoters: "сторонники", passives: "нейтральные", detractors: "критики" },
    blank: (rows: string) => `нет ответа: ${rows}`,
    broken: (rows: string) => `нечитаемых строк: ${rows}`,
    left: (values: number) => `Не показано значений, редких или пустых: ${values}.`,
  },
};

/** The metric for a person: value, interval, n and counts, then each segment. */
export function metricTable(report: MetricReport, locale: Locale): string {
  const text = words[locale];
  const { metric, column, where, weight, blank, broken, by } = report;
  const whole = (count: number) => count.toLocaleString(tag[locale]);
  const about = where ? `${column}; ${where.column} = ${where.value}` : column;
  const lines = [`${text.name[metric]} (${about})`, valueLine(report, report, locale)];
  if (report.why === null && report.counts) lines.push(countsLine(report.counts, locale));
  if (report.why === null && weight !== null) lines.push(text.weighted(whole(Math.round(report.effectiveN))));
  if (blank > 0) lines.push(text.blank(whole(blank)));
  if (broken > 0) lines.push(text.broken(whole(broken)));
  for (const segment of report.segments) {
    lines.push(`${by} = ${segment.segment}: ${valueLine(segment, report, locale)}`);
  }
  if (report.segmentsLeftOut > 0) lines.push(text.left(report.segmentsLeftOut));
  return lines.join("\n");
}

function valueLine(value: MetricValue, { unit }: MetricReport, locale: Locale): string {
  const n = `n = ${value.n.toLocaleString(tag[locale])}`;
  if (value.why !== null) return `— (${unknownWords[locale][value.why]}), ${n}`;
  const told = (number: number) => {
    const shown = unit === "share" ? 100 * number : number;
    return shown.toLocaleString(tag[locale], { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  };
  const percent = unit === "share" ? " %" : "";
  const { interval } = words[locale];
  return `${told(value.value)}${percent} (${interval} ${told(value.low)}..${told(value.high)}), ${n}`;
}

function countsLine(counts: NonNullable<MeasuredMetric["counts"]>, locale: Locale): string {
  const names: Record<string, string> = words[locale].counts;
  return Object.entries(counts)
    .map(([name, count]) => `${names[name] ?? name}: ${count.toLocaleString(tag[locale])}`)
    .join(", ");
}

const tag = { ru: "ru-RU", en: "en-US" };
