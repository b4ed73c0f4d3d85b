import { fill, type Locale } from "../core/kit/fault.ts";
import type { CliCommand } from "./command.ts";
import type { Finding } from "./doctor/finding.ts";
import { exitCodes } from "./exit-code.ts";

/** `otklik doctor`: is everything there for the product to run, and what to do where it is not. */
export const doctorCommand: CliCommand = {
  usage: "doctor",
  help: {
    en: "check this installation and say what to mend",
    ru: "проверить установку и сказать, что исправить",
  },
  examples: ["otklik doctor", "otklik doctor --json"],
  async run({ config, terminal }) {
    const { examine } = await import("./doctor/examine.ts");
    const findings = await examine(config);
    const isHealthy = findings.every(({ status }) => status !== "fail");
    const said = findings.map((one) => ({
      check: one.check,
      status: one.status,
      message: sentenceOf(one, terminal.locale),
      facts: one.facts,
    }));
    terminal.answer({ healthy: isHealthy, checks: said }, () =>
      findings.map((one) => `${marks[one.status]} ${sentenceOf(one, terminal.locale)}`).join("\n"),
    );
    return isHealthy ? exitCodes.done : exitCodes.broken;
  },
};

const marks: Record<Finding["status"], string> = { ok: "✓", warn: "!", fail: "✗" };

function sentenceOf({ sentence, facts }: Finding, locale: Locale): string {
  return fill(sentence[locale], facts);
}
