import { capital } from "../../../core/kit/capital.ts";
import type { FeedbackKind } from "../../facts.ts";
import type { Random } from "../random.ts";
import { type Frames, type IndustryTexts, type Register, type TopicTexts, unmark } from "../texts/shape.ts";
import { type Scene, expand } from "./expand.ts";
import type { Moment } from "./moment.ts";
import { type Roughness, roughen } from "./roughen.ts";
import { slotsEn } from "./slots-en.ts";
import { slotsRu } from "./slots-ru.ts";

/** Everything that decides how one text is worded. */
export type Telling = {
  texts: IndustryTexts;
  frames: Frames;
  language: "ru" | "en";
  topic: string;
  kind: FeedbackKind;
  channel: string;
  register: Register;
  feminine: boolean;
  good: boolean;
  moment: Moment;
};

/** One text of the given topic, as its teller would write it through that channel. */
export function composeText(telling: Telling): string {
  const voice = new Voice(telling);
  const parts = arrange(telling, voice);
  const whole = parts.map((part, i) => (i < parts.length - 1 ? stopped(part) : part)).join(" ");
  return roughen(whole, telling.moment.random, roughnessOf(telling));
}

/** A part with a stop after it, so that the next one does not run into it. */
const stopped = (part: string): string =>
  /[\p{L}\d»"]$/u.test(part) && !part.includes("@") ? `${part}.` : part;

/** Speaks the phrases of one text. One story, one sum, one date: a slot keeps its value within a text. */
class Voice implements Scene {
  readonly random: Random;
  readonly feminine: boolean;
  readonly topic: TopicTexts;
  private readonly telling: Telling;
  private readonly told = new Map<string, string | null>();

  constructor(telling: Telling) {
    const topic = telling.texts.topics[telling.topic];
    if (!topic) throw new RangeError(`no texts for the topic ${telling.topic}`);
    this.telling = telling;
    this.topic = topic;
    this.random = telling.moment.random;
    this.feminine = telling.feminine;
  }

  say(phrases: readonly string[]): string {
    const phrase = choosePhrase(phrases, this.telling.register, this.random);
    const said = expand(phrase, this);
    return phrase.startsWith("{") ? capital(said) : said;
  }

  slot(name: string): string | null {
    if (restless.has(name)) return this.fresh(name);
    if (!this.told.has(name)) this.told.set(name, this.fresh(name));
    return this.told.get(name) ?? null;
  }

  private fresh(name: string): string | null {
    // {amount2} is a sum of the same kind as {amount}, but another one.
    if (name.endsWith("2")) return this.fresh(name.slice(0, -1));
    const own = this.telling.texts.slots[name];
    if (own) return this.random.pick(own);
    const table = slotTables[this.telling.language];
    return table[name]?.(this.telling.moment) ?? null;
  }
}

const slotTables: Record<"ru" | "en", Record<string, (m: Moment) => string>> = { ru: slotsRu, en: slotsEn };

/** Counts of days and times may differ from sentence to sentence. */
const restless = new Set(["days", "hours", "mins", "times", "nth", "nthF", "nthN", "n", "time", "id"]);

/** A phrase in the teller's own register where there is one, else one that suits everybody. */
function choosePhrase(phrases: readonly string[], register: Register, random: Random): string {
  const { open, own } = byRegister(phrases);
  const mine = own[register];
  return random.pick(mine && random.chance(0.2 + 0.15 * mine.length) ? mine : open);
}

type Sorted = { open: string[]; own: Partial<Record<Register, string[]>> };
const sorted = new WeakMap<readonly string[], Sorted>();

/** The phrases of a list apart by their register; worked out once a list. */
function byRegister(phrases: readonly string[]): Sorted {
  const known = sorted.get(phrases);
  if (known) return known;
  const made: Sorted = { open: [], own: {} };
  for (const line of phrases) {
    const { register, phrase } = unmark(line);
    if (register) (made.own[register] ??= []).push(phrase);
    else made.open.push(phrase);
  }
  sorted.set(phrases, made);
  return made;
}

/** The parts of the text in their order; how many there are depends on the channel. */
function arrange(t: Telling, v: Voice): string[] {
  if (t.kind === "observation") return observation(t, v);
  if (t.kind === "cancellation")
    return [v.say(t.texts.leaving), v.say(v.topic.cores), ...maybe(v, 0.3, v.topic.outcomes)];
  if (t.channel === "store") return note(t, v);
  if (t.channel === "phone") return v.random.chance(0.82) ? note(t, v) : transcript(t, v);
  if (t.channel === "survey") return answer(t, v);
  if (t.channel === "email" || t.kind === "complaint") return letter(t, v);
  return t.kind === "review" ? review(t, v) : chat(t, v);
}

const maybe = (v: Voice, share: number, phrases: readonly string[]): string[] =>
  v.random.chance(share) ? [v.say(phrases)] : [];

/** The topic's own words mostly, the general ones sometimes. */
const mixed = (v: Voice, own: readonly string[], general: readonly string[], shareOwn = 0.72): string =>
  v.say(v.random.chance(shareOwn) ? own : general);

/** Praise and questions have no grievance to embroider. */
const calm = (t: Telling): boolean => t.good || t.topic === "question";

const outcome = (t: Telling, v: Voice) =>
  calm(t) ? v.say(v.topic.outcomes) : mixed(v, v.topic.outcomes, t.frames.outcomes);
const ask = (t: Telling, v: Voice) => (calm(t) ? v.say(v.topic.asks) : mixed(v, v.topic.asks, t.frames.asks));
const story = (t: Telling, v: Voice) => (calm(t) ? [] : maybe(v, 0.45, t.frames.stories));
const personal = (t: Telling, v: Voice, share = 0.05) => (t.good ? [] : maybe(v, share, t.frames.personal));
const spice = (t: Telling, v: Voice) => (calm(t) ? [] : [v.say(t.frames.interjections[t.register])]);

function letter(t: Telling, v: Voice): string[] {
  const body = [v.say(v.topic.openings), v.say(v.topic.cores)];
  if (v.random.chance(0.6)) body.push(...story(t, v));
  if (v.random.chance(0.75)) body.push(outcome(t, v));
  if (v.random.chance(0.2)) body.push(v.say(v.topic.outcomes));
  body.push(...maybe(v, 0.85, [ask(t, v)]), ...personal(t, v, 0.12));
  const manner = calm(t) ? (t.register === "youth" ? "youth" : "plain") : t.register;
  const end = t.good ? [] : [v.say(t.frames.closings[manner])];
  const gap = v.random.chance(0.5) ? "\n" : " ";
  return [
    [v.say(t.frames.greetings[manner]), unique(body).map(stopped).join(" "), ...end].map(stopped).join(gap),
  ];
}

function review(t: Telling, v: Voice): string[] {
  const body = [...maybe(v, 0.75, v.topic.openings), v.say(v.topic.cores)];
  if (v.random.chance(0.35)) body.unshift(...spice(t, v));
  body.push(...story(t, v), outcome(t, v));
  if (v.random.chance(0.35)) body.push(v.say(v.topic.outcomes));
  body.push(...maybe(v, 0.35, [ask(t, v)]));
  return unique(body);
}

function chat(t: Telling, v: Voice): string[] {
  if (v.random.chance(0.06)) return [v.say(v.topic.shorts)];
  const body = [...maybe(v, 0.45, v.topic.openings), v.say(v.topic.cores)];
  if (t.register !== "plain" && v.random.chance(0.15)) body.unshift(...spice(t, v));
  if (v.random.chance(0.4)) body.push(outcome(t, v));
  if (v.random.chance(0.55)) body.push(ask(t, v));
  return unique([
    ...maybe(v, 0.5, t.frames.greetings[calm(t) && t.register !== "youth" ? "plain" : t.register]),
    ...body,
    ...personal(t, v),
  ]);
}

function answer(t: Telling, v: Voice): string[] {
  const shape = v.random.weighted([10, 24, 41, 25]);
  if (shape === 0) return [shortAnswer(t, v)];
  if (shape === 1) return [v.say(v.topic.cores)];
  if (shape === 2) return unique([v.say(v.topic.cores), outcome(t, v)]);
  return unique([v.say(v.topic.openings), v.say(v.topic.cores), outcome(t, v)]);
}

/** One short phrase; those who are glad often write two. */
function shortAnswer(t: Telling, v: Voice): string {
  const first = v.say(v.topic.shorts);
  const second = t.good && v.random.chance(0.6) ? v.say(v.topic.shorts) : first;
  return second === first ? first : `${first.replace(/[.!]$/, "")}, ${second}`;
}

function note(t: Telling, v: Voice): string[] {
  const { random } = v;
  const clause = v.say(v.topic.notes);
  if (calm(t))
    return [
      `${capital(clause)}.`,
      ...maybe(v, 0.9, t.good ? t.frames.praiseResults : t.frames.questionResults),
    ];
  const start = v.say(t.channel === "store" ? t.frames.deskStarts : t.frames.noteStarts);
  const opens = start.endsWith(".") || (start.endsWith(":") && random.chance(0.5));
  const body = [`${start} ${opens ? capital(clause) : clause}.`];
  body.push(...maybe(v, 0.55, t.frames.noteDetails).map(capital), ...maybe(v, 0.03, t.frames.personalNotes));
  return [...body, ...maybe(v, 0.8, t.frames.noteResults)];
}

/** What a machine hears on the line: no capitals, no stops, the little words left in. */
function transcript(t: Telling, v: Voice): string[] {
  const said = [v.say(v.topic.openings), v.say(t.frames.transcriptFillers), v.say(v.topic.cores)];
  if (v.random.chance(0.6)) said.push(outcome(t, v));
  const spoken = said
    .join(" ")
    .toLowerCase()
    .replace(/[«»".,!?;:()—–]+/g, " ");
  return [`${v.say(t.frames.transcriptStarts)} ${spoken}`.replace(/ {2,}/g, " ").trim()];
}

function observation(t: Telling, v: Voice): string[] {
  const [before, after] = v.say(t.frames.observations).split("%") as [string, string];
  const clause = v.say(v.topic.notes);
  return [capital(before + (before.endsWith(". ") ? capital(clause) : clause) + after)];
}

const unique = (parts: string[]): string[] => [...new Set(parts)];

function roughnessOf(t: Telling): Roughness {
  const staff = t.kind === "observation" || t.channel === "phone" || t.channel === "store";
  const quick =
    t.channel === "chat" || t.channel === "app" || t.channel === "survey" || t.channel === "social";
  const careful = t.register === "icy" || t.register === "elder" || t.channel === "email";
  return {
    language: t.language,
    lowerCase: staff ? 0.05 : t.register === "youth" ? 0.6 : quick && !careful ? 0.3 : 0.02,
    noStops: staff ? 0.02 : t.register === "youth" ? 0.4 : quick && !careful ? 0.15 : 0.01,
    typos: staff ? 0.07 : careful ? 0.06 : quick ? 0.24 : 0.14,
    shout: t.register === "angry" && !staff ? 0.3 : 0,
    emoji: staff || careful || t.topic === "question" ? [] : t.good ? t.frames.emojiGood : t.frames.emojiBad,
    emojiShare: t.register === "youth" ? 0.35 : quick || t.channel === "review-site" ? 0.09 : 0,
    abbreviate: staff,
  };
}
