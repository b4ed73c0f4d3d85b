import { type Emotion, emotions } from "./emotions.ts";
import type { ClauseReading, FeltUnit } from "./felt-units.ts";
import type { Piece } from "./pieces.ts";

/** What a clause has for and against, before it is brought to -1..1. */
export type Votes = {
  good: number;
  bad: number;
  /** By the order of `emotions`. */
  shown: number[];
  signs: { from: number; to: number }[];
};

const indexOf = Object.fromEntries(emotions.map((emotion, at) => [emotion, at])) as Record<Emotion, number>;
const angerAt = indexOf.anger;
const joyAt = indexOf.joy;

/** How the clause was said: capitals, signs of exclamation, a question. */
export type Manner = {
  shouts: boolean;
  exclaims: number;
  /** Has a question mark. */
  asks: boolean;
  /** Is a question, marked as one or not. */
  wonders: boolean;
  asksHard: boolean;
  trails: boolean;
};

/** The manner of the pieces of one clause. */
export function mannerOf(pieces: readonly Piece[], first: number, last: number): Manner {
  let capitals = 0;
  let words = 0;
  let exclaims = 0;
  let asks = 0;
  let trails = false;
  for (let at = first; at < last; at++) {
    const { kind, is, capitals: large, start, end } = pieces[at]!;
    if (kind === "word" && end - start > 2) {
      words++;
      if (large) capitals++;
    } else if (kind === "stop") {
      for (const char of is) {
        if (char === "!" || char === "‼") exclaims++;
        else if (char === "?" || char === "⁉") asks++;
      }
      trails = is.startsWith("..") || is.startsWith("…");
    }
  }
  return {
    shouts: capitals >= 2 && capitals * 2 >= words,
    exclaims,
    asks: asks > 0,
    wonders: asks > 0,
    asksHard: asks > 1,
    trails,
  };
}

/** Adds up what the units say in the manner they are said. */
export function votesOf({ units, heat, sells }: ClauseReading, manner: Manner, isAdvert: boolean): Votes {
  const votes: Votes = { good: 0, bad: 0, shown: emotions.map(() => 0), signs: [] };
  const loud = (manner.shouts ? 1.2 : 1) * (manner.exclaims > 1 ? 1.25 : manner.exclaims === 1 ? 1.12 : 1);
  const praise = (manner.wonders ? 0.2 : 1) * (isAdvert || sells > 1 ? 0.25 : 1);
  const blame = isAdvert ? 0.6 : 1;
  for (const unit of units) {
    const factor = loud * (unit.weight > 0 ? praise : blame);
    if (unit.weight > 0) votes.good += unit.weight * factor;
    else votes.bad -= unit.weight * factor;
    votes.shown[indexOf[unit.emotion]]! += unit.shows * factor;
    votes.signs.push({ from: unit.from, to: unit.to });
  }
  heatUp(votes, heat, manner);
  return votes;
}

/** «опять», "still", capitals, !!! and ??? with a complaint are anger; without one they say little. */
function heatUp(votes: Votes, heat: readonly { from: number; to: number }[], manner: Manner): void {
  const { good, bad, shown } = votes;
  if (bad <= good || bad < 0.3) {
    if (manner.asksHard && good === 0) {
      votes.bad += 0.4;
      shown[angerAt]! += manner.shouts ? 0.9 : 0.3;
    }
    return;
  }
  const others =
    shown[indexOf.fear]! + shown[indexOf.sadness]! + shown[indexOf.disgust]! + shown[indexOf.disappointment]!;
  const room = others > 1.4 ? 0.3 : 1;
  let heated = 0;
  if (heat.length > 0) heated += 0.7 + 0.2 * Math.min(2, heat.length - 1);
  if (manner.shouts) heated += 0.6;
  if (manner.exclaims > 0) heated += 0.35 + (manner.exclaims > 1 ? 0.3 : 0);
  if (manner.asks) heated += 0.35 + (manner.asksHard ? 0.3 : 0);
  shown[angerAt]! += heated * room;
  if (heat.length > 0) {
    votes.bad += 0.3;
    for (const span of heat) votes.signs.push(span);
  }
}

/** Praise that bites: taken as blame, and as anger. */
export function turnPraise(votes: Votes, units: readonly FeltUnit[]): void {
  for (const unit of units) if (unit.weight > 0) votes.shown[indexOf[unit.emotion]]! -= unit.shows;
  votes.shown[joyAt] = 0;
  votes.bad += Math.max(1.2, votes.good * 0.8);
  votes.good = 0;
  votes.shown[angerAt]! += 1.6;
}

/** Praise that only closes a complaint politely: nothing is felt by it. */
export function mutePraise(votes: Votes): void {
  votes.good = 0;
  votes.shown[joyAt] = 0;
}
