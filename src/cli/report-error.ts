import { Fault } from "../core/kit/fault.ts";
import { Interrupted } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";

/** Tells why a command failed: a sentence on stderr, and under --json the same as an object on stdout. */
export function reportError(error: unknown, terminal: Terminal): void {
  if (error instanceof Interrupted) return;
  const known = error instanceof Fault;
  const message = known ? error.sentence(terminal.locale) : errorMessage(error);
  if (terminal.json) {
    const { code, facts } = known ? error : { code: "broken", facts: {} };
    terminal.answer({ error: { code, message, facts } }, () => message);
  } else terminal.warn(message);
  if (!known) terminal.warn(bugNote);
}

const bugNote = {
  en: "Otklik did not expect this. If it repeats, please report it with the lines above.",
  ru: "Этого Otklik не ожидал. Если повторится, сообщите, приложив строки выше.",
};

/** Our own bugs keep their stack: it is what a report needs. */
function errorMessage(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
