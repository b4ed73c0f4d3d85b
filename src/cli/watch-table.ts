import type { Locale } from "../core/kit/fault.ts";
import type { FileAlarm, WatchReport } from "./watch.ts";

const words = {
  en: {
    head: (report: WatchReport, weeks: string, bears: string) =>
      `${report.series.length} series in intervals of ${report.intervalMinutes} min, ${weeks} weeks judged from ${report.judgedFrom}; false alarms borne in that time: ${bears}.`,
    none: "No alarm: nothing rose beyond the usual scatter.",
    columns: ["began", "noticed", "ended", "times the usual", "contacts", "usual", "series"],
    lasts: "lasts",
    settled: "new usual",
    events: (events: number) => `${events} events: alarms that began together count once.`,
    day: "Under 15 days: intervals are compared by the time of day alone, so that a weekend may alarm.",
    skipped: (rows: number) => `${rows} rows without a time or a count were left out.`,
    repeated: (rows: number) => `${rows} rows tell of an interval told before; counts were added up.`,
    unknown: (intervals: number) =>
      `${intervals} intervals have no row: taken for not counted, neither learnt from nor judged.`,
    clocks: (intervals: number) => `${intervals} intervals around a change of the clocks were not judged.`,
    unwatched: (names: string) => `Too little was counted to watch: ${names}.`,
  },
  ru: {
    head: (report: WatchReport, weeks: string, bears: string) =>
      `Рядов: ${report.series.length}, интервалы по ${report.intervalMinutes} мин, проверено недель: ${weeks} (с ${report.judgedFrom}); ложных тревог за это время допускается: ${bears}.`,
    none: "Тревог нет: ничто не выросло сверх обычного разброса.",
    columns: ["началось", "замечено", "кончилось", "во сколько раз", "обращений", "обычно", "ряд"],
    lasts: "длится",
    settled: "стало обычным",
    events: (events: number) => `Событий: ${events} — тревоги, начавшиеся вместе, считаются за одно.`,
    day: "Меньше 15 дней: интервалы сравниваются только по времени суток, поэтому выходные могут дать тревогу.",
    skipped: (rows: number) => `Пропущено строк без времени или количества: ${rows}.`,
    repeated: (rows: number) => `Строк об интервале, который уже был: ${rows}; количества сложены.`,
    unknown: (intervals: number) =>
      `Интервалов без строк: ${intervals} — считаем, что их не считали: по ним не учимся и их не судим.`,
    clocks: (intervals: number) => `Интервалов у перевода часов не проверено: ${intervals}.`,
    unwatched: (names: string) => `Слишком мало посчитано, чтобы наблюдать: ${names}.`,
  },
};

const mostNames = 8;

/** The alarms for a person, oldest first, then what the reader should know of the file. */
export function watchTable(report: WatchReport, locale: Locale): string {
  const text = words[locale];
  const head = text.head(report, decimal(report.weeks, 1, locale), decimal(report.falseAlarms, 1, locale));
  return [head, "", ...alarmLines(report, locale), ...notes(report, locale)].join("\n");
}

function alarmLines({ alarms, events }: WatchReport, locale: Locale): string[] {
  const text = words[locale];
  if (alarms.length === 0) return [text.none];
  const rows = [text.columns, ...alarms.map((alarm) => cellsOf(alarm, locale))];
  const widths = text.columns.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at > 2 && at < 6 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  return events.length < alarms.length ? [...lines, "", text.events(events.length)] : lines;
}

function cellsOf({ onset, noticed, ended, settled, ratio, count, usual, series }: FileAlarm, locale: Locale) {
  const text = words[locale];
  const range = `${decimal(ratio.low, 1, locale)}–${decimal(ratio.high, 1, locale)}`;
  return [
    onset,
    noticed,
    ended === null ? text.lasts : settled ? text.settled : ended,
    `${decimal(ratio.value, 1, locale)} (${range})`,
    decimal(count, 0, locale),
    decimal(usual, usual < 10 ? 1 : 0, locale),
    series,
  ];
}

function notes(report: WatchReport, locale: Locale): string[] {
  const text = words[locale];
  const names = report.unwatched.slice(0, mostNames).join(", ");
  const said = [
    report.profile === "day" && text.day,
    report.skipped > 0 && text.skipped(report.skipped),
    report.repeated > 0 && text.repeated(report.repeated),
    report.unknownIntervals > 0 && text.unknown(report.unknownIntervals),
    report.clockChangeIntervals > 0 && text.clocks(report.clockChangeIntervals),
    report.unwatched.length > 0 && text.unwatched(report.unwatched.length > mostNames ? `${names}…` : names),
  ].filter((line) => line !== false);
  return said.length > 0 ? ["", ...said] : [];
}

function decimal(value: number, digits: number, locale: Locale): string {
  const tag = locale === "ru" ? "ru-RU" : "en-US";
  return value.toLocaleString(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
