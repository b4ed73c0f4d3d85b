import { refuse } from "./check.ts";

/**
 * A word of a list of words.
 * @throws OutOfRange that tells the words there are
 * @example checkOneOf("by", "add", ["set", "add"])
 */
export function checkOneOf(name: string, value: string, words: readonly string[]): void {
  if (!words.includes(value)) {
    refuse(
      `${name} must be one of ${words.join(", ")}, not ${value}`,
      `${name} — одно из ${words.join(", ")}, а не ${value}`,
    );
  }
}
