import { type Emotion, emotions } from "./emotions.ts";
import type { ClauseReading } from "./felt-units.ts";
import type { LearntFeelings } from "./learn-feelings.ts";

/** By how much the corrections shift a clause: its sentiment, and each emotion in the order of `emotions`. */
export type Shift = { sentiment: number; emotions: number[] };

/**
 * The words a clause is learnt by: its stems without function words, and pairs of neighbours. A clause of function words alone is
 * learnt by these.
 */
export function learntTerms({ senses }: Pick<ClauseReading, "senses">): string[] {
  const heard = senses.filter((sense) => sense !== undefined);
  const told = heard.filter(({ stop, negates }) => !stop || negates);
  const stems = (told.length > 0 ? told : heard).map((sense) => sense.stem);
  const terms = new Set(stems);
  for (let at = 1; at < stems.length; at++) terms.add(`${stems[at - 1]} ${stems[at]}`);
  return [...terms];
}

/** What the learnt words of a clause add up to; long clauses thin each word's part. */
export function learntShift(reading: ClauseReading, learnt: LearntFeelings): Shift {
  const shift: Shift = { sentiment: 0, emotions: emotions.map(() => 0) };
  const terms = learntTerms(reading);
  const part = 1 / Math.sqrt(Math.max(1, terms.length));
  for (const term of terms) {
    if (!Object.hasOwn(learnt.words, term)) continue;
    const word = learnt.words[term]!;
    shift.sentiment += part * word.sentiment;
    emotions.forEach((emotion: Emotion, at) => {
      shift.emotions[at]! += part * (word.emotions[emotion] ?? 0);
    });
  }
  return shift;
}
