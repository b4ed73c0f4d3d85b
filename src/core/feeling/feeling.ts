import { cutClauses } from "./clauses.ts";
import { mannerOf, mutePraise, turnPraise, type Votes, votesOf } from "./clause-votes.ts";
import { type Emotion, emotions } from "./emotions.ts";
import { readClause } from "./felt-units.ts";
import { learntShift } from "./learnt-shift.ts";
import type { LearntFeelings } from "./learn-feelings.ts";
import { readPieces } from "./read-pieces.ts";
import { type Bitten, meantBy, surroundingsOf } from "./sarcasm.ts";

/** What one clause feels like: offsets (UTF-16) of the clause, and of the words that show it. */
export type Feeling = {
  from: number;
  to: number;
  /** -1 wholly bad … 1 wholly good. */
  sentiment: number;
  emotion: Emotion;
  /** How sure, 0..1. */
  confidence: number;
  signs: { from: number; to: number }[];
};

export type FeelingOptions = {
  /** The customer's own mark, brought to -1 (lowest) .. 1 (highest). */
  mark?: number;
  /** The mark where it is to tell honest praise from bitter alone, and not to lean the clauses. */
  irony?: number;
  /** What people's corrections taught. */
  learnt?: LearntFeelings;
};

/** How much one plain word weighs against doubt: with it a "good" alone stands at about a half. */
const doubt = 0.9;
const markWeight = 0.2;
/** A clause without a feeling word leans with the customer's mark a little. */
const silentMark = 0.3;
const leastShown = 0.7;
const noneAt = emotions.indexOf("none");

/**
 * The feelings of a text, one for each of its clauses, in order; none for a text without words or signs. By lexicons and rules
 * in Russian and English, and by what people's corrections taught. Time grows linearly with the text.
 * @param text    masked or not, of any length
 * @param options the customer's mark (-1..1), what corrections taught
 * @example feelingsOf("Обслуживание не плохое, но третий день нет связи!").map((f) => f.emotion) // => ["joy", "anger"]
 */
export function feelingsOf(text: string, options: FeelingOptions = {}): Feeling[] {
  const all = readPieces(text);
  const isLinked = all.some(({ kind, is }) => kind === "kept" && /^(?:https?:|www)/i.test(is));
  const clauses = cutClauses(text, all);
  const read = clauses.map((clause): Bitten => ({ ...clause, reading: readClause(all, clause) }));
  const sold = read.reduce((sum, { reading }) => sum + reading.sells, 0);
  const isAdvert = sold >= 3 || (sold > 0 && isLinked);
  const around = surroundingsOf(read, options.irony ?? options.mark);
  return clauses.map((clause, at) => {
    const { reading } = read[at]!;
    const manner = mannerOf(all, clause.first, clause.last);
    const head = reading.senses.find((sense) => sense);
    const asks = manner.asks || (manner.exclaims === 0 && Boolean(head?.asks));
    const votes = votesOf(reading, { ...manner, wonders: asks }, isAdvert);
    const meant = meantBy(text, all, read, at, around);
    if (meant === "bites") turnPraise(votes, reading.units);
    else if (meant === "polite") mutePraise(votes);
    const shift = options.learnt && learntShift(reading, options.learnt);
    return { from: clause.from, to: clause.to, ...judge(votes, shift, options.mark) };
  });
}

/** The sentiment, emotion and confidence of a clause. */
function judge(
  votes: Votes,
  shift: ReturnType<typeof learntShift> | undefined,
  mark: number | undefined,
): Omit<Feeling, "from" | "to"> {
  const { good, bad } = votes;
  let felt = (good - bad) / (good + bad + doubt);
  const shown = votes.shown.slice();
  if (shift) {
    felt = bounded(felt + shift.sentiment);
    shift.emotions.forEach((by, at) => {
      shown[at]! += by;
    });
  }
  const emotion = emotionOf(shown, felt);
  const silent = good + bad === 0 && votes.signs.length === 0;
  if (mark !== undefined)
    felt = silent ? bounded(felt + silentMark * mark) : felt * (1 - markWeight) + markWeight * mark;
  return {
    sentiment: bounded(felt),
    emotion: emotions[emotion]!,
    confidence: confidenceOf(votes, shown, emotion),
    signs: votes.signs,
  };
}

/** The emotion shown most, if it is shown enough and does not go against the sentiment. */
function emotionOf(shown: readonly number[], felt: number): number {
  let best = noneAt;
  let most = leastShown + Math.max(0, shown[noneAt]!);
  shown.forEach((show, at) => {
    if (at === noneAt || show < most) return;
    const isJoy = emotions[at] === "joy";
    if (isJoy ? felt < 0 : felt > 0.2 && emotions[at] !== "surprise") return;
    best = at;
    most = show;
  });
  return best;
}

function confidenceOf({ good, bad }: Votes, shown: readonly number[], emotion: number): number {
  const mass = good + bad;
  const agreement = mass === 0 ? 1 : Math.abs(good - bad) / mass;
  if (emotion === noneAt) return 0.5 + 0.3 / (1 + mass);
  const all = shown.reduce((sum, show) => sum + Math.max(0, show), 0);
  const clear = all === 0 ? 0 : shown[emotion]! / all;
  return bounded((1 - Math.exp(-shown[emotion]!)) * (0.4 + 0.4 * clear + 0.2 * agreement));
}

/**
 * The whole text's sentiment: clauses that feel more count for more.
 * @returns -1..1; 0 where nothing is felt
 * @example leanOf([]) // => 0
 */
export function leanOf(feelings: readonly Pick<Feeling, "sentiment">[]): number {
  let sum = 0;
  let weight = 0;
  for (const { sentiment: felt } of feelings) {
    sum += felt * Math.abs(felt);
    weight += Math.abs(felt);
  }
  return weight === 0 ? 0 : bounded(sum / weight);
}

const bounded = (value: number) => Math.max(-1, Math.min(1, value));

export { type Emotion, emotions };
