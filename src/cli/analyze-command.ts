import { z } from "zod";
import { faultFamily, type Locale } from "../core/kit/fault.ts";
import type { Analysis, AnalyzedContact } from "./analyze.ts";
import type { CliCommand } from "./command.ts";

const analyzeOptions = z.object({
  text: z.string().min(1).optional(),
  language: z.enum(["ru", "en"]).optional(),
  groups: z.coerce.number().int().positive().optional(),
});

const usageFault = faultFamily({
  "analyze.usage": {
    kind: "invalid",
    en: "--text names a column, --language is ru or en, --groups a whole number above 0.",
    ru: "--text называет столбец, --language — ru или en, --groups — целое число больше 0.",
  },
});

/** `otklik analyze FILE`: every contact of a file with its topics and feelings, and the words that show them. */
export const analyzeCommand: CliCommand = {
  usage: "analyze <file>",
  help: {
    en: "read each contact of a file: topics, feelings, and the words that show them",
    ru: "прочитать каждое обращение файла: темы, чувства и слова, по которым это видно",
  },
  words: {
    file: {
      en: "CSV, TSV, XLSX, JSON or JSONL, gzipped or not",
      ru: "CSV, TSV, XLSX, JSON или JSONL, можно сжатый gzip",
    },
  },
  options: [
    {
      flags: "--text <column>",
      help: { en: "column with the words; found by itself", ru: "столбец со словами; найдётся сам" },
    },
    {
      flags: "--language <code>",
      help: { en: "only texts in ru or en", ru: "только тексты на ru или en" },
    },
    {
      flags: "--groups <number>",
      help: {
        en: "how many topics; left out: chosen by the texts",
        ru: "сколько тем; если не указать, выберется по текстам",
      },
    },
  ],
  examples: ["otklik analyze contacts.csv", "otklik analyze reviews.csv.gz --json"],
  async run({ args: [file = ""], options, terminal }) {
    const parsed = analyzeOptions.safeParse(options);
    if (!parsed.success) throw usageFault("analyze.usage");
    const { text, language, groups } = parsed.data;
    const { analyzeFile } = await import("./analyze.ts");
    const progress = terminal.progress();
    try {
      const analysis = await analyzeFile({
        file,
        ...(text === undefined ? {} : { text }),
        ...(language === undefined ? {} : { language }),
        ...(groups === undefined ? {} : { groups }),
        onProgress: progress.report,
      });
      progress.end();
      terminal.answer(analysis, (found) => asText(found, terminal.locale));
    } finally {
      progress.end();
    }
  },
};

/** People are shown the first contacts whole; machines take --json. */
const mostShown = 20;

function asText({ contacts, topics, other, total }: Analysis, locale: Locale): string {
  const words = {
    en: { other: "no topic", more: "more with --json", topics: "topics" },
    ru: { other: "без темы", more: "остальные — с --json", topics: "тем" },
  }[locale];
  const shown = contacts.slice(0, mostShown).map((contact) => contactText(contact, words.other));
  const share = other.share ? ` (${(other.share.value * 100).toFixed(1)} %)` : "";
  const rest = total > mostShown ? [`… ${total - mostShown} ${words.more}`] : [];
  return [
    ...shown,
    ...rest,
    "",
    `${topics.length} ${words.topics}; ${words.other}: ${other.count}${share}`,
  ].join("\n");
}

function contactText({ row, text, mentions }: AnalyzedContact, other: string): string {
  const head = `${row}: ${text.replaceAll(/\s+/g, " ").slice(0, 100)}`;
  const lines = mentions.map(
    ({ name, spans, sentiment, emotion }) =>
      `    ${name} · ${sentiment.toFixed(2)}${emotion === "none" ? "" : ` · ${emotion}`} · “${spans.map(({ text }) => text.replaceAll(/\s+/g, " ")).join(" … ")}”`,
  );
  return [head, ...(lines.length > 0 ? lines : [`    (${other})`])].join("\n");
}
