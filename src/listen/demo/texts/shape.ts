/**
 * The shape of the demo's wording. One line is one phrase; a phrase may hold
 *   {slot}        a value of the moment: {amount}, {days}, {date}; the list is in grammar/slots-ru.ts and slots-en.ts
 *   {n:день|дня|дней}  a number from 2 to 9 with its Russian plural
 *   {amount2}     another value of the same slot, where a text holds two sums
 *   (a|b|c)       one of these
 *   [m/f]         the form for a man or a woman: «позвонил[/а]», «обратил[ся/ась]»
 *   "y: ..."      at its start, the register it belongs to; a phrase without a mark suits all
 */
export type TopicTexts = {
  /** Stems, lower case, of which a text about this topic nearly always holds one. */
  words: string[];
  /** How it came about: whole sentences. */
  openings: string[];
  /** What is wrong: whole sentences which make sense alone. */
  cores: string[];
  /** What came of it, how it feels. */
  outcomes: string[];
  /** What is asked for. */
  asks: string[];
  /** The same in an employee's words: a clause in the third person, without capital and full stop (praise, question: with its subject). */
  notes: string[];
  /** The whole text when somebody could hardly be bothered. */
  shorts: string[];
};

export type IndustryTexts = {
  /** Slots which depend on the industry: {product}, {org}. */
  slots: Record<string, string[]>;
  topics: Record<string, TopicTexts>;
  /** Sentences with which a customer leaves. */
  leaving: string[];
};

export type Register = "plain" | "angry" | "ironic" | "icy" | "elder" | "youth" | "soft";

/** The wording which does not depend on what the company does. */
export type Frames = {
  greetings: Record<Register, string[]>;
  interjections: Record<Register, string[]>;
  closings: Record<Register, string[]>;
  /** The tiresome way through the company's own service. */
  stories: string[];
  outcomes: string[];
  asks: string[];
  /** How an employee begins a note; ends so that a clause can follow. */
  noteStarts: string[];
  /** The same where the customer stands at a counter. */
  deskStarts: string[];
  noteDetails: string[];
  noteResults: string[];
  questionResults: string[];
  praiseResults: string[];
  /** What an employee writes when a thing comes up again and again; % is where the note stands. */
  observations: string[];
  /** Sentences with a telephone, an e-mail or a card in them. */
  personal: string[];
  /** The same as an employee notes them. */
  personalNotes: string[];
  transcriptStarts: string[];
  transcriptFillers: string[];
  emojiBad: string[];
  emojiGood: string[];
};

/** A block of text as a list of its lines. */
export const lines = (block: string): string[] =>
  block
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const marks: Record<string, Register> = {
  "a: ": "angry",
  "i: ": "ironic",
  "c: ": "icy",
  "e: ": "elder",
  "y: ": "youth",
  "s: ": "soft",
};

/** A phrase apart from its register mark; no mark is null. */
export function unmark(phrase: string): { register: Register | null; phrase: string } {
  const register = marks[phrase.slice(0, 3)];
  return register ? { register, phrase: phrase.slice(3) } : { register: null, phrase };
}
