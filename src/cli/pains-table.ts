import type { Locale } from "../core/kit/fault.ts";
import type { FilePain, PainsOfFile } from "./pains.ts";

export type TableLook = { locale: Locale; colour: boolean; width: number };

const words = {
  en: {
    head: ["#", "Pain", "Contacts", "Share", "Money", "95 % range", "Trend"],
    other: "other",
    total: (count: number) => `${count} contacts with words`,
    skipped: (count: number) => `, ${count} rows without words or unreadable`,
    period: (from: string, to: string) => `${from} to ${to}`,
    noDates: "no dates in the file: no trend, no money per month",
    costs: "Money by the default cost model: give yours with --costs FILE.",
    trend: { new: "new", growing: "growing", fading: "fading", steady: "steady" },
  },
  ru: {
    head: ["№", "Боль", "Обращений", "Доля", "Деньги", "95 %: от — до", "Тренд"],
    other: "прочее",
    total: (count: number) => `обращений со словами: ${count}`,
    skipped: (count: number) => `, строк без слов или нечитаемых: ${count}`,
    period: (from: string, to: string) => `с ${from} по ${to}`,
    noDates: "в файле нет дат: нет тренда и денег в месяц",
    costs: "Деньги посчитаны по принятой стоимости: задайте свою через --costs ФАЙЛ.",
    trend: { new: "новая", growing: "растёт", fading: "слабеет", steady: "ровно" },
  },
};

/** The ranking for a person: aligned columns; under each pain its first quote. */
export function painsTable(found: PainsOfFile, look: TableLook): string {
  const text = words[look.locale];
  const paint = painter(look.colour);
  const rows = found.pains.map((pain, i) => cellsOf(pain, i, look));
  rows.push([
    "",
    `(${text.other})`,
    count(found.other.count, look),
    percent(found.other.share, look),
    "",
    "",
    "",
  ]);
  const widths = text.head.map((head, column) =>
    Math.max(...[head, ...rows.map((row) => row[column])].map((c) => c.length)),
  );
  widths[1] = Math.min(
    widths[1],
    Math.max(20, look.width - widths.reduce((sum, width) => sum + width + 2, 0) + widths[1]),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => fit(cell, widths[column], column))
      .join("  ")
      .trimEnd();
  const lines = [paint.dim(line(text.head))];
  rows.forEach((row, i) => {
    const pain = found.pains[i];
    lines.push(pain ? paint.byTrend(line(row), pain.trend) : line(row));
    const quote = pain?.quotes[0];
    if (quote)
      lines.push(paint.dim(`     ${cut(`«${oneLine(quote.text)}» (${quote.row})`, look.width - 5)}`));
  });
  return [...lines, "", footer(found, look), ...(found.costs === "default" ? [text.costs] : [])].join("\n");
}

function cellsOf(pain: FilePain, place: number, look: TableLook): string[] {
  const { value, low, high } = pain.money;
  const { trend } = words[look.locale];
  return [
    String(place + 1),
    pain.name,
    count(pain.count, look),
    percent(pain.share, look),
    money(value, pain.money.currency, look),
    `${short(low, look)} – ${short(high, look)}`,
    pain.trend ? `${arrows[pain.trend]} ${trend[pain.trend]}` : "—",
  ];
}

const arrows = { new: "*", growing: "↑", fading: "↓", steady: "=" };

function footer(found: PainsOfFile, { locale }: TableLook): string {
  const text = words[locale];
  const skipped = found.skipped > 0 ? text.skipped(found.skipped) : "";
  const day = (instant: string) => instant.slice(0, 10);
  const period = found.period ? text.period(day(found.period.from), day(found.period.to)) : text.noDates;
  return `${text.total(found.total)}${skipped}; ${period}.`;
}

const tag = { ru: "ru-RU", en: "en-US" };

function count(value: number, { locale }: TableLook): string {
  return value.toLocaleString(tag[locale]);
}

function percent(share: FilePain["share"], { locale }: TableLook): string {
  if (!share) return "—";
  return share.value.toLocaleString(tag[locale], {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}

function money(value: number, currency: string, { locale }: TableLook): string {
  return rounded(value).toLocaleString(tag[locale], {
    style: "currency",
    currency,
    maximumFractionDigits: 0,
  });
}

function short(value: number, { locale }: TableLook): string {
  return rounded(value).toLocaleString(tag[locale], { maximumFractionDigits: 0 });
}

/** Two digits are all that an interval of this width can bear. */
function rounded(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) - 1);
  return Math.round(value / unit) * unit;
}

/** Names to the left, figures to the right. */
function fit(cell: string, width: number, column: number): string {
  const shown = cut(cell, width);
  return column === 1 || column === 6 ? shown.padEnd(width) : shown.padStart(width);
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1))}…`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

function painter(colour: boolean) {
  const wrap = (code: number) => (text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const plain = (text: string) => text;
  const byVerdict = { new: wrap(35), growing: wrap(31), fading: wrap(32), steady: plain };
  return {
    dim: wrap(2),
    byTrend: (text: string, trend: FilePain["trend"]) => (trend ? byVerdict[trend] : plain)(text),
  };
}
