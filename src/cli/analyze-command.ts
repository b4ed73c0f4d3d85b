import { z } from "zod";
import { faultFamily, type Locale } from "../core/kit/fault.ts";
import type { Emotion } from "../core/feeling/emotions.ts";
import type { Analysis, AnalyzedContact } from "./analyze.ts";
import type { CliCommand } from "./command.ts";
import { anyTableFile, groupsOption, languageOption, textOption } from "./file-options.ts";
import type { Bilingual } from "./locale.ts";

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

const phases: Record<string, Bilingual> = {
  file: { en: "file", ru: "файл" },
  "own words": { en: "own words", ru: "слова клиентов" },
  read: { en: "words", ru: "слова" },
  learn: { en: "topics", ru: "темы" },
  group: { en: "topics", ru: "темы" },
  place: { en: "topics", ru: "темы" },
  name: { en: "names of topics", ru: "названия тем" },
  clauses: { en: "clauses", ru: "чтение" },
};

/** `otklik analyze FILE`: every contact of a file with its topics and feelings, and the words that show them. */
export const analyzeCommand: CliCommand = {
  usage: "analyze <file>",
  help: {
    en: "read each contact of a file: topics, feelings, and the words that show them",
    ru: "прочитать каждое обращение файла: темы, чувства и слова, по которым это видно",
  },
  words: {
    file: anyTableFile,
  },
  options: [textOption, languageOption, groupsOption],
  examples: ["otklik analyze contacts.csv", "otklik analyze reviews.csv.gz --json"],
  async run({ args: [file = ""], options, terminal, signal }) {
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
        onProgress: (step) => {
          signal.throwIfAborted();
          progress.report({ ...step, phase: phases[step.phase]?.[terminal.locale] ?? step.phase });
        },
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

const words = {
  en: {
    other: "no topic",
    more: (contacts: number) => `… ${contacts} more with --json`,
    topics: "topics",
    skipped: (rows: number) => `${rows} rows without words or unreadable were left out.`,
  },
  ru: {
    other: "без темы",
    more: (contacts: number) => `… ещё ${contacts} — с --json`,
    topics: "тем",
    skipped: (rows: number) => `Пропущено строк без слов или нечитаемых: ${rows}.`,
  },
};

const emotionNames: Record<Emotion, Bilingual> = {
  anger: { en: "anger", ru: "злость" },
  disappointment: { en: "disappointment", ru: "разочарование" },
  sadness: { en: "sadness", ru: "грусть" },
  fear: { en: "fear", ru: "страх" },
  disgust: { en: "disgust", ru: "отвращение" },
  surprise: { en: "surprise", ru: "удивление" },
  joy: { en: "joy", ru: "радость" },
  none: { en: "", ru: "" },
};

function asText({ contacts, topics, other, total, skipped }: Analysis, locale: Locale): string {
  const text = words[locale];
  const share = other.share ? ` (${(other.share.value * 100).toFixed(1)} %)` : "";
  return [
    ...contacts.slice(0, mostShown).map((contact) => contactText(contact, locale)),
    ...(total > mostShown ? [text.more(total - mostShown)] : []),
    "",
    `${topics.length} ${text.topics}; ${text.other}: ${other.count}${share}`,
    ...(skipped > 0 ? [text.skipped(skipped)] : []),
  ].join("\n");
}

function contactText({ row, text, mentions }: AnalyzedContact, locale: Locale): string {
  const head = `${row}: ${inLine(text).slice(0, 100)}`;
  const lines = mentions.map(({ name, spans, sentiment, emotion }) =>
    [
      `    ${name}`,
      sentiment.toFixed(2),
      ...(emotion === "none" ? [] : [emotionNames[emotion][locale]]),
      `“${spans.map((span) => inLine(span.text)).join(" … ")}”`,
    ].join(" · "),
  );
  return [head, ...(lines.length > 0 ? lines : [`    (${words[locale].other})`])].join("\n");
}

const inLine = (text: string) => text.replaceAll(/\s+/g, " ");
