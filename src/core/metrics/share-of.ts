import type { Answer, Estimate } from "../kit/answer.ts";
import { checkCount, refuse } from "../kit/check.ts";
import { wilson } from "../stats/wilson.ts";

/** A count under its name, so that a refusal can say which of the two was wrong. */
export type NamedCount = readonly [name: string, count: number];

/** What every everyday rate is: a part of a whole, with Wilson's interval; the names are told when the counts cannot be. */
export function shareOf(part: NamedCount, whole: NamedCount, level: number): Answer<Estimate> {
  checkPartOf(part, whole);
  return wilson(part[1], whole[1], level);
}

/** Two counts, the first of which lies within the second. */
export function checkPartOf([partName, part]: NamedCount, [wholeName, whole]: NamedCount): void {
  checkCount(partName, part);
  checkCount(wholeName, whole);
  if (part > whole) {
    refuse(
      `${partName} must not exceed ${wholeName}: ${part} of ${whole}`,
      `${partName} не может быть больше ${wholeName}: ${part} из ${whole}`,
    );
  }
}
