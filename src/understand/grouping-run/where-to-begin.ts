import type { TopicSignature } from "../../core/text/topic-signature.ts";
import type { Standing } from "./standing-topics.ts";

/** With a larger share of new texts, what was found earlier says little of what there is now. */
const mostNew = 0.2;

/**
 * Where a grouping begins: at what the last one proposed, so that a few new texts leave the proposals where they are; what is really
 * new stays in "other" and is proposed from there. From nothing where a person asked for that, or where much is new.
 * @param texts how many there are now, and how many the last grouping read (null: there was none)
 */
export function whereToBegin(
  { near }: Pick<Standing, "near">,
  texts: { now: number; before: number | null },
  isAnew: boolean,
): TopicSignature[] {
  if (isAnew || texts.before === null) return [];
  return Math.abs(texts.now - texts.before) > mostNew * texts.now ? [] : near;
}
