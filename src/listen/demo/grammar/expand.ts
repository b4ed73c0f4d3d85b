import type { Random } from "../random.ts";

/** What a phrase may draw on when its slots are filled. */
export type Scene = {
  random: Random;
  feminine: boolean;
  /** The value of a slot; null when there is no such slot. */
  slot(name: string, scene: Scene): string | null;
};

const choice = /\(([^()]*\|[^()]*)\)/;

/**
 * Fills a phrase: (a|b) one of, [m/f] by gender, {slot} by the scene.
 * @throws RangeError for a slot nobody knows: a hole in a text must not reach a reader.
 */
export function expand(phrase: string, scene: Scene): string {
  let text = phrase;
  for (let found = choice.exec(text); found; found = choice.exec(text)) {
    const option = scene.random.pick(found[1]!.split("|"));
    text = text.slice(0, found.index) + option + text.slice(found.index + found[0].length);
  }
  return text
    .replace(/\[([^\][/]*)\/([^\][/]*)\]/g, (_, masculine: string, feminine: string) =>
      scene.feminine ? feminine : masculine,
    )
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = scene.slot(name, scene);
      if (value === null) throw new RangeError(`no slot {${name}} in "${phrase}"`);
      return expand(value, scene);
    })
    .replace(/ {2,}/g, " ")
    .trim();
}
