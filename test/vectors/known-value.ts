import type { Answer } from "../../src/core/kit/answer.ts";

/** The value of an answer that must be known. */
export function knownValue<T>(answer: Answer<T>): T {
  if (!answer.known) throw new Error(`no answer: ${answer.why}`);
  return answer.value;
}
