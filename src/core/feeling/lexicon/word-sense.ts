import { cyrillicWord, unmixedWord } from "../../text/cyrillic-reading.ts";
import { stem } from "../../text/stem.ts";
import { isStopWord } from "../../text/stop-words.ts";
import { foldWord } from "../../text/tokens.ts";
import { mayBePredicate } from "../predicates.ts";
import * as context from "./context-words.ts";
import { type Colour, type Phrase, phrasesFrom, wordColour } from "./lexicon.ts";
import { withoutStretch } from "./spelling.ts";

/** All that the reading of feelings knows of a word by itself. */
export type WordSense = {
  /** As it was folded when it came in; `folded` is what it was taken for. */
  written: string;
  folded: string;
  stem: string;
  colour: Colour | undefined;
  phrases: readonly Phrase[];
  stop: boolean;
  negates: boolean;
  intensifies: boolean;
  diminishes: boolean;
  heats: boolean;
  unreal: boolean;
  bites: boolean;
  opensBite: boolean;
  sells: boolean;
  opines: boolean;
  asks: boolean;
  only: boolean;
  coldPraise: boolean;
  number: boolean;
  /** A verb that tells of others' doing: «приходит», «ответили». */
  telling: boolean;
  /** Letters were drawn out: «ужаааас». */
  stretched: boolean;
  /** Swearing behind stars. */
  masked: boolean;
  /** May be the predicate of a clause, by the word as it came in. */
  predicate: boolean;
};

const sets = Object.fromEntries(
  Object.entries(context).map(([name, words]) => [name, new Set(words.trim().split(/\s+/).map(foldWord))]),
) as Record<keyof typeof context, Set<string>>;
const numberWord =
  /^(?:дв[аеу]|двух|двое|три|трех|трое|четыре|пять|шесть|семь|восемь|девять|десять|дес[яя]ть|двадцать|тридцать|сорок|сто|втор(?:ой|ую|ая|ые|ое|ого)|трет(?:ий|ью|ья|ьи|ье|ьего|ьем)|четверт(?:ый|ую|ая|ые|ое|ого)|пят(?:ый|ую|ая|ое)|шест(?:ой|ую)|седьм(?:ой|ую)|восьм(?:ой|ую)|девят(?:ый|ую)|десят(?:ый|ую|ки)|сот(?:ый|ую|ни)|тысяч[ауи]?|тысячный|полтора|несколько|пару|пол|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|hundred|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|several|couple|multiple|dozen|dozens|umpteenth|nth)$/;
const swearing: Colour = { emotion: "anger", weight: -2.2, shows: 2.2 };
const thirdPerson = /(?:[аяеиоуы]л[аои]?|[аяеиую]т|шел|шла|шли|нул[аои]?)(?:с[ья])?$/;
const could =
  /^(?:могу|можем|можно|получается|получилось|удается|удалось|вижу|понимаю|устраивает|хватает|хватило)$/;

const known = new Map<string, WordSense>();
const knownLimit = 200_000;

/**
 * The sense of a word; answers are remembered, and the memory is emptied at 200,000 forms.
 * @param folded   see foldWord
 * @param latin    the text is Russian in Latin letters
 */
export function wordSense(folded: string, latin = false): WordSense {
  const key = latin ? `~${folded}` : folded;
  const before = known.get(key);
  if (before) return before;
  if (known.size >= knownLimit) known.clear();
  const sense = senseOf(folded, latin ? cyrillicWord(folded) : folded);
  known.set(key, sense);
  return sense;
}

function senseOf(written: string, read: string): WordSense {
  const masked = read.includes("*");
  const { folded, stretched, colour } = masked
    ? { folded: read, stretched: false, colour: swearing }
    : plainForm(unmixedWord(read));
  const number = numberWord.test(folded);
  const negates = sets.negations.has(folded);
  return {
    written,
    folded,
    stem: stem(folded),
    // Function words colour only in phrases; else «всем» would sound like a swear word one letter off.
    colour,
    phrases: phrasesFrom(folded, number),
    stop: isStopWord(folded),
    negates,
    intensifies: sets.intensifiers.has(folded),
    diminishes: sets.diminishers.has(folded),
    heats: sets.heaters.has(folded),
    unreal: sets.unreal.has(folded),
    bites: sets.bitingPraise.has(folded),
    opensBite: sets.bitingOpenings.has(folded),
    sells: sets.selling.has(folded),
    asks: sets.questionHeads.has(folded),
    only: sets.notOnly.has(folded),
    opines: sets.opinions.has(folded),
    coldPraise: sets.coldPraise.has(folded),
    number,
    telling: !negates && (could.test(folded) || (folded.length > 3 && thirdPerson.test(folded))),
    stretched,
    masked,
    predicate: mayBePredicate(read),
  };
}

function plainForm(written: string): { folded: string; stretched: boolean; colour: Colour | undefined } {
  const stretched = /(\p{L})\1\1/u.test(written);
  if (!stretched) return { folded: written, stretched, colour: wordColour(written) };
  const twice = withoutStretch(written, 2);
  const once = withoutStretch(written, 1);
  const ofTwice = wordColour(twice);
  return ofTwice
    ? { folded: twice, stretched, colour: ofTwice }
    : { folded: once, stretched, colour: wordColour(once) };
}
