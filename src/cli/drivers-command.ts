import { z } from "zod";
import type { CliCommand } from "./command.ts";
import { driversFault } from "./drivers-fault.ts";
import { anyTableFile, blankOption } from "./file-options.ts";
import type { Bilingual } from "./locale.ts";

const list = z
  .string()
  .min(1)
  .transform((text) =>
    text
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  )
  .refine((parts) => parts.length > 0);

const driversOptions = z.object({
  outcome: z.string().min(1),
  drivers: list.optional(),
  blank: z.string().optional(),
  method: z.enum(["lmg", "relative-weights"]).optional(),
  by: z.string().min(1).optional(),
  positive: list.optional(),
  draws: z.coerce.number().int().min(100).max(100_000).optional(),
  seed: z.coerce.number().int().min(0).optional(),
});

const phases: Record<"reading" | "weighing", Bilingual> = {
  reading: { en: "reading", ru: "чтение" },
  weighing: { en: "weighing drivers", ru: "взвешивание факторов" },
};

/** `otklik drivers FILE --outcome COL`: what goes with an outcome, and how sure that is, without a server. */
export const driversCommand: CliCommand = {
  usage: "drivers <file>",
  help: {
    en: "rank what goes with an outcome in a file (a mark, a yes or no), with intervals; no server needed",
    ru: "что связано с исходом в файле (оценкой, «да» или «нет») и насколько, с интервалами; сервер не нужен",
  },
  words: { file: anyTableFile },
  options: [
    {
      flags: "--outcome <column>",
      help: { en: "column to be explained", ru: "столбец, который объясняем" },
    },
    {
      flags: "--drivers <columns>",
      help: {
        en: "columns that may go with it, commas between; left out: those that look like ratings",
        ru: "столбцы-факторы через запятую; если не указать — похожие на оценки",
      },
    },
    blankOption,
    {
      flags: "--positive <values>",
      help: {
        en: "answers of the outcome that count as yes, commas between: --positive Yes, --positive 9,10",
        ru: "ответы исхода, которые считать за «да», через запятую: --positive Да, --positive 9,10",
      },
    },
    {
      flags: "--by <column>",
      help: {
        en: "tell each value of this column apart, too",
        ru: "посчитать ещё и по значениям этого столбца",
      },
    },
    {
      flags: "--method <name>",
      help: {
        en: "lmg (up to 15 drivers) or relative-weights; lmg if not said",
        ru: "lmg (до 15 факторов) или relative-weights; если не сказано — lmg",
      },
    },
    {
      flags: "--draws <number>",
      help: { en: "bootstrap resamples, 1000 if not said", ru: "повторных выборок, если не сказано — 1000" },
    },
    {
      flags: "--seed <number>",
      help: {
        en: "start of the random numbers, 1 if not said",
        ru: "начало случайных чисел, если не сказано — 1",
      },
    },
  ],
  examples: [
    "otklik drivers survey.csv --outcome overall --blank 0,6",
    "otklik drivers customers.xlsx --outcome churn --positive Yes --drivers tenure,price --by region --json",
  ],
  async run({ args: [file = ""], options, terminal, env, signal }) {
    const parsed = driversOptions.safeParse(options);
    if (!parsed.success) throw driversFault("drivers.usage");
    const { outcome, ...others } = parsed.data;
    const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
    const { driversOfFile } = await import("./drivers.ts");
    const { driversTable } = await import("./drivers-table.ts");
    const progress = terminal.progress();
    try {
      const report = await driversOfFile({
        file,
        outcome,
        ...given,
        onProgress: ({ phase, done, total }) => {
          signal.throwIfAborted();
          progress.report({ phase: phases[phase][terminal.locale], done, total });
        },
      });
      progress.end();
      const colour = process.stdout.isTTY === true && !env["NO_COLOR"];
      terminal.answer(report, (found) => driversTable(found, { locale: terminal.locale, colour }));
    } finally {
      progress.end();
    }
  },
};
