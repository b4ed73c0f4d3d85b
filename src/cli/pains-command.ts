import { z } from "zod";
import { faultFamily } from "../core/kit/fault.ts";
import type { CliCommand } from "./command.ts";
import { anyTableFile, languageOption, textOption } from "./file-options.ts";

const painsOptions = z.object({
  text: z.string().min(1).optional(),
  date: z.string().min(1).optional(),
  language: z.enum(["ru", "en"]).optional(),
  currency: z.string().optional(),
  costs: z.string().min(1).optional(),
});

const usageFault = faultFamily({
  "pains.usage": {
    kind: "invalid",
    en: "--language can be ru or en; --text and --date name a column, --costs a JSON file.",
    ru: "--language бывает ru или en; --text и --date называют столбец, --costs — файл JSON.",
  },
});

/** `otklik pains FILE`: what hurts customers, ranked by money, without server or database. */
export const painsCommand: CliCommand = {
  usage: "pains <file>",
  help: {
    en: "rank what hurts customers in a file, by money; no server needed",
    ru: "что болит у клиентов по файлу, по деньгам; сервер не нужен",
  },
  words: {
    file: anyTableFile,
  },
  options: [
    textOption,
    {
      flags: "--date <column>",
      help: { en: "column with the date; found by itself", ru: "столбец с датой; найдётся сам" },
    },
    languageOption,
    {
      flags: "--currency <code>",
      help: {
        en: "RUB, USD…; by the language of the texts if not said",
        ru: "RUB, USD…; если не сказано — по языку текстов",
      },
    },
    {
      flags: "--costs <file>",
      help: {
        en: "JSON with your cost model instead of the default",
        ru: "JSON с вашей стоимостью вместо принятой по умолчанию",
      },
    },
  ],
  examples: [
    "otklik pains contacts.csv",
    "otklik pains reviews.csv.gz --json",
    "otklik pains chats.xlsx --text Сообщение",
  ],
  async run({ args: [file = ""], options, terminal, env, signal }) {
    const parsed = painsOptions.safeParse(options);
    if (!parsed.success) throw usageFault("pains.usage");
    const { painsOfFile } = await import("./pains.ts");
    const { painsTable } = await import("./pains-table.ts");
    const given = Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
    const progress = terminal.progress();
    try {
      const found = await painsOfFile({
        file,
        ...given,
        onProgress: (step) => {
          signal.throwIfAborted();
          progress.report(step);
        },
      });
      progress.end();
      const colour = process.stdout.isTTY === true && !env["NO_COLOR"];
      terminal.answer(found, (pains) =>
        painsTable(pains, { locale: terminal.locale, colour, width: process.stdout.columns ?? 120 }),
      );
    } finally {
      progress.end();
    }
  },
};
