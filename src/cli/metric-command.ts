import { z } from "zod";
import type { CliCommand } from "./command.ts";
import { anyTableFile, blankOption } from "./file-options.ts";
import { metricFault } from "./metric-fault.ts";

const metricOptions = z.object({
  metric: z.enum(["nps", "csat", "ces", "mean"]),
  column: z.string().min(1),
  blank: z.string().optional(),
  weight: z.string().min(1).optional(),
  by: z.string().min(1).optional(),
  where: z.string().min(1).optional(),
});

/** `otklik metric FILE --metric nps --column COL`: a metric of a file, with its interval, without a server. */
export const metricCommand: CliCommand = {
  usage: "metric <file>",
  help: {
    en: "a metric of a file's column (NPS, CSAT, CES, mean) with its interval; no server needed",
    ru: "метрика по столбцу файла (NPS, CSAT, CES, среднее) с интервалом; сервер не нужен",
  },
  words: { file: anyTableFile },
  options: [
    { flags: "--metric <name>", help: { en: "nps, csat, ces or mean", ru: "nps, csat, ces или mean" } },
    { flags: "--column <column>", help: { en: "column with the marks", ru: "столбец с оценками" } },
    blankOption,
    {
      flags: "--weight <column>",
      help: { en: "column with the weight of each answer", ru: "столбец с весом ответа" },
    },
    {
      flags: "--by <column>",
      help: {
        en: "tell each value of this column apart, too",
        ru: "посчитать ещё и по значениям этого столбца",
      },
    },
    {
      flags: "--where <column=value>",
      help: { en: "these rows alone", ru: "только эти строки" },
    },
  ],
  examples: [
    "otklik metric survey.csv.gz --metric nps --column recommend --blank 11",
    "otklik metric survey.xlsx --metric csat --column overall --weight weight --by region --json",
  ],
  async run({ args: [file = ""], options, terminal, signal }) {
    const parsed = metricOptions.safeParse(options);
    if (!parsed.success) throw metricFault("metric.usage");
    const { metric, column, ...others } = parsed.data;
    const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
    const { metricOfFile } = await import("./metric.ts");
    const { metricTable } = await import("./metric-table.ts");
    const progress = terminal.progress();
    try {
      const report = await metricOfFile({
        file,
        metric,
        column,
        ...given,
        onProgress: (done) => {
          signal.throwIfAborted();
          progress.report({ phase: { en: "reading", ru: "чтение" }[terminal.locale], done, total: null });
        },
      });
      progress.end();
      terminal.answer(report, (found) => metricTable(found, terminal.locale));
    } finally {
      progress.end();
    }
  },
};
