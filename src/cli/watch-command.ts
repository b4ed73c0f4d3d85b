import { z } from "zod";
import type { CliCommand } from "./command.ts";
import { anyTableFile } from "./file-options.ts";
import type { Bilingual } from "./locale.ts";
import { watchFault } from "./watch-fault.ts";

const watchOptions = z.object({
  time: z.string().min(1),
  count: z.string().min(1).optional(),
  by: z.string().min(1).optional(),
  zone: z.string().min(1).optional(),
  alarmsPerWeek: z.coerce.number().min(0.001).max(1000).optional(),
});

const phases: Record<"reading" | "watching", Bilingual> = {
  reading: { en: "reading", ru: "чтение" },
  watching: { en: "watching", ru: "наблюдение" },
};

/** `otklik watch FILE --time COL --count COL`: which rises a watch would have noticed, and when, without a server. */
export const watchCommand: CliCommand = {
  usage: "watch <file>",
  help: {
    en: "find unusual rises in a file of counts, as if watched while it came in; no server needed",
    ru: "найти необычный рост в файле с количествами, как при наблюдении на ходу; сервер не нужен",
  },
  words: { file: anyTableFile },
  options: [
    { flags: "--time <column>", help: { en: "column with the time", ru: "столбец со временем" } },
    {
      flags: "--count <column>",
      help: {
        en: "column with the count; left out: rows are counted",
        ru: "столбец с количеством; без него считаются строки",
      },
    },
    {
      flags: "--by <column>",
      help: {
        en: "a series for each value of this column",
        ru: "отдельный ряд для каждого значения этого столбца",
      },
    },
    {
      flags: "--alarms-per-week <number>",
      help: {
        en: "false alarms to bear, over all series; if not said, 1, and 4 a year for daily counts",
        ru: "сколько ложных тревог в неделю терпимо, на все ряды вместе; если не сказано — 1, для подневных чисел — 4 в год",
      },
    },
    {
      flags: "--zone <name>",
      help: {
        en: "time zone of the clocks, such as Europe/Moscow; left out: times are taken as written",
        ru: "часовой пояс, например Europe/Moscow; без него время берётся как написано",
      },
    },
  ],
  examples: [
    "otklik watch calls.csv --time time --count calls",
    "otklik watch contacts.csv.gz --time created --by topic --alarms-per-week 1 --zone Europe/Moscow --json",
  ],
  async run({ args: [file = ""], options, terminal, signal }) {
    const parsed = watchOptions.safeParse(options);
    if (!parsed.success) throw watchFault("watch.usage");
    const { watchFile } = await import("./watch.ts");
    const { watchTable } = await import("./watch-table.ts");
    const { time, ...others } = parsed.data;
    const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
    const progress = terminal.progress();
    try {
      const report = await watchFile({
        file,
        time,
        ...given,
        onProgress: ({ phase, done, total }) => {
          signal.throwIfAborted();
          progress.report({ phase: phases[phase][terminal.locale], done, total });
        },
      });
      progress.end();
      terminal.answer(report, (found) => watchTable(found, terminal.locale));
    } finally {
      progress.end();
    }
  },
};
