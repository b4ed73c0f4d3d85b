import { z } from "zod";
import type { CliCommand } from "./command.ts";
import { anyTableFile } from "./file-options.ts";
import type { Bilingual } from "./locale.ts";
import type { SegmentsPhase } from "./segments.ts";
import { segmentsFault } from "./segments-fault.ts";

const segmentsOptions = z
  .object({
    target: z.string().min(1),
    positive: z.string().trim().min(1).optional(),
    mean: z.boolean().optional(),
    money: z.string().min(1).optional(),
    attributes: z.string().min(1).optional(),
    exclude: z.string().min(1).optional(),
    depth: z.coerce.number().int().min(1).max(3).optional(),
    least: z.coerce.number().int().min(2).optional(),
    leastEffect: z.coerce.number().min(0).optional(),
    falseShare: z.coerce.number().gt(0).lt(1).optional(),
    direction: z.enum(["higher", "lower", "both"]).optional(),
    top: z.coerce.number().int().min(1).max(200).optional(),
    seed: z.coerce.number().int().optional(),
  })
  .refine(({ positive, mean }) => (positive === undefined) === (mean === true));

const phases: Record<SegmentsPhase, Bilingual> = {
  reading: { en: "reading", ru: "чтение" },
  searching: { en: "searching", ru: "поиск" },
};

/** `otklik segments FILE --target COL --positive VALUE`: where a problem sits, among all combinations of attributes. */
export const segmentsCommand: CliCommand = {
  usage: "segments <file>",
  help: {
    en: "find hidden segments of a file: 7 % overall, 30 % here; no server needed.\nThe keys of the JSON answer are told in docs/segments.md.",
    ru: "найти скрытые сегменты файла: в среднем 7 %, здесь 30 %; сервер не нужен.\nКлючи ответа в JSON описаны в docs/segments.md.",
  },
  words: { file: anyTableFile },
  options: [
    {
      flags: "--target <column>",
      help: { en: "column with what is looked for", ru: "столбец с тем, что ищем" },
    },
    {
      flags: "--positive <value>",
      help: {
        en: "its value that counts: shares are compared",
        ru: "значение, которое считаем: сравниваются доли",
      },
    },
    {
      flags: "--mean",
      help: { en: "the target is a number: means are compared", ru: "цель — число: сравниваются средние" },
    },
    {
      flags: "--depth <number>",
      help: {
        en: "attributes together at most: 1 to 3 (2)",
        ru: "сколько признаков вместе, не больше: от 1 до 3 (2)",
      },
    },
    {
      flags: "--attributes <columns>",
      help: {
        en: "columns to search, with commas between; left out: all but those that give the target away",
        ru: "столбцы для поиска через запятую; без них — все, кроме тех, что выдают цель",
      },
    },
    {
      flags: "--exclude <columns>",
      help: { en: "columns not to search, with commas between", ru: "столбцы, где не искать, через запятую" },
    },
    {
      flags: "--money <column>",
      help: {
        en: "column with the money of a row: finds are ranked by it",
        ru: "столбец с деньгами строки: находки ранжируются по ним",
      },
    },
    {
      flags: "--direction <word>",
      help: {
        en: "higher than elsewhere, lower, or both (higher)",
        ru: "higher — выше, чем у других, lower — ниже, both — то и другое (higher)",
      },
    },
    {
      flags: "--least <rows>",
      help: {
        en: "fewest rows of a segment (0.2 % of all, at least 30)",
        ru: "наименьшее число строк сегмента (0,2 % всех, но не меньше 30)",
      },
    },
    {
      flags: "--least-effect <number>",
      help: {
        en: "smaller differences are no news, in standard deviations (0.1)",
        ru: "меньшие отличия — не новость, в стандартных отклонениях (0.1)",
      },
    },
    {
      flags: "--false-share <share>",
      help: { en: "share of false finds borne (0.05)", ru: "допустимая доля ложных находок (0.05)" },
    },
    {
      flags: "--top <number>",
      help: { en: "finds at most (20)", ru: "сколько находок показать, не больше (20)" },
    },
    {
      flags: "--seed <number>",
      help: {
        en: "which half of the rows is searched and which confirms (1)",
        ru: "какая половина строк идёт на поиск, а какая на проверку (1)",
      },
    },
  ],
  examples: [
    "otklik segments customers.csv --target Churn --positive Yes --depth 3",
    "otklik segments chats.csv.gz --target handle_seconds --mean --exclude id,agent --json",
  ],
  async run({ args: [file = ""], options, terminal, signal }) {
    const parsed = segmentsOptions.safeParse(options);
    if (!parsed.success) throw segmentsFault("segments.usage");
    const { segmentsOfFile } = await import("./segments.ts");
    const { segmentsText } = await import("./segments-text.ts");
    const { target, mean: _, ...others } = parsed.data;
    const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
    const progress = terminal.progress();
    try {
      const report = await segmentsOfFile({
        file,
        target,
        ...given,
        onProgress: ({ phase, done, total }) => {
          signal.throwIfAborted();
          progress.report({ phase: phases[phase][terminal.locale], done, total });
        },
      });
      progress.end();
      terminal.answer(report, (found) =>
        segmentsText(found, { locale: terminal.locale, width: process.stdout.columns ?? 120 }),
      );
    } finally {
      progress.end();
    }
  },
};
