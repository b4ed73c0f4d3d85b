import type { Emotion } from "../emotions.ts";

/**
 * Words of one colour. Words stand apart by blanks and match by their stem; `word*` matches what begins so, `=word` that form
 * alone. `_` joins the words of a phrase, where `#` is any number or ordinal and `..` up to two words between.
 */
export type FeelingGroup = {
  emotion: Emotion;
  /** What each occurrence adds to the sentiment, about -2.5 .. 2.5. */
  weight: number;
  /** How strongly it shows the emotion, 0 .. 2.5. */
  shows: number;
  words: string;
};
