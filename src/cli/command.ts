import type { LaunchConfig } from "../server/start/launch-config.ts";
import type { Bilingual } from "./locale.ts";
import type { Terminal } from "./terminal.ts";

/** An option of a command, in commander's notation: `--text <column>`, `--groups <number>`, `--dry-run`. */
export type CliOption = { flags: string; help: Bilingual; default?: string | number | boolean };

/** What a command is given when it runs. */
export type CliCall = {
  /** The words after the command's name, in the order of its usage. */
  args: string[];
  /** By camelCase name; the command checks them itself (zod), for they are a person's words. */
  options: Record<string, unknown>;
  terminal: Terminal;
  env: NodeJS.ProcessEnv;
  config: LaunchConfig;
  /** Aborted at Ctrl-C: long work ends in good order and throws. */
  signal: AbortSignal;
};

/**
 * One command of `otklik`, listed in commands.ts. Its file stays light: what is heavy to load is imported inside `run`,
 * so that `otklik --help` answers at once. `--json` and `--help` come by themselves.
 */
export type CliCommand = {
  /** As commander writes it: `pains <file>`; `[file]` when it may be left out. */
  usage: string;
  help: Bilingual;
  /** What the words in the usage mean. */
  words?: Record<string, Bilingual>;
  options?: CliOption[];
  /** Whole command lines to show under the help. */
  examples?: string[];
  /** True for a command that Ctrl-C ends in the usual way (`start`): its exit code is then 0. */
  endsByInterrupt?: boolean;
  /** May give an exit code of its own; nothing means done. */
  run(call: CliCall): Promise<number | void>;
};
