import type { SegmentCondition } from "../core/discovery/hidden-segments.ts";
import type { LeftOutReason } from "../core/discovery/segment-attribute.ts";
import type { Estimate } from "../core/kit/answer.ts";
import type { Locale } from "../core/kit/fault.ts";
import type { ReportedFind, SegmentsReport } from "./segments-report.ts";

type Words = {
  head: { share: string[]; mean: string[]; money: string };
  overall: Record<"share" | "mean", (column: string, value: string, range: string, rows: string) => string>;
  nothing: (candidates: string) => string;
  looked: (candidates: string, searched: string, heldOut: string) => string;
  columns: (falseShare: string) => string;
  leftOut: string;
  why: Record<LeftOutReason, string>;
  missing: string;
  other: string;
  unsure: string;
  alike: (count: number) => string;
  skipped: (unreadable: number, withoutTarget: number) => string;
};

const words: Record<Locale, Words> = {
  en: {
    head: {
      share: ["#", "Segment", "Rows", "Here", "95 %", "Others", "Times", "Extra", "q", "Held-out rows"],
      mean: ["#", "Segment", "Rows", "Here", "95 %", "Others", "More by", "Extra", "q", "Held-out rows"],
      money: "Extra money",
    },
    overall: {
      share: (column, value, range, rows) => `${column}: ${value} overall (${range}) of ${rows} rows.`,
      mean: (column, value, range, rows) => `${column}: ${value} on average (${range}) over ${rows} rows.`,
    },
    nothing: (candidates) => `Nothing stands out beyond chance among ${candidates} segments looked at.`,
    looked: (candidates, searched, heldOut) =>
      `${candidates} segments looked at on ${searched} rows; checked on ${heldOut} others. An association, not a cause.`,
    columns: (falseShare) =>
      `Extra: more than as many other rows would give. q: at most ${falseShare} of those told are chance. ✓ the held-out rows agree.`,
    leftOut: "Left out:",
    why: {
      constant: "one value everywhere",
      ids: "nearly every row has its own",
      texts: "long texts",
      rare: "no value has enough rows",
      "gives-away": "gives the target away; name it in --attributes to search it",
      same: "parts the rows as another column does",
    },
    missing: "missing",
    other: "other values",
    unsure: "too few",
    alike: (count) => `and ${count} more that say much the same`,
    skipped: (unreadable, withoutTarget) =>
      `Rows left out: ${unreadable} unreadable, ${withoutTarget} where the target is empty.`,
  },
  ru: {
    head: {
      share: ["№", "Сегмент", "Строк", "Здесь", "95 %", "Прочие", "Раз", "Лишних", "q", "Отложенные строки"],
      mean: [
        "№",
        "Сегмент",
        "Строк",
        "Здесь",
        "95 %",
        "Прочие",
        "Больше на",
        "Лишних",
        "q",
        "Отложенные строки",
      ],
      money: "Лишних денег",
    },
    overall: {
      share: (column, value, range, rows) => `${column}: в среднем ${value} (${range}), строк: ${rows}.`,
      mean: (column, value, range, rows) => `${column}: в среднем ${value} (${range}), строк: ${rows}.`,
    },
    nothing: (candidates) => `Ничто не выделяется сильнее случайного; просмотрено сегментов: ${candidates}.`,
    looked: (candidates, searched, heldOut) =>
      `Просмотрено сегментов: ${candidates} на ${searched} строках; проверка на других ${heldOut}. Это связь, а не причина.`,
    columns: (falseShare) =>
      `Лишних — сверх того, что дали бы столько же прочих строк. q: случайных среди показанных не больше ${falseShare}. ✓ отложенные строки подтверждают.`,
    leftOut: "Не участвовали:",
    why: {
      constant: "одно значение везде",
      ids: "почти у каждой строки своё",
      texts: "длинные тексты",
      rare: "ни у одного значения не хватает строк",
      "gives-away": "выдаёт цель; чтобы искать и по нему, назовите его в --attributes",
      same: "делит строки так же, как другой столбец",
    },
    missing: "не указано",
    other: "прочие значения",
    unsure: "мало строк",
    alike: (count) => `и ещё о том же: ${count}`,
    skipped: (unreadable, withoutTarget) =>
      `Пропущено строк: нечитаемых — ${unreadable}, с пустой целью — ${withoutTarget}.`,
  },
};

export type SegmentsLook = { locale: Locale; width: number };

/** The finds for a person: what is usual first, then each segment with its figures, then what was left out and why. */
export function segmentsText(report: SegmentsReport, look: SegmentsLook): string {
  const { locale } = look;
  const text = words[locale];
  const { target, overall, settings, finds } = report;
  const name = target.positive === null ? target.column : `${target.column} = ${target.positive}`;
  const value = figure(overall.value.value, report, locale);
  const first = text.overall[target.kind](
    name,
    value,
    range(overall.value, report, locale),
    whole(report.rows, locale),
  );
  const tested = [
    whole(report.candidates, locale),
    whole(report.searchedRows, locale),
    whole(report.heldOutRows, locale),
  ];
  const told = text.columns(percent(settings.falseShare, locale));
  return [
    first,
    "",
    ...(finds.length === 0 ? [text.nothing(tested[0])] : [...tableLines(report, look), "", told]),
    text.looked(tested[0], tested[1], tested[2]),
    ...leftOutLines(report, locale),
    ...(report.unreadableRows + report.rowsWithoutTarget > 0
      ? [text.skipped(report.unreadableRows, report.rowsWithoutTarget)]
      : []),
  ].join("\n");
}

function tableLines(report: SegmentsReport, { locale, width }: SegmentsLook): string[] {
  const text = words[locale];
  const head = [...text.head[report.target.kind]];
  if (report.settings.money !== null) head[extraAt] = text.head.money;
  const rows = report.finds.map((find, at) => cellsOf(find, at, report, locale));
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at].length)));
  const others = widths.reduce((sum, each) => sum + each + 2, 0) - widths[nameAt];
  const room = Math.max(20, width - others);
  const isOwnLine = widths[nameAt] > room;
  if (isOwnLine) widths[nameAt] = head[nameAt].length;
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (isToTheLeft(at) ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
      .join("  ")
      .trimEnd();
  const indent = " ".repeat(widths[0] + 2);
  return [
    line(head),
    ...rows.flatMap((row, at) => {
      const more = report.finds[at].alike > 0 ? [`${indent}${text.alike(report.finds[at].alike)}`] : [];
      if (!isOwnLine) return [line(row), ...more];
      return [
        `${row[0].padStart(widths[0])}  ${row[nameAt]}`,
        line(row.map((cell, place) => (place < 2 ? "" : cell))),
        ...more,
      ];
    }),
  ];
}

const nameAt = 1;
const extraAt = 7;
const isToTheLeft = (at: number) => at === nameAt || at === 9;

function cellsOf(find: ReportedFind, place: number, report: SegmentsReport, locale: Locale): string[] {
  const { kind } = report.target;
  const { confirmation } = find;
  const gap =
    kind === "share"
      ? find.ratio && `${decimal(find.ratio.value, locale)}×`
      : figure(find.difference.value, report, locale);
  const extra = find.money === null ? find.excess.value : find.money.excess.value;
  return [
    String(place + 1),
    find.conditions.map((condition) => conditionText(condition, locale)).join(" · "),
    whole(find.n, locale),
    figure(find.value.value, report, locale),
    range(find.value, report, locale),
    figure(find.outside.value.value, report, locale),
    gap ?? "—",
    whole(Math.round(extra), locale),
    find.q < 0.0001 ? "<0.0001" : find.q.toFixed(4),
    confirmation === null
      ? words[locale].unsure
      : `${confirmation.confirmed ? "✓" : "✗"} ${figure(confirmation.value.value, report, locale)}`,
  ];
}

/**
 * A condition as a person reads it.
 * @example conditionText({ attribute: "tenure", is: "range", from: null, to: 5 }, "en") // => "tenure < 5"
 */
export function conditionText(condition: SegmentCondition, locale: Locale): string {
  const { attribute, is } = condition;
  if (is === "missing" || is === "other") return `${attribute}: ${words[locale][is]}`;
  if (is === "value") return `${attribute} = ${condition.value}`;
  const [from, to] = [condition.from, condition.to].map((edge) => edge && number(edge, locale));
  if (condition.from === null) return `${attribute} < ${to ?? 0}`;
  if (condition.to === null) return `${attribute} ≥ ${from ?? 0}`;
  return `${from ?? 0} ≤ ${attribute} < ${to ?? 0}`;
}

function leftOutLines({ leftOut }: SegmentsReport, locale: Locale): string[] {
  if (leftOut.length === 0) return [];
  const { leftOut: title, why } = words[locale];
  return [title, ...leftOut.map((each) => `  ${each.column} — ${why[each.why]}`)];
}

const tag = { ru: "ru-RU", en: "en-US" };

function figure(value: number, { target }: SegmentsReport, locale: Locale): string {
  return target.kind === "share" ? percent(value, locale) : decimal(value, locale);
}

function range({ low, high }: Estimate, { target }: SegmentsReport, locale: Locale): string {
  const shown = (value: number) =>
    target.kind === "share" ? decimal(value * 100, locale) : decimal(value, locale);
  return `${shown(low)}–${shown(high)}`;
}

function percent(share: number, locale: Locale): string {
  return `${decimal(share * 100, locale)} %`;
}

/** One digit after the point, or three that count where the number is small. */
function decimal(value: number, locale: Locale): string {
  const digits =
    Math.abs(value) >= 1 || value === 0
      ? { minimumFractionDigits: 1, maximumFractionDigits: 1 }
      : { maximumSignificantDigits: 2 };
  return value.toLocaleString(tag[locale], digits);
}

function number(value: number, locale: Locale): string {
  return value.toLocaleString(tag[locale], { maximumFractionDigits: 10 });
}

function whole(value: number, locale: Locale): string {
  return value.toLocaleString(tag[locale]);
}
