import { z } from "zod";
import type { CliCommand } from "./command.ts";
import type { EvaluatePhase } from "./evaluate.ts";
import { evaluateFault } from "./evaluate-fault.ts";
import type { Bilingual } from "./locale.ts";

const evaluateOptions = z.object({
  train: z.string().min(1),
  test: z.string().min(1).optional(),
  text: z.string().min(1),
  label: z.string().min(1),
  multi: z.string().min(1).optional(),
  none: z.string().optional(),
  folds: z.coerce.number().int().min(2).max(20).optional(),
  curve: z.boolean().optional(),
});

const phases: Record<EvaluatePhase, Bilingual> = {
  reading: { en: "reading", ru: "чтение" },
  training: { en: "training", ru: "обучение" },
  judging: { en: "judging", ru: "проверка" },
  curve: { en: "learning curve", ru: "кривая обучения" },
};

/** `otklik evaluate --train F --test F --text COL --label COL`: how well own labels are learnt, without a server. */
export const evaluateCommand: CliCommand = {
  usage: "evaluate",
  help: {
    en: "learn labels from a file and say how well, on texts never seen; no server needed",
    ru: "обучить метки по файлу и сказать, насколько хорошо, на невиданных текстах; сервер не нужен",
  },
  options: [
    {
      flags: "--train <file>",
      help: {
        en: "labelled texts to learn from: CSV, TSV, XLSX, JSON or JSONL, gzipped or not",
        ru: "размеченные тексты для обучения: CSV, TSV, XLSX, JSON или JSONL, можно сжатый gzip",
      },
    },
    {
      flags: "--test <file>",
      help: {
        en: "other labelled texts to judge on; left out: --train is judged in parts",
        ru: "другие размеченные тексты для проверки; без него --train проверяется по частям",
      },
    },
    { flags: "--text <column>", help: { en: "column with the words", ru: "столбец со словами" } },
    { flags: "--label <column>", help: { en: "column with the label", ru: "столбец с меткой" } },
    {
      flags: "--multi <separator>",
      help: {
        en: "a text may have several labels, with this between them: --multi '|'",
        ru: "у текста может быть несколько меток, между ними этот знак: --multi '|'",
      },
    },
    {
      flags: "--none <value>",
      help: {
        en: "label that means none of the labels; an empty cell, oos and out_of_scope always do",
        ru: "метка, означающая «ничего из этого»; пустая ячейка, oos и out_of_scope означают это всегда",
      },
    },
    {
      flags: "--folds <number>",
      help: {
        en: "parts to judge in when there is no --test: 2 to 20, 5 if not said",
        ru: "на сколько частей делить без --test: от 2 до 20, если не сказано — 5",
      },
    },
    {
      flags: "--curve",
      help: {
        en: "show how accuracy grows with examples, and which labels need more; takes longer",
        ru: "показать рост точности с числом примеров и каким меткам их не хватает; дольше",
      },
    },
  ],
  examples: [
    "otklik evaluate --train labelled.csv --text message --label topic",
    "otklik evaluate --train train.csv --test test.csv --text text --label intents --multi '|' --json",
  ],
  async run({ options, terminal, signal }) {
    const parsed = evaluateOptions.safeParse(options);
    if (!parsed.success) throw evaluateFault("evaluate.usage");
    const { evaluateFile } = await import("./evaluate.ts");
    const { evaluationTable } = await import("./evaluate-table.ts");
    const { train, text, label, ...others } = parsed.data;
    const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
    const progress = terminal.progress();
    try {
      const report = await evaluateFile({
        train,
        text,
        label,
        ...given,
        onProgress: ({ phase, done, total }) => {
          signal.throwIfAborted();
          progress.report({ phase: phases[phase][terminal.locale], done, total });
        },
      });
      progress.end();
      terminal.answer(report, (found) => evaluationTable(found, terminal.locale));
    } finally {
      progress.end();
    }
  },
};
