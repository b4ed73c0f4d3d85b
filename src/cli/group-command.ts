import { z } from "zod";
import { faultFamily, type Locale } from "../core/kit/fault.ts";
import type { CliCommand } from "./command.ts";
import type { GroupReport } from "./group.ts";

const groupOptions = z.object({
  text: z.string().min(1),
  truth: z.string().min(1).optional(),
  groups: z.coerce.number().int().positive().optional(),
});

const usageFault = faultFamily({
  "group.usage": {
    kind: "invalid",
    en: "Name the column with the texts (--text COLUMN), and let --groups be a whole number above 0.",
    ru: "Назовите столбец с текстами (--text СТОЛБЕЦ), а в --groups укажите целое число больше 0.",
  },
});

/** `otklik group FILE --text COL`: groups of texts in a file, without a database. */
export const groupCommand: CliCommand = {
  usage: "group <file>",
  help: {
    en: "group the texts of a CSV file, and judge the groups against known classes",
    ru: "сгруппировать тексты CSV-файла и сверить группы с известными классами",
  },
  words: {
    file: { en: "CSV with a header; .gz is accepted", ru: "CSV с заголовком; можно .gz" },
  },
  options: [
    { flags: "--text <column>", help: { en: "column with the texts", ru: "столбец с текстами" } },
    {
      flags: "--truth <column>",
      help: { en: "column with the known classes", ru: "столбец с известными классами" },
    },
    {
      flags: "--groups <number>",
      help: {
        en: "how many groups; left out: chosen by the texts",
        ru: "сколько групп; если не указать, выберется по текстам",
      },
    },
  ],
  examples: [
    "otklik group contacts.csv --text message",
    "otklik group banking77.csv --text text --truth label --json",
  ],
  async run({ args: [file = ""], options, terminal }) {
    const parsed = groupOptions.safeParse(options);
    if (!parsed.success) throw usageFault("group.usage");
    const { text, truth, groups } = parsed.data;
    const { groupFile } = await import("./group.ts");
    const progress = terminal.progress();
    try {
      const report = await groupFile({
        file,
        text,
        ...(truth === undefined ? {} : { truth }),
        ...(groups === undefined ? {} : { groups }),
        onProgress: progress.report,
      });
      progress.end();
      terminal.answer(report, (found) => asText(found, terminal.locale));
    } finally {
      progress.end();
    }
  },
};

function asText(report: GroupReport, locale: Locale): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(7);
  const line = (name: string, count: number, share: number) =>
    `${String(count).padStart(8)} ${percent(share)}  ${name}`;
  const other = { en: "other", ru: "прочее" }[locale];
  const lines = report.groups.map(({ name, count, share }) => line(name, count, share));
  lines.push(line(`(${other})`, report.other.count, report.other.share));
  if (report.vMeasure !== undefined) {
    lines.push("", `V-measure ${decimal(report.vMeasure)}, adjusted Rand ${decimal(report.adjustedRand)}`);
  }
  return lines.join("\n");
}

function decimal(value: number | null | undefined): string {
  return value?.toFixed(3) ?? "—";
}
