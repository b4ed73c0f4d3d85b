import { z } from "zod";
import type { CliCommand } from "./command.ts";
import type { CatalogEntry } from "./calc/call-function.ts";

const calcOptions = z.object({ list: z.boolean().optional() });

/** `otklik calc FUNCTION JSON`: any formula of the library from the shell. */
export const calcCommand: CliCommand = {
  usage: "calc [function] [arguments]",
  help: {
    en: "work out any formula of the library: intervals, tests, staffing, forecasts…",
    ru: "посчитать любую формулу библиотеки: интервалы, проверки, штат, прогнозы…",
  },
  words: {
    function: { en: "its name, see --list", ru: "её имя, см. --list" },
    arguments: {
      en: "JSON: an object of named arguments or an array",
      ru: "JSON: объект с именованными аргументами или массив",
    },
  },
  options: [
    {
      flags: "--list",
      help: {
        en: "every function with one line and its arguments",
        ru: "все функции: строка о каждой и аргументы",
      },
    },
  ],
  examples: [
    `otklik calc wilson '{"hits": 8, "trials": 10}'`,
    "otklik calc wilson '[8, 10, 0.9]'",
    "otklik calc --list --json",
  ],
  async run({ args: [name, text], options, terminal }) {
    const { callFunction, calcFault, functionsOnOffer } = await import("./calc/call-function.ts");
    const { list } = calcOptions.parse(options);
    if (list) return terminal.answer(functionsOnOffer, asText);
    if (name === undefined) throw calcFault("calc.nothing-asked");
    // JSON for people and machines alike: results are numbers by name.
    const result: unknown = JSON.parse(JSON.stringify(await callFunction(name, text), plainJson));
    terminal.answer(result, () => JSON.stringify(result, null, 2));
  },
};

/** JSON has no word for numbers without end. */
function plainJson(_key: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

function asText(entries: readonly CatalogEntry[]): string {
  const lines: string[] = [];
  for (const [at, { name, part, summary, params }] of entries.entries()) {
    if (part !== entries[at - 1]?.part) lines.push(at > 0 ? `\n${part}` : part);
    const list = params.map((param) => (param.optional ? `${param.name}?` : param.name)).join(", ");
    lines.push(`  ${name}(${list})\n      ${summary}`);
  }
  return lines.join("\n");
}
