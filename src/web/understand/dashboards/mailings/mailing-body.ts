import type { Schedule, ScheduleInput } from "../../../../understand/dashboards/contract.ts";

/** A mailing as it is sent back to be kept. */
export function bodyOf({ emails, format, locale, cadence, day, hour, isOn }: Schedule): ScheduleInput {
  return { emails, format, locale, cadence, day, hour, isOn };
}

/**
 * Addresses typed in one go: separated by commas, semicolons, spaces or lines, each once.
 * @example emailsIn("a@x.ru; b@x.ru\na@x.ru") // => ["a@x.ru", "b@x.ru"]
 */
export function emailsIn(typed: string): string[] {
  return [...new Set(typed.split(/[\s,;]+/).filter((each) => each !== ""))];
}
