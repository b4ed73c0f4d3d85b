import { refuse } from "../kit/check.ts";

/**
 * One of a few words; anything else typed into the shell is refused, not taken for a default.
 * @throws OutOfRange that names the words
 */
export function checkOneOf(name: string, value: string, words: readonly string[]): void {
  if (!words.includes(value)) {
    const all = words.join(", ");
    refuse(`${name} must be one of ${all}, not ${value}`, `${name} — одно из: ${all}, а не ${value}`);
  }
}
