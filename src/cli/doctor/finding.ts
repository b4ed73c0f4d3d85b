import type { Facts } from "../../core/kit/fault.ts";
import type { Bilingual } from "../locale.ts";

/** What one check of the doctor found. A warning is worth knowing, a failure stops the product. */
export type Finding = { check: string; status: "ok" | "warn" | "fail"; sentence: Bilingual; facts: Facts };

/**
 * Builds the finding of a check; sentences of warnings and failures say what to do.
 * @example finding("node", "ok", { en: "Node {version}", ru: "Node {version}" }, { version: "20.19.0" }).status // => "ok"
 */
export function finding(
  check: string,
  status: Finding["status"],
  sentence: Bilingual,
  facts: Facts = {},
): Finding {
  return { check, status, sentence, facts };
}
