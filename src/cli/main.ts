import { readFileSync } from "node:fs";
import { commands } from "./commands.ts";
import { exitCodes } from "./exit-code.ts";
import { terminalLocale } from "./locale.ts";
import { runCommandLine } from "./program.ts";

/** The command `otklik`. */

const { env, stdout, stderr, argv } = process;

// `otklik pains FILE --json | head` closes the pipe early: that is no failure. A server whose terminal was closed
// has nobody to talk to any more, but still has to stop in good order.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (!isReaderGone(error)) throw error;
  if (argv[2] !== "start") process.exit(exitCodes.done);
});
stderr.on("error", (error: NodeJS.ErrnoException) => {
  if (!isReaderGone(error)) throw error;
});

function isReaderGone({ code }: NodeJS.ErrnoException): boolean {
  return code === "EPIPE" || code === "EIO";
}

const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};
process.exitCode = await runCommandLine(argv.slice(2), commands, {
  env,
  stdout,
  stderr,
  locale: terminalLocale(env),
  version: manifest.version,
});
// What an interrupted command still had in hand must not keep the process waiting.
if (process.exitCode === exitCodes.interrupted) process.exit();
