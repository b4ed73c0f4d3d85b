import type { CutClause } from "./clauses.ts";
import type { Emotion } from "./emotions.ts";
import { type Colour, phrasesFromNumber, type Phrase, signColour } from "./lexicon/lexicon.ts";
import type { WordSense } from "./lexicon/word-sense.ts";
import type { Piece } from "./pieces.ts";

/** Words of a clause that show one feeling, with all that stands around them counted in. */
export type FeltUnit = {
  from: number;
  to: number;
  weight: number;
  emotion: Emotion;
  shows: number;
  /** Praise that may be meant to bite. */
  bites: boolean;
  /** A plain hardship (no link, third day, does not work), not a name for one: proof that praise beside it bites. */
  hard: boolean;
};

/** What a clause holds besides its felt words. */
export type ClauseReading = {
  units: FeltUnit[];
  senses: (WordSense | undefined)[];
  heat: { from: number; to: number }[];
  sells: number;
  opensBite: boolean;
  words: number;
};

const reach = 3;
/** A denied opinion reaches so many words on. */
const opinionReach = 12;
const strength = { more: 1.35, less: 0.6 };
/** A negation turns praise into blame almost wholly, blame into praise by less than half: «не плохо» is no «отлично». */
const turned = { praise: -0.8, blame: -0.4 };
const bare = { telling: -0.7, lack: -0.5, weak: -0.15 };

/** Reads one clause. */
export function readClause(all: readonly Piece[], { first, last }: CutClause): ClauseReading {
  const senses: (WordSense | undefined)[] = [];
  const reading: ClauseReading = { units: [], senses, heat: [], sells: 0, opensBite: false, words: 0 };
  for (let at = first; at < last; at++) {
    senses.push(all[at]!.sense);
  }
  const wishes = senses.some((sense) => sense?.unreal);
  for (let at = first; at < last; ) at += readAt(all, first, at, last, reading, wishes);
  return reading;
}

/** Reads what begins at this piece; how many pieces it took. */
function readAt(
  all: readonly Piece[],
  first: number,
  at: number,
  last: number,
  reading: ClauseReading,
  wishes: boolean,
): number {
  const piece = all[at]!;
  if (piece.kind === "sign") {
    const colour = signColour(piece.is);
    if (colour) reading.units.push(unitOf(piece.start, piece.end, colour, 1));
    return 1;
  }
  const sense = reading.senses[at - first];
  const phrases = sense ? sense.phrases : piece.kind === "number" ? phrasesFromNumber : [];
  for (const phrase of phrases) {
    const end = phraseEnd(phrase, all, at, first, last, reading.senses);
    if (end > at) {
      addPhrase(all, at, end, phrase, reading, first);
      return end - at;
    }
  }
  if (!sense) return 1;
  reading.words++;
  if (sense.heats) reading.heat.push({ from: piece.start, to: piece.end });
  if (sense.sells) reading.sells++;
  if (sense.opensBite) reading.opensBite = true;
  if (sense.colour) addWord(all, at, sense.colour, sense, reading, first, wishes);
  else if (sense.negates) addBareNegation(all, at, last, sense, reading, first);
  return 1;
}

function addPhrase(
  all: readonly Piece[],
  at: number,
  end: number,
  { colour }: Phrase,
  reading: ClauseReading,
  first: number,
): void {
  const before = reading.senses[at - first - 1];
  const factor = before?.intensifies ? strength.more : before?.diminishes ? strength.less : 1;
  // «без проблем» after «не» and «не» after praise stay as they are: phrases carry their own negation.
  const unit = unitOf(all[at]!.start, all[end - 1]!.end, colour, factor);
  unit.hard = colour.weight < -0.5;
  unit.bites = colour.weight > 0 && mayBite(reading.senses, at - first, end - first);
  reading.units.push(unit);
  reading.words += end - at;
}

/** «просто супер», "great job": thrown at people who did nothing as often as said in earnest. */
function mayBite(senses: readonly (WordSense | undefined)[], from: number, to: number): boolean {
  const last = senses[to - 1]?.folded;
  return Boolean(senses[from]?.opensBite) || last === "job" || last === "work" || last === "держать";
}

function addWord(
  all: readonly Piece[],
  at: number,
  colour: Colour,
  sense: WordSense,
  reading: ClauseReading,
  first: number,
  wishes: boolean,
): void {
  const { senses } = reading;
  const here = at - first;
  let factor = 1;
  let from = all[at]!.start;
  let negated = false;
  for (let back = 1; back <= reach && here - back >= 0; back++) {
    const before = senses[here - back];
    if (!before) {
      if (all[at - back]!.kind === "other") continue;
      break;
    }
    if (before.negates && !sense.negates && !senses[here - back + 1]?.only) {
      negated = !(before.folded === "без" && senses[here - back - 1]?.folded === "не");
      from = all[at - back]!.start;
      break;
    }
    if (back === 1 && before.intensifies) factor *= strength.more;
    else if (back === 1 && before.diminishes) factor *= strength.less;
    // Russian «не» stands right before what it turns; only words of degree may stand between.
    if (sense.folded.charCodeAt(0) > 127 && !before.intensifies && !before.diminishes && !before.stop) break;
  }
  negated ||= deniedAfter(senses, here, colour) || disbelieved(senses, here);
  if (sense.stretched) factor *= 1.3;
  if (all[at]!.capitals) factor *= 1.15;
  if (wishes) factor *= colour.weight > 0 ? 0.4 : 0.8;
  const unit = unitOf(from, all[at]!.end, colour, factor);
  unit.bites = sense.bites && !negated;
  if (negated) turn(unit, colour);
  reading.units.push(unit);
}

/** «проблем нет», «очередей не было»: what is denied after its name. */
function deniedAfter(senses: readonly (WordSense | undefined)[], here: number, { weight }: Colour): boolean {
  const next = senses[here + 1]?.folded;
  if (next === "нет" || next === "нету") return true;
  if (next !== "не" || weight > 0) return false;
  return /^(?:было|был|была|были|будет|возник|обнаруж|замети|наблюда|испыт|имею|имеет)/.test(
    senses[here + 2]?.folded ?? "",
  );
}

/** «не думаю, что это хорошо»: an opinion that is denied denies what comes after it in the clause. */
function disbelieved(senses: readonly (WordSense | undefined)[], here: number): boolean {
  const far = Math.max(0, here - opinionReach);
  for (let at = here - 1; at > far; at--) if (senses[at]?.opines && senses[at - 1]?.negates) return true;
  return false;
}

function turn(unit: FeltUnit, colour: Colour): void {
  if (colour.weight <= -2 && colour.emotion === "anger") return;
  if (colour.weight > 0) {
    unit.weight *= turned.praise;
    unit.emotion = "disappointment";
    unit.shows *= 0.8;
    unit.hard = true;
    return;
  }
  if (colour.emotion === "surprise" || colour.weight === 0) return;
  unit.weight *= turned.blame;
  unit.emotion = "joy";
  unit.shows *= 0.5;
}

const auxiliaries = new Set(
  `do does did is are was were has have had can could will would should`.split(" "),
);

/** A negation that turns no felt word: «не работает», «нет связи», "won't load", "no answer". */
function addBareNegation(
  all: readonly Piece[],
  at: number,
  last: number,
  sense: WordSense,
  reading: ClauseReading,
  first: number,
): void {
  const here = at - first;
  let end = at + 1;
  let next: WordSense | undefined;
  for (; end < last && end <= at + reach; end++) {
    next = reading.senses[end - first];
    if (next?.colour) return;
    if (!next || !(next.stop || next.intensifies) || next.telling) break;
  }
  if (!next || all[end]?.kind !== "word") next = reading.senses[here + 1];
  if (reading.senses[here - 1]?.negates || reading.senses[here + 1]?.only) return;
  const weight = bareWeight(sense, next, here);
  const to = next && end < last ? all[Math.min(end, last - 1)]!.end : all[at]!.end;
  const telling = weight <= bare.lack;
  const colour: Colour = { emotion: "anger", weight, shows: telling ? 0.35 : 0 };
  const unit = unitOf(all[at]!.start, to, colour, 1);
  // "does not work" is as hard as "doesn't work".
  unit.hard = telling || (sense.folded === "not" && auxiliaries.has(reading.senses[here - 1]?.folded ?? ""));
  reading.units.push(unit);
}

function bareWeight({ folded }: WordSense, next: WordSense | undefined, here: number): number {
  if (!next) return bare.weak;
  if (folded.charCodeAt(0) > 127) {
    if (folded === "не") return next.telling ? bare.telling : bare.weak;
    if (folded === "нет" || folded === "нету") return here === 0 && next.stop ? bare.weak : bare.lack;
    return folded === "без" ? -0.3 : bare.weak * 2;
  }
  return /n't$|nt$/.test(folded) || folded === "no" || folded === "cannot" || folded === "never"
    ? bare.lack
    : bare.weak * 2;
}

function unitOf(from: number, to: number, { weight, emotion, shows }: Colour, factor: number): FeltUnit {
  return { from, to, weight: weight * factor, emotion, shows: shows * factor, bites: false, hard: false };
}

/** Where the phrase that begins here ends, or the place itself where it is another. */
function phraseEnd(
  { parts }: Phrase,
  all: readonly Piece[],
  at: number,
  first: number,
  last: number,
  senses: readonly (WordSense | undefined)[],
): number {
  let here = at;
  for (let part = 0; part < parts.length; part++) {
    if (parts[part]!.kind === "gap") {
      const next = parts[part + 1];
      let skipped = 0;
      while (next && skipped < 2 && here < last && !matches(next, all[here]!, senses[here - first])) {
        here++;
        skipped++;
      }
      continue;
    }
    // A hyphen or quote between the words of a phrase does not part them.
    while (part > 0 && here < last && all[here]!.kind === "other") here++;
    if (here >= last || !matches(parts[part]!, all[here]!, senses[here - first])) return at;
    here++;
  }
  return here;
}

function matches({ kind, is }: Phrase["parts"][number], piece: Piece, sense: WordSense | undefined): boolean {
  if (kind === "number") return piece.kind === "number" || Boolean(sense?.number);
  if (!sense) return false;
  if (kind === "exact") return sense.folded === is;
  return kind === "prefix" ? sense.folded.startsWith(is) : sense.stem === is;
}
