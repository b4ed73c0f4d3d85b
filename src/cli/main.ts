import { readFileSync } from "node:fs";
import { commands } from "./commands.ts";
import { exitCodes } from "./exit-code.ts";
import { terminalLocale } from "./locale.ts";
import { runCommandLine } from "./program.ts";

/** The command `otklik`. */

// `otklik pains FILE --json | head` closes the pipe early: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};
const { env, stdout, stderr, argv } = process;
process.exitCode = await runCommandLine(argv.slice(2), commands, {
  env,
  stdout,
  stderr,
  locale: terminalLocale(env),
  version: manifest.version,
});
// What an interrupted command still had in hand must not keep the process waiting.
if (process.exitCode === exitCodes.interrupted) process.exit();
