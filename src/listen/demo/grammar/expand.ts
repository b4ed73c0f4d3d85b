import type { Random } from "../random.ts";
import { pluralRu } from "./plural.ts";

/** What a phrase may draw on when its slots are filled. */
export type Scene = {
  random: Random;
  feminine: boolean;
  /** The value of a slot; null when there is no such slot. */
  slot(name: string): string | null;
};

/**
 * Fills a phrase: (a|b) one of, [m/f] by gender, {slot} by the scene, {n:день|дня|дней} a small number with its word.
 * @throws RangeError for a slot nobody knows: a hole in a text must not reach a reader.
 */
export function expand(phrase: string, scene: Scene): string {
  let text = phrase;
  if (text.includes("{n:")) text = withCounts(text, scene.random);
  if (text.includes("(")) text = withChoices(text, scene.random);
  if (text.includes("[")) text = text.replace(gendered, scene.feminine ? "$2" : "$1");
  if (text.includes("{")) text = text.replace(slot, (_, name: string) => valueOf(name, phrase, scene));
  return text.trim();
}

const counted = /\{n:([^{}|]*)\|([^{}|]*)\|([^{}|]*)\}/g;
const choice = /\(([^()]*\|[^()]*)\)/g;
const gendered = /\[([^\][/]*)\/([^\][/]*)\]/g;
const slot = /\{(\w+)\}/g;

function withCounts(text: string, random: Random): string {
  return text.replace(counted, (_, one: string, few: string, many: string) => {
    const n = random.int(2, 9);
    return `${n} ${pluralRu(n, [one, few, many])}`;
  });
}

const withChoices = (text: string, random: Random): string =>
  text.replace(choice, (_, options: string) => random.pick(options.split("|")));

function valueOf(name: string, phrase: string, scene: Scene): string {
  const value = scene.slot(name);
  if (value === null) throw new RangeError(`no slot {${name}} in "${phrase}"`);
  return value;
}
