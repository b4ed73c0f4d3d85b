import type { Locale } from "../core/kit/fault.ts";
import type { EvaluationReport, ReportedClass, ReportedShare } from "./evaluate-report.ts";

const words = {
  en: {
    accuracy: { single: "accuracy", multi: "all labels right" },
    inScope: "accuracy where a label fits",
    undecided: "given no label",
    calibration: "mean gap of probabilities",
    head: ["Label", "Texts", "Precision", "Recall", "F1", "95 % of F1", "Rating"],
    none: "(none of these)",
    rating: { good: "good", fair: "fair", "needs-examples": "needs examples" },
    confusions: "Most often taken for each other (true → said, times):",
    curve: "How accuracy grows with examples:",
    examples: (count: string) => `${count} examples`,
    next: "20 more examples of these are expected to help most (gain of F1):",
    judged: (learnt: number, judged: number) => `learnt from ${learnt} texts, judged on ${judged} never seen`,
    folds: (folds: number, texts: number) =>
      `${texts} texts judged in ${folds} parts, each by what the others taught`,
    speed: (seconds: string, texts: string) => `trained in ${seconds} s; ${texts} texts a second on one core`,
    skipped: (rows: number) => `${rows} rows without words or unreadable were left out.`,
    repeated: (texts: number) =>
      `${texts} test texts stand in the training file, too: the figures flatter by that much.`,
    unseen: (labels: number, names: string) =>
      `${labels} labels of the test do not occur in training and count as wrong: ${names}.`,
  },
  ru: {
    accuracy: { single: "доля верных", multi: "верны все метки" },
    inScope: "доля верных там, где метка есть",
    undecided: "без метки",
    calibration: "средняя ошибка вероятностей",
    head: ["Метка", "Текстов", "Точность", "Полнота", "F1", "95 % для F1", "Оценка"],
    none: "(ничего из этого)",
    rating: { good: "хорошо", fair: "средне", "needs-examples": "мало примеров" },
    confusions: "Чаще всего путаются (верно → сказано, раз):",
    curve: "Как точность растёт с числом примеров:",
    examples: (count: string) => `примеров: ${count}`,
    next: "Больше всего помогут ещё 20 примеров этих меток (прирост F1):",
    judged: (learnt: number, judged: number) =>
      `обучено на ${learnt} текстах, проверено на ${judged} невиданных`,
    folds: (folds: number, texts: number) =>
      `текстов: ${texts}, проверены по частям (${folds}), каждая — по тому, чему научили остальные`,
    speed: (seconds: string, texts: string) =>
      `обучение ${seconds} с; текстов в секунду на одном ядре: ${texts}`,
    skipped: (rows: number) => `Пропущено строк без слов или нечитаемых: ${rows}.`,
    repeated: (texts: number) =>
      `Текстов проверки, которые есть и в обучении: ${texts} — настолько цифры приукрашены.`,
    unseen: (labels: number, names: string) =>
      `Меток проверки, которых нет в обучении (считаются ошибкой): ${labels} — ${names}.`,
  },
};

const mostNames = 8;
const shownConfusions = 10;
const labelWidth = 44;

/** The report for a person: the whole first, then each label, the weakest last, then what is taken for what. */
export function evaluationTable(report: EvaluationReport, locale: Locale): string {
  const text = words[locale];
  return [
    ...overall(report, locale),
    "",
    ...classLines(report.classes, locale),
    ...confusionLines(report, locale),
    ...curveLines(report, locale),
    "",
    report.folds === null
      ? text.judged(report.trainTexts, report.testTexts)
      : text.folds(report.folds, report.testTexts),
    text.speed(decimal(report.trainSeconds, 1, locale), decimal(report.textsPerSecond, 0, locale)),
    ...notes(report, locale),
  ].join("\n");
}

function overall(report: EvaluationReport, locale: Locale): string[] {
  const text = words[locale];
  const asRange = (value: number | null, range: { low: number; high: number } | null) =>
    value === null || range === null ? null : { value, ...range };
  const lines: [string, { value: number; low: number; high: number } | null][] = [
    [text.accuracy[report.kind], report.accuracy],
    ["micro F1", asRange(report.microF1, report.microF1Interval)],
    ["macro F1", asRange(report.macroF1, report.macroF1Interval)],
  ];
  const { inScope } = report;
  if (inScope && inScope.n < report.testTexts) lines.splice(1, 0, [text.inScope, inScope]);
  if (report.undecided.value > 0) lines.push([text.undecided, report.undecided]);
  const width = Math.max(...lines.map(([name]) => name.length), text.calibration.length);
  const shown = lines.map(
    ([name, share]) =>
      `${name.padEnd(width)}  ${share ? decimal(share.value, 3, locale) : "—"}  ${range(share, locale)}`,
  );
  if (report.calibration)
    shown.push(`${text.calibration.padEnd(width)}  ${decimal(report.calibration.expectedError, 3, locale)}`);
  return shown;
}

function classLines(classes: readonly ReportedClass[], locale: Locale): string[] {
  const text = words[locale];
  const sorted = [...classes].sort((a, b) => (b.f1?.value ?? -1) - (a.f1?.value ?? -1) || b.n - a.n);
  const rows = sorted.map((each) => [
    cut(each.none ? text.none : each.label),
    String(each.n),
    share(each.precision, locale),
    share(each.recall, locale),
    share(each.f1, locale),
    range(each.f1, locale),
    text.rating[each.rating],
  ]);
  const widths = text.head.map((head, at) =>
    Math.max(head.length, ...rows.map((row) => (row[at] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) =>
        at === 0 || at === 6 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return [line(text.head), ...rows.map(line)];
}

function confusionLines({ confusions }: EvaluationReport, locale: Locale): string[] {
  if (confusions.length === 0) return [];
  const text = words[locale];
  const name = (label: string) => cut(label || text.none);
  const lines = confusions
    .slice(0, shownConfusions)
    .map(({ truth, said, count }) => `  ${name(truth)} → ${name(said)}: ${count}`);
  return ["", text.confusions, ...lines];
}

function curveLines({ curve }: EvaluationReport, locale: Locale): string[] {
  if (curve === null) return [];
  const text = words[locale];
  const points = curve.points.map(
    ({ examples, accuracy }) =>
      `  ${text.examples(decimal(examples, 0, locale))}  ${decimal(accuracy.value, 3, locale)}  ${range(accuracy, locale)}`,
  );
  const next = curve.next.map(
    ({ label, gain }) => `  ${cut(label)}: +${decimal(gain.value, 2, locale)} (${range(gain, locale)})`,
  );
  return ["", text.curve, ...points, ...(next.length > 0 ? ["", text.next, ...next] : [])];
}

function notes({ skipped, repeated, unseenLabels }: EvaluationReport, locale: Locale): string[] {
  const text = words[locale];
  const lines: string[] = [];
  if (skipped > 0) lines.push(text.skipped(skipped));
  if (repeated > 0) lines.push(text.repeated(repeated));
  if (unseenLabels.length > 0) {
    const names = unseenLabels.slice(0, mostNames).map(cut).join(", ");
    lines.push(text.unseen(unseenLabels.length, unseenLabels.length > mostNames ? `${names}…` : names));
  }
  return lines;
}

function share(value: ReportedShare, locale: Locale): string {
  return value ? decimal(value.value, 2, locale) : "—";
}

function range(value: { low: number; high: number } | null, locale: Locale): string {
  return value ? `${decimal(value.low, 2, locale)} – ${decimal(value.high, 2, locale)}` : "—";
}

function decimal(value: number, digits: number, locale: Locale): string {
  const tag = locale === "ru" ? "ru-RU" : "en-US";
  return value.toLocaleString(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function cut(label: string): string {
  const line = label.replaceAll(/\s+/g, " ");
  return line.length <= labelWidth ? line : `${line.slice(0, labelWidth - 1)}…`;
}
