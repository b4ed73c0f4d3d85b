import { Command, type CommanderError } from "commander";
import { readLaunchConfig } from "../server/start/launch-config.ts";
import type { Locale } from "../core/kit/fault.ts";
import type { CliCommand } from "./command.ts";
import { exitCodeOf, exitCodes, Interrupted } from "./exit-code.ts";
import type { Bilingual } from "./locale.ts";
import { reportError } from "./report-error.ts";
import { inRussian } from "./russian-help.ts";
import { createTerminal, type Streams } from "./terminal.ts";

export type World = Streams & { env: NodeJS.ProcessEnv; locale: Locale; version: string };

/**
 * Runs one command line.
 * @param words without the names of Node and of the program
 * @returns exit code
 */
export async function runCommandLine(words: string[], commands: CliCommand[], world: World): Promise<number> {
  let exitCode: number = exitCodes.done;
  const program = frame(world);
  for (const command of commands) {
    addCommand(program, command, world).action(async (...given: unknown[]) => {
      exitCode = await runCommand(command, given.at(-1) as Command, world);
    });
  }
  try {
    await program.parseAsync(words, { from: "user" });
    return exitCode;
  } catch (error) {
    const { code, exitCode: asked } = error as CommanderError;
    if (!code?.startsWith("commander.")) throw error;
    return asked === 0 || code === "commander.help" ? exitCodes.done : exitCodes.usage;
  }
}

function frame({ locale, version, stdout, stderr }: World): Command {
  const inLanguage = (text: string) => (locale === "ru" ? inRussian(text) : text);
  return new Command("otklik")
    .description(about[locale])
    .version(version, "-V, --version", showsVersion[locale])
    .helpOption("-h, --help", showsHelp[locale])
    .helpCommand(false)
    .configureHelp({ styleTitle: inLanguage, styleOptionDescription: inLanguage })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text, write) => write(inLanguage(text)),
    })
    .addHelpText("after", `\n${exitCodesHelp[locale]}`)
    .exitOverride();
}

function addCommand(program: Command, definition: CliCommand, { locale }: World): Command {
  const [name = "", ...words] = definition.usage.split(" ");
  const command = program.command(name).copyInheritedSettings(program).description(definition.help[locale]);
  command.helpOption("-h, --help", showsHelp[locale]);
  for (const word of words)
    command.argument(word, definition.words?.[word.replace(/[<>[\].]/g, "")]?.[locale]);
  for (const { flags, help, default: value } of definition.options ?? []) {
    command.option(flags, help[locale], value as string | undefined);
  }
  command.option("--json", answersInJson[locale]);
  const examples = (definition.examples ?? []).map((example) => `  ${example}\n`).join("");
  if (examples) command.addHelpText("after", `\n${exampleTitle[locale]}\n${examples}`);
  return command;
}

async function runCommand(definition: CliCommand, command: Command, world: World): Promise<number> {
  const options: Record<string, unknown> = command.opts();
  const terminal = createTerminal(world.locale, options["json"] === true, world);
  const interruption = new AbortController();
  const interrupt = () => interruption.abort(new Interrupted());
  // `start` listens for itself; for the others the first Ctrl-C asks, the second ends at once (Node's own way).
  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  try {
    const config = readLaunchConfig(world.env);
    const { env } = world;
    const { signal } = interruption;
    const code = await definition.run({ args: command.args, options, terminal, env, config, signal });
    if (signal.aborted && !definition.endsByInterrupt) return exitCodes.interrupted;
    return code ?? exitCodes.done;
  } catch (error) {
    reportError(error, terminal);
    return exitCodeOf(error);
  } finally {
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
  }
}

const about: Bilingual = {
  en: "Otklik: what customers say, what hurts them, what it costs.\nSettings come from the environment: PORT (4800), HOST (127.0.0.1), DATA_DIR (./data), DATABASE_URL (none: the embedded PostgreSQL).",
  ru: "Otklik: что говорят клиенты, что у них болит и во что это обходится.\nНастройки берутся из окружения: PORT (4800), HOST (127.0.0.1), DATA_DIR (./data), DATABASE_URL (не задан: встроенный PostgreSQL).",
};
const showsVersion: Bilingual = { en: "print the version", ru: "показать версию" };
const showsHelp: Bilingual = { en: "show this help", ru: "показать эту справку" };
const answersInJson: Bilingual = { en: "answer in JSON, for machines", ru: "ответ в JSON, для программ" };
const exampleTitle: Bilingual = { en: "Examples:", ru: "Примеры:" };
const exitCodesHelp: Bilingual = {
  en: "Exit codes: 0 done, 1 failed, 2 wrong usage or input, 3 not allowed, 4 not found, 5 conflict, 6 limit reached,\n10 the data folder is held by another Otklik, 11 the port is taken, 130 interrupted.",
  ru: "Коды выхода: 0 готово, 1 сбой, 2 неверная команда или данные, 3 нет прав, 4 не найдено, 5 конфликт, 6 превышен предел,\n10 папка данных занята другим Otklik, 11 порт занят, 130 прервано.",
};
