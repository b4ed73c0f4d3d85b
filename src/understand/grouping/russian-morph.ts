import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** One reading of a Russian word by OpenCorpora. */
export type Reading = {
  word: string;
  /** Grammemes as flags (Name, Surn, Patr…), and by kind: part of speech, case, number, gender. */
  tag: { POS?: string; CAse?: string; NMbr?: string; GNdr?: string } & Record<string, unknown>;
  /** Dictionary, or a guess by prefix or suffix. */
  parser: string;
  inflect(grammemes: Record<string, string>): Reading | undefined | false;
  normalize(keepPartOfSpeech?: boolean): Reading | undefined | false;
};

/** Readings of a word, likeliest first; none for what is not Russian. */
export type RussianMorph = (word: string) => Reading[];

type Morph = RussianMorph & { init(path: string, ready: (error: Error | null) => void): void };

let loading: Promise<RussianMorph> | undefined;

/** The Russian dictionary (OpenCorpora through az), loaded once: about 0.3 s and 45 MB. Readings are remembered. */
export function russianMorph(): Promise<RussianMorph> {
  loading ??= load();
  return loading;
}

async function load(): Promise<RussianMorph> {
  const require = createRequire(import.meta.url);
  const { Morph } = require("az") as { Morph: Morph };
  const dictionaries = join(dirname(require.resolve("az/package.json")), "dicts");
  await new Promise<void>((resolve, reject) => {
    Morph.init(dictionaries, (error) => (error ? reject(error) : resolve()));
  });
  return remembered(Morph);
}

function remembered(morph: RussianMorph): RussianMorph {
  const cache = new Map<string, Reading[]>();
  return (word) => {
    const key = word.toLowerCase();
    const seen = cache.get(key);
    if (seen) return seen;
    if (cache.size > 50_000) cache.clear();
    const readings = /^[а-яё]+$/.test(key) ? morph(key) : [];
    cache.set(key, readings);
    return readings;
  };
}

/** Names of people never name a topic. */
export function isPerson({ tag, parser }: Reading): boolean {
  return parser === "Dictionary" && Boolean(tag.Name ?? tag.Surn ?? tag.Patr);
}
